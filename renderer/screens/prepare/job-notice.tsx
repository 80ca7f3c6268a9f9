import { Button } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { Job } from '#core/record/job.ts';
import { jobWords } from '#core/words/job-words.ts';
import { useJob } from '../../door/job-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import styles from './prepare.module.css';

/** Fills in what a job orders, once, when the page was opened for it, and says so; nothing without a job. */
export function JobNotice(properties: {
  readonly fill: (job: Job) => void;
  /** Takes the test off the job again; what was filled in stays. */
  readonly leave: () => void;
}) {
  const { fill, leave } = properties;
  const say = useSay();
  const [parameters, setParameters] = useSearchParams();
  const id = parameters.get('job');
  const { data: job, error } = useJob(id);
  const fillIn = useEffectEvent(() => {
    if (job !== undefined) fill(job);
  });
  const known = job?.id;
  const leaveIt = useEffectEvent(leave);
  // A test is for the job that the page names, and for none where it names none.
  useEffect(() => {
    if (id === null) leaveIt();
  }, [id]);
  // Only another job is another order: what the technician has changed since is not overwritten.
  useEffect(() => {
    if (known !== undefined) fillIn();
  }, [known]);
  if (id === null) return null;
  if (error !== null) return <Notice words={wordsOfError(error)} />;
  if (job === undefined) return null;
  const named = [job.number, job.reference, job.clientName].filter((part) => part !== '').join(' · ');
  return (
    <div className={styles.job}>
      <span>
        {say(jobWords.forJob)} <strong>{named}</strong>
      </span>
      {job.remark === '' ? null : <span>{job.remark}</span>}
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          leave();
          setParameters({});
        }}
      >
        {say(jobWords.withoutJob)}
      </Button>
    </div>
  );
}
