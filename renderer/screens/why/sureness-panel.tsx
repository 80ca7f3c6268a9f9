import type { DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import { surenessFigures } from '#core/words/diagnosis-facts.ts';
import { diagnosisNoteWords, sureWords } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Panel } from '../../parts/panel.tsx';
import { confidenceShapes } from './confidence-shapes.ts';
import styles from './why.module.css';

/** How sure the split is, what speaks against it, and what its method cannot tell. */
export function SurenessPanel({ run }: { readonly run: DiagnosedRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
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
      <Facts facts={surenessFigures(run, language)} />
      <p className={styles.small}>{say(why.limits)}</p>
    </Panel>
  );
}
