import type { DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import { diagnosisNoteWords, sureWords } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { confidenceShapes } from './confidence-shapes.ts';
import styles from './why.module.css';

type Fact = readonly [name: string, value: string];

/** How sure the split is, what speaks against it, and what its method cannot tell. */
export function SurenessPanel({ run }: { readonly run: DiagnosedRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const { pops, lowFrequencyDb, cycleScatterDb, hissModulation } = run;
  const decibels = (value: number): string => `${formatNumber(value, 1, language)} dB`;
  const popsText = (found: DiagnosedRun['pops']): string => {
    const times = found.map(({ timeSeconds }) => formatNumber(timeSeconds, 2, language));
    return `${found.length} (${say(why.popsAt)} ${times.join('; ')})`;
  };
  const facts: readonly (Fact | null)[] = [
    pops.length === 0 ? null : [say(why.pops), popsText(pops)],
    lowFrequencyDb === null ? null : [say(why.lowFrequency), decibels(lowFrequencyDb)],
    cycleScatterDb === null ? null : [say(why.scatter), decibels(cycleScatterDb)],
    hissModulation === null
      ? null
      : [say(why.modulation), `${formatNumber(100 * hissModulation, 0, language)} %`],
  ];
  return (
    <Panel
      title={say(why.sureness)}
      aside={<Chip kind={confidenceShapes[run.confidence]}>{say(sureWords[run.confidence])}</Chip>}
    >
      {run.notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {run.notes.map((note) => (
            <li key={note}>{say(diagnosisNoteWords[note])}</li>
          ))}
        </ul>
      )}
      <Facts facts={facts.filter((fact) => fact !== null)} />
      <p className={styles.small}>{say(why.limits)}</p>
    </Panel>
  );
}
