import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Job, type JobState, jobStates } from '#core/record/job.ts';
import { jobStateWords, jobWords } from '#core/words/job-words.ts';
import { jobPageSize, useJobs } from '../../door/job-door.ts';
import { useRights } from '../../door/people-queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { ChoiceField, TextField } from '../../parts/fields.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { AddJobDialog, CancelJobDialog } from './job-dialogs.tsx';
import { JobTable } from './job-table.tsx';
import styles from './jobs.module.css';
import { type ShownJobs, useWantedJobs } from './use-wanted-jobs.ts';

/** What shall be tested, for whom and how far it is, for everybody who may read official results. */
export function JobsScreen() {
  const isAllowed = useRights().has('see-jobs');
  const say = useSay();
  return (
    <Frame>
      <h1 className={styles.title}>{say(jobWords.title)}</h1>
      {isAllowed ? <Jobs /> : <Notice words={jobWords.notAllowed} kind="diamond" />}
    </Frame>
  );
}

function Jobs() {
  const say = useSay();
  const may = useRights();
  const { show: showWanted, ...wanted } = useWantedJobs();
  const { state, text, client } = wanted;
  const [before, setBefore] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [cancelled, setCancelled] = useState<Job | null>(null);
  const { data, error } = useJobs({ ...wanted, before }, true);
  const show = (next: ShownJobs): void => {
    showWanted(next);
    setBefore(null);
  };
  return (
    <Panel title={say(jobWords.list)}>
      <p className={styles.intro}>{say(jobWords.intro)}</p>
      <div className={styles.tools}>
        <div className={styles.filters}>
          <TextField
            label={say(jobWords.search)}
            value={text}
            onChange={(entered) => show({ ...wanted, text: entered })}
          />
          <StateChoice state={state} show={(chosen) => show({ ...wanted, state: chosen })} />
          {client === '' ? null : (
            <Button variant="default" onClick={() => show({ ...wanted, client: '' })}>
              {`${say(jobWords.allClients)}: ${client}`}
            </Button>
          )}
        </div>
        {may.has('keep-jobs') ? <Button onClick={() => setAdding(true)}>{say(jobWords.make)}</Button> : null}
      </div>
      <Notice words={error === null ? null : wordsOfError(error)} />
      {data?.length === 0 ? <p>{say(jobWords.none)}</p> : null}
      {data === undefined || data.length === 0 ? null : (
        <JobTable
          jobs={data}
          actions={{
            cancel: may.has('keep-jobs') ? setCancelled : null,
            mayTest: may.has('run-workshop'),
          }}
        />
      )}
      <Pager jobs={data ?? []} before={before} go={setBefore} />
      {isAdding ? <AddJobDialog close={() => setAdding(false)} /> : null}
      {cancelled === null ? null : <CancelJobDialog job={cancelled} close={() => setCancelled(null)} />}
    </Panel>
  );
}

type ShownState = JobState | 'all';

function StateChoice(properties: {
  readonly state: JobState | null;
  readonly show: (state: JobState | null) => void;
}) {
  const { state, show } = properties;
  const say = useSay();
  const choices: readonly { readonly value: ShownState; readonly label: string }[] = [
    ...jobStates.map((one) => ({ value: one, label: say(jobStateWords[one]) })),
    { value: 'all', label: say(jobWords.all) },
  ];
  return (
    <ChoiceField<ShownState>
      label={say(jobWords.show)}
      value={state ?? 'all'}
      choices={choices}
      onChange={(chosen) => show(chosen === 'all' ? null : chosen)}
    />
  );
}

function Pager(properties: {
  readonly jobs: readonly Job[];
  readonly before: string | null;
  readonly go: (before: string | null) => void;
}) {
  const { jobs, before, go } = properties;
  const say = useSay();
  const last = jobs.length === jobPageSize ? jobs.at(-1) : undefined;
  if (last === undefined && before === null) return null;
  return (
    <div className={styles.pager}>
      {before === null ? null : (
        <Button variant="default" onClick={() => go(null)}>
          {say(jobWords.newest)}
        </Button>
      )}
      {last === undefined ? null : (
        <Button variant="default" onClick={() => go(last.number)}>
          {say(jobWords.older)}
        </Button>
      )}
    </div>
  );
}
