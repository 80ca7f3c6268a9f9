import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { runToTell } from '#core/diagnosis/test-diagnosis.ts';
import { pageWords } from '#core/words/page-words.ts';
import { diagnosisPaperAddress, useDiagnosis } from '../../door/diagnosis-door.ts';
import { useBench, useTestRecord } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { openPaper, useReportTarget } from '../../parts/report-link.tsx';
import { useWantedRun } from './use-wanted-run.ts';
import { WhyAnswer } from './why-answer.tsx';
import styles from './why.module.css';

/** Where the answer for the run that is shown is printed; null until there is one. */
function usePaper(testId: string, isWanted: boolean): string | null {
  const { language } = useLanguage();
  const { wanted } = useWantedRun();
  const { data } = useDiagnosis(testId, isWanted);
  if (data?.state !== 'done') return null;
  const run = runToTell(data.result, wanted);
  return run === null ? null : diagnosisPaperAddress(testId, language, run);
}

function Head({ testId, paper }: { readonly testId: string; readonly paper: string | null }) {
  const say = useSay();
  const target = useReportTarget();
  const { why } = pageWords;
  return (
    <div className={styles.head}>
      <PageHead title={why.title} intro={why.intro} />
      <div className={styles.row}>
        {paper === null ? null : (
          <Button component="a" href={paper} rel="noopener" {...target}>
            {say(why.print)}
          </Button>
        )}
        <Button variant="default" component={Link} to={`/tests/${encodeURIComponent(testId)}`}>
          {say(why.back)}
        </Button>
      </div>
    </div>
  );
}

/** Why a closed test is loud: what its sound is made of, run by run. An indication, kept apart from the result. */
export function WhyScreen() {
  const { id = '' } = useParams();
  const shell = useBench().data?.shell ?? 'browser';
  const [isWanted, setWanted] = useState(true);
  const { data: record } = useTestRecord(id);
  const paper = usePaper(id, isWanted);
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
    <Frame named={named} {...(paper !== null && { report: () => openPaper(paper, shell) })}>
      <Head testId={id} paper={paper} />
      <Notice words={why.indication} kind="circle-dash" />
      {record?.evidence.simulated === true ? <Notice words={why.simulated} kind="diamond" /> : null}
      <WhyAnswer testId={id} isWanted={isWanted} want={setWanted} />
    </Frame>
  );
}
