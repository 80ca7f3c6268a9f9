import type { CountedGroup, Grouping } from '#core/record/history-view.ts';
import { historyGroupWords, historyWords, signWords } from '#core/words/history-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { fillOf } from './patterns.tsx';
import { countText, shareText } from './share-text.ts';
import { type MarkProperties, useRoving } from './use-roving.ts';
import { countsBySign, fewestForShare, signs, stackedParts } from './verdict-signs.ts';
import styles from './history.module.css';

/** Opens the tests of a group, or those of them with a sign. */
export type OpenGroup = (name: string, sign: StatusSign | null) => void;

/** Each group as a bar of shares with how many of its tests passed; the groups with the most tests first. */
export function GroupChart(properties: {
  readonly grouping: Grouping;
  readonly nameOf: (name: string) => string;
  readonly open: OpenGroup;
}) {
  const say = useSay();
  const { language } = useLanguage();
  const { grouping, nameOf, open } = properties;
  const markOf = useRoving(grouping.groups.length);
  const { others } = grouping;
  const title = `${say(historyWords.byGroup)} ${say(historyGroupWords[grouping.by])}`;
  return (
    <div role="group" aria-label={`${title}. ${say(historyWords.keys)}`} className={styles.bars} data-marks>
      {grouping.groups.map((group, index) => (
        <GroupBar
          key={group.name}
          group={group}
          name={nameOf(group.name)}
          mark={markOf(index, () => open(group.name, null))}
          open={open}
        />
      ))}
      {others.groups === 0 ? null : (
        <p className={styles.others}>
          {`${countText(others.groups, language)} ${say(historyWords.others)}: ${countText(others.tests, language)} ${say(historyWords.tests)}`}
        </p>
      )}
    </div>
  );
}

function GroupBar(properties: {
  readonly group: CountedGroup;
  readonly name: string;
  readonly mark: MarkProperties;
  readonly open: OpenGroup;
}) {
  const { language } = useLanguage();
  const { group, name, mark, open } = properties;
  const bySign = countsBySign(group.counts);
  const words = signs.map(
    (sign) => `${signWords[sign][language]} ${shareText(bySign[sign], group.tests, language)}`,
  );
  return (
    <button
      {...mark}
      type="button"
      className={styles.bar}
      title={words.join('\n')}
      onClick={() => open(group.name, null)}
    >
      <span className={styles.barName}>{name}</span>
      <Shares group={group} open={open} />
      <span className={styles.barText}>{shareText(bySign['circle-check'], group.tests, language)}</span>
    </button>
  );
}

function Shares({ group, open }: { readonly group: CountedGroup; readonly open: OpenGroup }) {
  if (group.tests < fewestForShare) return <span className={styles.fewBar} />;
  const scale = 100 / group.tests;
  return (
    <svg className={styles.barPlot} height="16" aria-hidden="true">
      {stackedParts(group.counts).map(({ sign, below, count }) => (
        <rect
          key={sign}
          x={`${below * scale}%`}
          width={`${count * scale}%`}
          height="16"
          fill={fillOf(sign)}
          onClick={(event) => {
            event.stopPropagation();
            open(group.name, sign);
          }}
        />
      ))}
    </svg>
  );
}
