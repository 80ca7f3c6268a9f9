import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { TestDiagnosis } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { diagnosisDoor, diagnosisKey, useDiagnosis } from '../../door/diagnosis-door.ts';
import { useTestRecord } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { RunAnswer } from './run-answer.tsx';
import { RunChoice } from './run-choice.tsx';
import { WhyWork } from './why-work.tsx';
import styles from './why.module.css';

/** The address names a run by its number, and the series where it is not the first. */
function useChosenRun(test: TestDiagnosis) {
  const [search, setSearch] = useSearchParams();
  const wanted = test.runs.find(
    ({ run, series }) =>
      String(run) === search.get('run') && String(series) === (search.get('series') ?? '0'),
  );
  const told = test.runs.find(({ isCounted, diagnosis }) => isCounted && diagnosis.state === 'diagnosed');
  const chosen = wanted ?? told ?? test.runs[0] ?? null;
  const choose = (run: { readonly run: number; readonly series: number }): void =>
    setSearch(
      { run: String(run.run), ...(run.series > 0 && { series: String(run.series) }) },
      { replace: true },
    );
  return { chosen, choose };
}

function Answer({ test }: { readonly test: TestDiagnosis }) {
  const say = useSay();
  const { chosen, choose } = useChosenRun(test);
  const { why } = pageWords;
  if (chosen === null) return <p>{say(why.noRuns)}</p>;
  return (
    <>
      <RunChoice test={test} chosen={chosen} choose={choose} />
      <RunAnswer test={test} run={chosen} />
    </>
  );
}

function Work({ testId }: { readonly testId: string }) {
  const say = useSay();
  const queries = useQueryClient();
  const [isWanted, setWanted] = useState(true);
  const { data, error } = useDiagnosis(testId, isWanted);
  const { why } = pageWords;
  const cancel = (): void => {
    setWanted(false);
    void diagnosisDoor
      .cancel(testId)
      .catch(() => undefined)
      .then(() => queries.removeQueries({ queryKey: diagnosisKey(testId) }));
  };
  if (!isWanted) {
    return (
      <div className={styles.row}>
        <span role="status">{say(why.cancelled)}</span>
        <Button onClick={() => setWanted(true)}>{say(why.again)}</Button>
      </div>
    );
  }
  if (error !== null) return <Notice words={wordsOfError(error)} />;
  if (data?.state === 'failed') return <Notice words={data.error.message} />;
  if (data?.state === 'done') return <Answer test={data.result} />;
  return <WhyWork share={data?.state === 'running' ? data.progress : null} cancel={cancel} />;
}

/** Why a closed test is loud: what its sound is made of, run by run. An indication, kept apart from the result. */
export function WhyScreen() {
  const { id = '' } = useParams();
  const say = useSay();
  const { data: record } = useTestRecord(id);
  const { why } = pageWords;
  const named =
    record === undefined
      ? null
      : {
          number: record.number,
          vehicle: record.evidence.vehicle,
          exhaust: record.evidence.exhaust,
          profile: record.evidence.profile,
        };
  return (
    <Frame named={named}>
      <PageHead title={why.title} intro={why.intro} />
      <Notice words={why.indication} kind="circle-dash" />
      {record?.evidence.simulated === true ? <Notice words={why.simulated} kind="diamond" /> : null}
      <div className={styles.row}>
        <Button variant="default" component={Link} to={`/tests/${id}`}>
          {say(why.back)}
        </Button>
      </div>
      <Work testId={id} />
    </Frame>
  );
}
