import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { runToTell, type TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { pageWords } from '#core/words/page-words.ts';
import { diagnosisDoor, diagnosisKey, useDiagnosis } from '../../door/diagnosis-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { RunAnswer } from './run-answer.tsx';
import { RunChoice } from './run-choice.tsx';
import { useWantedRun } from './use-wanted-run.ts';
import { WhyWork } from './why-work.tsx';
import styles from './why.module.css';

function Told({ test }: { readonly test: TestDiagnosis }) {
  const say = useSay();
  const { wanted, want } = useWantedRun();
  const chosen = runToTell(test, wanted);
  if (chosen === null) return <p>{say(pageWords.why.noRuns)}</p>;
  return (
    <>
      <RunChoice test={test} chosen={chosen} choose={want} />
      <RunAnswer test={test} run={chosen} />
    </>
  );
}

/** The answer, how far it is, or a way to ask for it again. */
export function WhyAnswer(properties: {
  readonly testId: string;
  /** Whether it is asked for; not once it was cancelled. */
  readonly isWanted: boolean;
  readonly want: (isWanted: boolean) => void;
}) {
  const { testId, isWanted, want } = properties;
  const say = useSay();
  const queries = useQueryClient();
  const { data, error } = useDiagnosis(testId, isWanted);
  const { why } = pageWords;
  const cancel = (): void => {
    want(false);
    void diagnosisDoor
      .cancel(testId)
      .catch(() => undefined)
      .then(() => queries.removeQueries({ queryKey: diagnosisKey(testId) }));
  };
  if (!isWanted) {
    return (
      <div className={styles.row}>
        <span role="status">{say(why.cancelled)}</span>
        <Button onClick={() => want(true)}>{say(why.again)}</Button>
      </div>
    );
  }
  if (error !== null) return <Notice words={wordsOfError(error)} />;
  if (data?.state === 'failed') return <Notice words={data.error.message} />;
  if (data?.state === 'done') return <Told test={data.result} />;
  return <WhyWork share={data?.state === 'running' ? data.progress : null} cancel={cancel} />;
}
