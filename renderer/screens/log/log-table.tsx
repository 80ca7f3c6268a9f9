import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ChainedEvent } from '#core/record/audit-event.ts';
import { failureKinds } from '#core/record/log-group.ts';
import { formatDay, formatExactClock } from '#core/words/date-format.ts';
import { auditAbout, auditChanges, type LogChange } from '#core/words/log-details.ts';
import { auditKindWords, logWords } from '#core/words/log-words.ts';
import { useRights } from '../../door/people-queries.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { ActionDialog } from './action-dialog.tsx';
import styles from './log.module.css';

/** How many changes of an event are shown before the rest has to be opened; hashes and identifiers always have to be. */
const mostShown = 4;

/** Events of the log as a table, newest first. */
export function LogTable({ events }: { readonly events: readonly ChainedEvent[] }) {
  const say = useSay();
  const heads = [
    logWords.number,
    logWords.time,
    logWords.who,
    logWords.what,
    logWords.about,
    logWords.change,
    logWords.why,
  ];
  return (
    <Table label={say(logWords.title)} heads={heads.map(say)}>
      {events.map((event) => (
        <EventRow key={event.sequence} event={event} />
      ))}
    </Table>
  );
}

function EventRow({ event }: { readonly event: ChainedEvent }) {
  const { language } = useLanguage();
  const say = useSay();
  const { sequence, at, who, kind, why } = event;
  return (
    <tr>
      <td className={cell.quiet}>{sequence}</td>
      <td className={cell.once}>
        <time dateTime={at}>
          {formatDay(at, language)}
          <br />
          <span className={cell.quiet}>{formatExactClock(at, language)}</span>
        </time>
      </td>
      <td>{who === '' ? <span className={cell.quiet}>{say(logWords.benchItself)}</span> : who}</td>
      <td className={cell.strong}>{say(auditKindWords[kind])}</td>
      <td className={cell.loose}>{auditAbout(event, language)}</td>
      <td className={cell.loose}>
        <Changes changes={auditChanges(event, language)} />
      </td>
      <td>
        {why}
        {failureKinds.has(kind) ? <NoteAction event={event} /> : null}
      </td>
    </tr>
  );
}

/** For whoever may note what was done about a failure. */
function NoteAction({ event }: { readonly event: ChainedEvent }) {
  const say = useSay();
  const may = useRights();
  const [isOpen, setOpen] = useState(false);
  if (!may.has('note-actions')) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => setOpen(true)}
        aria-label={`${say(logWords.noteAction)} ${event.sequence}`}
      >
        {say(logWords.noteAction)}
      </Button>
      {isOpen ? <ActionDialog event={event} close={() => setOpen(false)} /> : null}
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly LogChange[] }) {
  const say = useSay();
  if (changes.length === 0) return null;
  const readable = changes.filter(({ isTechnical }) => !isTechnical);
  const rest = [...readable.slice(mostShown), ...changes.filter(({ isTechnical }) => isTechnical)];
  return (
    <>
      <ChangeList changes={readable.slice(0, mostShown)} />
      {rest.length === 0 ? null : (
        <details className={styles.rest}>
          <summary>{say(logWords.more).replace('{count}', String(rest.length))}</summary>
          <ChangeList changes={rest} />
        </details>
      )}
    </>
  );
}

function ChangeList({ changes }: { readonly changes: readonly LogChange[] }) {
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={change.name}>
          {change.name === '' ? null : <span className={cell.quiet}>{change.name}: </span>}
          {change.old === null ? null : <del>{change.old}</del>}
          {change.old === null ? '' : ' → '}
          {change.new === null ? <Gone /> : <span>{change.new}</span>}
        </li>
      ))}
    </ul>
  );
}

function Gone() {
  const say = useSay();
  return <span className={cell.quiet}>{say(logWords.nothing)}</span>;
}
