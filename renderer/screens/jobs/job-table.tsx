import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Job, JobState } from '#core/record/job.ts';
import { replacementStamp } from '#core/words/amendment-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { jobStateWords, jobWords } from '#core/words/job-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import type { ShapeKind } from '../../parts/verdict-shape.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import styles from './jobs.module.css';

const shapes: Readonly<Record<JobState, ShapeKind>> = {
  waiting: 'diamond',
  testing: 'current',
  tested: 'circle-dash',
  cancelled: 'triangle',
};

interface JobActions {
  /** Null where whoever looks may not. */
  readonly cancel: ((job: Job) => void) | null;
  readonly mayTest: boolean;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(' · ');
}

function Tests({ tests }: Pick<Job, 'tests'>) {
  const { language } = useLanguage();
  const say = useSay();
  const fateOf = ({ outcome, verdict, replacedBy }: Job['tests'][number]): string => {
    if (replacedBy !== null) return `${say(replacementStamp(replacedBy))}: ${replacedBy.number}`;
    if (outcome === 'running') return say(pageWords.outcome.running);
    if (verdict === null || outcome !== 'closed') return recordWords(language).outcome[outcome];
    return verdictText(verdict, language).word;
  };
  const markOf = ({ mode, simulated }: Job['tests'][number]): string => {
    if (simulated) return say(pageWords.frame.simulated);
    return mode === 'workshop' ? recordWords(language).mode.workshop : '';
  };
  return (
    <ul className={styles.tests}>
      {tests.map((test) => (
        <li key={test.id}>
          <Link to={test.outcome === 'running' ? '/test' : `/tests/${test.id}`}>{test.number}</Link>{' '}
          <span className={cell.quiet}>{fateOf(test)}</span>{' '}
          <span className={cell.quiet}>{markOf(test)}</span>
        </li>
      ))}
    </ul>
  );
}

function Actions({ job, actions }: { readonly job: Job; readonly actions: JobActions }) {
  const say = useSay();
  const { cancel, mayTest } = actions;
  const canTest = mayTest && (job.state === 'waiting' || job.state === 'tested');
  const words = job.state === 'waiting' ? jobWords.test : jobWords.testAgain;
  return (
    <div className={styles.actions}>
      {canTest ? (
        <Button
          size="xs"
          component={Link}
          to={`/prepare?job=${encodeURIComponent(job.id)}`}
          variant={job.state === 'waiting' ? 'filled' : 'default'}
          aria-label={`${say(words)} ${job.number}`}
        >
          {say(words)}
        </Button>
      ) : null}
      {cancel !== null && job.state === 'waiting' ? (
        <Button
          size="xs"
          variant="default"
          onClick={() => cancel(job)}
          aria-label={`${say(jobWords.cancel)} ${job.number}`}
        >
          {say(jobWords.cancel)}
        </Button>
      ) : null}
    </div>
  );
}

function JobRow({ job, actions }: { readonly job: Job; readonly actions: JobActions }) {
  const { language } = useLanguage();
  const say = useSay();
  const { vehicle, exhaust } = job;
  return (
    <tr>
      <td>
        <div className={`${cell.strong} ${cell.once}`}>{job.number}</div>
        <div className={cell.quiet}>{job.reference}</div>
      </td>
      <td>
        <div>{vehicle.plate === '' ? vehicle.chassisNumber : vehicle.plate}</div>
        <div className={cell.quiet}>{joined(vehicle.make, vehicle.model)}</div>
      </td>
      <td>{joined(exhaust.maker, exhaust.model)}</td>
      <td>
        <div>{job.clientName}</div>
        <div className={cell.quiet}>{job.remark}</div>
      </td>
      <td className={cell.quiet}>
        {formatInstant(job.createdAt, language)}
        <div>{job.createdBy}</div>
      </td>
      <td>
        <Chip kind={shapes[job.state]}>{say(jobStateWords[job.state])}</Chip>
        {job.cancelled === null ? null : <div className={cell.quiet}>{job.cancelled.reason}</div>}
        <Tests tests={job.tests} />
      </td>
      <td>
        <Actions job={job} actions={actions} />
      </td>
    </tr>
  );
}

/** Jobs as a table: what, for whom, how far, with the tests for each. */
export function JobTable({ jobs, actions }: { readonly jobs: readonly Job[]; readonly actions: JobActions }) {
  const say = useSay();
  const columns = ['number', 'vehicle', 'exhaust', 'client', 'entered', 'state', 'actions'] as const;
  return (
    <Table label={say(jobWords.title)} heads={columns.map((column) => say(jobWords[column]))}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} actions={actions} />
      ))}
    </Table>
  );
}
