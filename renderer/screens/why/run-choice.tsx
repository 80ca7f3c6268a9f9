import { decidingSplit } from '#core/diagnosis/run-diagnosis.ts';
import type { DiagnosedTestRun, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './why.module.css';

/** The runs of the test; choosing one shows what it is made of. */
export function RunChoice(properties: {
  readonly test: TestDiagnosis;
  readonly chosen: DiagnosedTestRun;
  readonly choose: (run: DiagnosedTestRun) => void;
}) {
  const { test, chosen, choose } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const levelOf = ({ diagnosis }: DiagnosedTestRun): string => {
    const part = diagnosis.state === 'diagnosed' ? decidingSplit(diagnosis) : null;
    return part === null ? say(why.notEnough) : `${formatNumber(part.levelDb, 1, language)} dB(A)`;
  };
  return (
    <div className={styles.row}>
      {test.runs.map((run) => (
        <button
          key={`${run.series}/${run.run}`}
          type="button"
          className={styles.run}
          aria-pressed={run === chosen}
          onClick={() => choose(run)}
        >
          <b>
            {say(why.run)} {run.run}
          </b>
          <span>
            {levelOf(run)}
            {run.isCounted ? ` · ${say(why.counted)}` : ''}
          </span>
        </button>
      ))}
    </div>
  );
}
