import type { TestRecord } from '#host/http/contract.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import { courseSentences, runsOfOperators } from '#core/words/course-words.ts';
import { exhaustNotes, modeWord } from '#core/words/exhaust-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { declaredTargetWord } from '#core/words/declared-target-words.ts';
import type { Language } from '#core/words/language.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './result.module.css';

/** The target speed where a person declared it, with that word; null where the procedure gave it. */
function declaredTarget({ evidence }: TestRecord, language: Language): string | null {
  const { profile, vehicle, declaredTargetSpeedRpm = null } = evidence;
  const target = targetSpeedOf(profile, vehicle, declaredTargetSpeedRpm);
  if (target.state !== 'known' || target.origin !== 'declared') return null;
  return `${formatNumber(target.speedRpm, 0, language)} rpm (${declaredTargetWord[language]})`;
}

/** Which vehicle and exhaust, where, by whom and when. */
export function TestDataPanel({ record }: { readonly record: TestRecord }) {
  const { language } = useLanguage();
  const say = useSay();
  const { vehicle, exhaust, conditions, mode } = record.evidence;
  const { home, field, result, prepare } = pageWords;
  const runs = runsOfOperators(record.evidence, language);
  const told = [
    ...exhaustNotes(exhaust, language),
    ...courseSentences(record.evidence, language),
    ...(runs === null ? [] : [runs]),
  ];
  const declared = declaredTarget(record, language);
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
          [say(field.insert), recordWords(language).insert[exhaust.insert]],
          ...(exhaust.modes === undefined
            ? []
            : [
                [
                  say(field.modes),
                  text(modeWord(exhaust.modes, language), exhaust.modeTested ?? ''),
                ] as const,
              ]),
          ...(declared === null ? [] : [[say(prepare.target), declared] as const]),
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
