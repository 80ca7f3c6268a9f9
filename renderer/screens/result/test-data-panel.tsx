import type { TestRecord } from '#host/http/contract.ts';
import { courseSentences, runsOfOperators } from '#core/words/course-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './result.module.css';

/** Which vehicle and exhaust, where, by whom and when. */
export function TestDataPanel({ record }: { readonly record: TestRecord }) {
  const { language } = useLanguage();
  const say = useSay();
  const { vehicle, exhaust, conditions, mode } = record.evidence;
  const { home, field, result, prepare } = pageWords;
  const runs = runsOfOperators(record.evidence, language);
  const told = [...courseSentences(record.evidence, language), ...(runs === null ? [] : [runs])];
  const text = (...parts: readonly string[]): string => {
    const joined = parts.filter((part) => part.trim() !== '').join(' ');
    return joined === '' ? noValueWord('not-entered', language) : joined;
  };
  return (
    <Panel title={say(result.conditions)}>
      <Facts
        facts={[
          [say(field.plate), text(vehicle.plate)],
          [say(home.vehicle), text(vehicle.make, vehicle.model)],
          [say(home.exhaust), text(exhaust.maker, exhaust.model, exhaust.serialNumber)],
          [say(prepare.method), text(record.evidence.profile.title[language])],
          [say(field.mode), recordWords(language).mode[mode]],
          [say(field.site), text(conditions.site)],
          [say(field.operator), text(conditions.operator)],
          [say(home.time), formatInstant(record.startedAt, language)],
        ]}
      />
      {told.map((sentence) => (
        <p key={sentence} className={styles.course}>
          {sentence}
        </p>
      ))}
    </Panel>
  );
}
