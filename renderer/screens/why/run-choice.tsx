import { decidingSplit } from '#core/diagnosis/run-diagnosis.ts';
import type { DiagnosedTestRun, TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { seriesName } from '#core/words/series-name.ts';
import { useTestRecord } from '../../door/queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import styles from './why.module.css';

const noSeries: TestRecord['evidence']['series'] = [];

/** The runs of the test; choosing one shows what it is made of. */
export function RunChoice(properties: {
  readonly test: TestDiagnosis;
  readonly chosen: DiagnosedTestRun;
  readonly choose: (run: DiagnosedTestRun) => void;
}) {
  const { test, chosen, choose } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const series = useTestRecord(test.testId).data?.evidence.series ?? noSeries;
  const { why } = pageWords;
  const levelOf = ({ diagnosis }: DiagnosedTestRun): string => {
    const part = diagnosis.state === 'diagnosed' ? decidingSplit(diagnosis) : null;
    return part === null ? say(why.notEnough) : `${formatNumber(part.levelDb, 1, language)} dB(A)`;
  };
  const nameOf = (run: DiagnosedTestRun): string =>
    [seriesName(series, run.series, language), `${say(why.run)} ${run.run}`]
      .filter((part) => part !== '')
      .join(' · ');
  return (
    <div className={styles.row} role="group" aria-label={say(why.runs)}>
      {test.runs.map((run) => (
        <button
          key={`${run.series}/${run.run}`}
          type="button"
          className={styles.run}
          aria-pressed={run === chosen}
          onClick={() => choose(run)}
        >
          <b>{nameOf(run)}</b>
          <span>
            {levelOf(run)}
            {run.isCounted ? ` · ${say(why.counted)}` : ''}
          </span>
        </button>
      ))}
    </div>
  );
}
