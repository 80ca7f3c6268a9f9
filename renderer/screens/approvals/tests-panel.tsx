import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WaitingTest } from '#core/record/approval-queue.ts';
import { formatAsGiven } from '#core/report/number-format.ts';
import { type Verdict, verdicts } from '#core/verdict/test-judgement.ts';
import { approvalWords, waitingDays } from '#core/words/approval-words.ts';
import { formatDay } from '#core/words/date-format.ts';
import { meaningWords, signingFaultWords } from '#core/words/signature-words.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { ChoiceField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import { useToday } from '../instruments/certificate-notices.tsx';
import styles from './approvals.module.css';
import { NextStep } from './next-step.tsx';
import { daysSince, filteredTests, type Waiting, type WaitingFilter } from './waiting-view.ts';

const everything: WaitingFilter = { text: '', verdict: null, onlyMine: false };
/** Below so many results a filter is only in the way. */
const fewEnough = 5;

/** Results that nobody has released, the oldest first. */
export function TestsPanel({ waiting }: { readonly waiting: Waiting }) {
  const say = useSay();
  const [filter, setFilter] = useState(everything);
  const { tests, lookedBackTo } = waiting;
  if (tests.length === 0) return null;
  const shown = filteredTests(tests, filter);
  return (
    <Panel title={say(approvalWords.tests)} aside={String(tests.length)}>
      {tests.length > fewEnough ? <Filters filter={filter} change={setFilter} /> : null}
      {shown.length === 0 ? <p>{say(approvalWords.nothingHere)}</p> : <TestTable tests={shown} />}
      {lookedBackTo === null ? null : (
        <p className={styles.quiet}>{say(approvalWords.lookedBackTo).replace('{number}', lookedBackTo)}</p>
      )}
    </Panel>
  );
}

type ShownVerdict = Verdict | 'all';

function Filters(properties: {
  readonly filter: WaitingFilter;
  readonly change: (filter: WaitingFilter) => void;
}) {
  const { filter, change } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const choices: readonly { readonly value: ShownVerdict; readonly label: string }[] = [
    { value: 'all', label: say(approvalWords.allVerdicts) },
    ...verdicts.map((value) => ({ value, label: verdictText(value, language).word })),
  ];
  return (
    <div className={styles.tools}>
      <TextInput
        aria-label={say(approvalWords.filter)}
        placeholder={say(approvalWords.filter)}
        value={filter.text}
        w={280}
        onChange={(event) => change({ ...filter, text: event.currentTarget.value })}
      />
      <ChoiceField<ShownVerdict>
        label={say(approvalWords.verdict)}
        value={filter.verdict ?? 'all'}
        choices={choices}
        onChange={(chosen) =>
          change({ ...filter, verdict: chosen === null || chosen === 'all' ? null : chosen })
        }
      />
      <Switch
        label={say(approvalWords.onlyMine)}
        checked={filter.onlyMine}
        onChange={(event) => change({ ...filter, onlyMine: event.currentTarget.checked })}
      />
    </div>
  );
}

const columns = ['number', 'item', 'client', 'verdict', 'waits', 'signed', 'next'] as const;

function TestTable({ tests }: { readonly tests: readonly WaitingTest[] }) {
  const say = useSay();
  return (
    <Table folds label={say(approvalWords.tests)} heads={columns.map((column) => say(approvalWords[column]))}>
      {tests.map((test) => (
        <TestRow key={test.id} test={test} />
      ))}
    </Table>
  );
}

function TestRow({ test }: { readonly test: WaitingTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const today = useToday();
  const { number, plate, vehicle, client, verdict, reportedDb, amends, closedAt, signed, open, barred } =
    test;
  return (
    <tr>
      <td className={cell.once} data-label={say(approvalWords.number)}>
        <b>{number}</b>
        {amends === null ? null : (
          <div className={styles.quiet}>{`${say(approvalWords.amendmentOf)} ${amends}`}</div>
        )}
      </td>
      <td data-label={say(approvalWords.item)}>
        <span className={cell.once}>{plate}</span>
        <div className={styles.quiet}>{vehicle}</div>
      </td>
      <td data-label={say(approvalWords.client)}>{client}</td>
      <td data-label={say(approvalWords.verdict)}>
        <Chip kind={verdictSign[verdict]}>{verdictText(verdict, language).word}</Chip>
        {reportedDb === null ? null : (
          <div className={styles.quiet}>{`${formatAsGiven(reportedDb, language)} dB(A)`}</div>
        )}
      </td>
      <td className={cell.once} data-label={say(approvalWords.waits)}>
        {waitingDays(daysSince(closedAt, today), language)}
        <div className={styles.quiet}>{formatDay(closedAt, language)}</div>
      </td>
      <td data-label={say(approvalWords.signed)}>
        {signed.length === 0
          ? say(approvalWords.none)
          : signed.map((meaning) => say(meaningWords[meaning])).join(', ')}
        {barred === 'SIGNING_SECOND_PERSON' || barred === 'SIGNING_OWN_AMENDMENT' ? (
          <div className={styles.quiet}>{say(signingFaultWords[barred])}</div>
        ) : null}
      </td>
      <td className={cell.end} data-label={say(approvalWords.next)}>
        <NextStep
          to={`/tests/${test.id}`}
          words={open.length === 0 ? approvalWords.open : approvalWords.openToSign}
          about={number}
          isMine={open.length > 0}
        />
      </td>
    </tr>
  );
}
