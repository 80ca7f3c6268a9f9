import { Button, CloseButton } from '@mantine/core';
import {
  entriesOfFilter,
  type HistoryFilter,
  type HistoryGroup,
  historyGroups,
} from '#core/record/history-filter.ts';
import { formatDay } from '#core/words/date-format.ts';
import { historyGroupWords, historyWords, signWords } from '#core/words/history-words.ts';
import type { Language } from '#core/words/language.ts';
import { reasonTitle } from '#core/words/reason-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import type { HistoryAddress } from './use-history-filter.ts';
import { signs, verdictsOf } from './verdict-signs.ts';
import styles from './history.module.css';

type NameOf = (by: HistoryGroup, name: string) => string;

/** Everything that narrows the history now, each with a button that takes it away. */
export function FilterChips({
  address,
  nameOf,
}: {
  readonly address: HistoryAddress;
  readonly nameOf: NameOf;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const keys = entriesOfFilter(address.filter)
    .map(([key]) => key as keyof HistoryFilter)
    .filter((key) => key !== 'kind');
  if (keys.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={say(historyWords.active)}>
      {keys.map((key) => {
        const text = chipText(key, address.filter, { language, nameOf });
        return (
          <li key={key} className={styles.chip}>
            {text}
            <CloseButton
              size="xs"
              aria-label={`${say(historyWords.take)}: ${text}`}
              onClick={() => address.narrow({ [key]: undefined })}
            />
          </li>
        );
      })}
      <li>
        <Button size="compact-xs" variant="subtle" onClick={() => address.replace({})}>
          {say(historyWords.reset)}
        </Button>
      </li>
    </ul>
  );
}

interface Telling {
  readonly language: Language;
  readonly nameOf: NameOf;
}

function chipText(key: keyof HistoryFilter, filter: HistoryFilter, { language, nameOf }: Telling): string {
  const group = historyGroups.find((one) => one === key);
  if (group !== undefined)
    return `${historyGroupWords[group][language]}: ${nameOf(group, filter[group] ?? '')}`;
  if (key === 'verdict')
    return `${historyWords.verdict[language]}: ${verdictChip(filter.verdict ?? '', language)}`;
  if (key === 'from' || key === 'to')
    return `${historyWords[key][language]} ${formatDay(filter[key] ?? '', language)}`;
  if (key === 'reason' || key === 'runReason') {
    const code = filter[key];
    return `${historyWords[key][language]}: ${code === undefined ? '' : reasonTitle(code, language)}`;
  }
  if (key === 'levelFrom') return `${historyWords.level[language]} ≥ ${filter.levelFrom} dB(A)`;
  if (key === 'levelBelow') return `${historyWords.level[language]} < ${filter.levelBelow} dB(A)`;
  return key === 'text' ? `“${filter.text}”` : historyWords.replaced[language];
}

function verdictChip(verdict: string, language: Language): string {
  const sign = signs.find((one) => verdictsOf(one) === verdict);
  return sign === undefined ? verdict : signWords[sign][language];
}
