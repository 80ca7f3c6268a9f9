import { useEffect, useMemo, useState, type UIEvent } from 'react';
import { Link } from 'react-router';
import { damagedTests } from '#core/record/test-damage.ts';
import type { HistoryLine } from '#core/record/history-view.ts';
import { reasonCodes } from '#core/procedure/reason.ts';
import { amendmentWords } from '#core/words/amendment-words.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { formatClock, formatDay } from '#core/words/date-format.ts';
import { historyWords } from '#core/words/history-words.ts';
import { formatAsGiven } from '#core/words/number-format.ts';
import { reasonTitle } from '#core/words/reason-words.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';
import { useIntegrity } from '../../door/queries.ts';
import type { useHistoryLines } from '../../door/history-door.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { countText } from './share-text.ts';
import { shownRange } from './shown-range.ts';
import styles from './history.module.css';

/** Height of a line in pixels; all are the same, so that the place of each is known. */
export const lineHeight = 46;
/** This many lines are fetched ahead of what is shown. */
const aheadLines = 600;

/** The wanted tests as a list that scrolls without end: only the lines in sight are drawn, those below are fetched before. */
export function HistoryList({ query }: { readonly query: ReturnType<typeof useHistoryLines> }) {
  const say = useSay();
  const { language } = useLanguage();
  const lines = useMemo(() => query.data?.pages.flatMap((page) => page.lines) ?? [], [query.data]);
  const matched = query.data?.pages[0]?.matched ?? 0;
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const { first, last } = shownRange(scroll, lineHeight, lines.length);
  useFetchAhead(query, lines.length - last);
  const scrolls = { tabIndex: 0, role: 'region', 'aria-label': say(historyWords.list) } as const;
  const damaged = damagedTests(useIntegrity().data?.findings ?? []);
  return (
    <>
      <p className={styles.note} data-testid="history-count">
        <b>{`${countText(matched, language)} ${say(historyWords.tests)}. `}</b>
        {say(historyWords.listKeys)}
      </p>
      <div
        {...scrolls}
        className={styles.list}
        aria-busy={query.isPlaceholderData}
        onScroll={({ currentTarget }: UIEvent<HTMLDivElement>) =>
          setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
        }
      >
        <table className={styles.listTable} aria-rowcount={matched + 1}>
          <ListHead />
          <tbody>
            <Gap lines={first} />
            {lines.slice(first, last).map((line, index) => (
              <ListLine key={line.id} line={line} row={first + index} isDamaged={damaged.has(line.id)} />
            ))}
            <Gap lines={lines.length - last} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function useFetchAhead(query: ReturnType<typeof useHistoryLines>, left: number): void {
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = query;
  useEffect(() => {
    if (left < aheadLines && hasNextPage && !isFetchingNextPage && !isPlaceholderData) void fetchNextPage();
  }, [left, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage]);
}

/** Stands for lines that are not drawn. */
function Gap({ lines }: { readonly lines: number }) {
  if (lines <= 0) return null;
  return <tr aria-hidden="true" style={{ height: lines * lineHeight }} />;
}

function ListHead() {
  const say = useSay();
  const { number, time, vehicle, exhaust, client, level, verdict } = historyWords;
  return (
    <thead>
      <tr>
        {[number, time, vehicle, exhaust, client].map((word) => (
          <th key={word.en} scope="col">
            {say(word)}
          </th>
        ))}
        <th scope="col" className={styles.figure}>
          {say(level)}
        </th>
        <th scope="col">{say(verdict)}</th>
      </tr>
    </thead>
  );
}

function ListLine(properties: {
  readonly line: HistoryLine;
  readonly row: number;
  readonly isDamaged: boolean;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const { line, row, isDamaged } = properties;
  const { amends, reportedDb, limitDb } = line;
  return (
    <tr className={styles.line} style={{ height: lineHeight }} aria-rowindex={row + 2}>
      <td>
        <Link to={`/tests/${line.id}`}>{line.number}</Link>
        {amends === null ? null : (
          <div className={styles.quiet}>{`${say(amendmentWords.replacing)} ${amends}`}</div>
        )}
      </td>
      <td>
        {formatDay(line.startedAt, language)}
        <div className={styles.quiet}>{formatClock(line.startedAt, language)}</div>
      </td>
      <td>
        {line.plate}
        <div className={styles.quiet}>{line.vehicle}</div>
      </td>
      <td className={styles.twoLines}>{line.exhaust}</td>
      <td>
        {line.client}
        <div className={styles.quiet}>
          {[line.site, line.operator].filter((part) => part !== '').join(' · ')}
        </div>
      </td>
      <td className={styles.figure}>
        {reportedDb === null || isDamaged ? (
          <span className={styles.quiet}>{say(historyWords.noLevel)}</span>
        ) : (
          `${formatAsGiven(reportedDb, language)} dB(A)`
        )}
        {limitDb === null ? null : (
          <div
            className={styles.quiet}
          >{`${say(historyWords.limitMark)} ${formatAsGiven(limitDb, language)}`}</div>
        )}
      </td>
      <td>
        <Fate line={line} isDamaged={isDamaged} />
      </td>
    </tr>
  );
}

function Fate({ line, isDamaged }: { readonly line: HistoryLine; readonly isDamaged: boolean }) {
  const { language } = useLanguage();
  const say = useSay();
  if (isDamaged) return <Chip kind="triangle">{say(damagedTestWords.mark)}</Chip>;
  if (line.amendedBy !== null)
    return <Chip kind="triangle">{`${say(amendmentWords.mark)} ${line.amendedBy}`}</Chip>;
  if (line.verdict === null) return <Chip kind="triangle">{say(historyWords.unreadable)}</Chip>;
  const why = reasonCodes
    .filter((code) => line.reasons.includes(code))
    .map((code) => reasonTitle(code, language));
  return (
    <>
      <Chip kind={verdictSign[line.verdict]}>{verdictText(line.verdict, language).word}</Chip>
      {why.length === 0 ? null : <div className={styles.why}>{why.join(', ')}</div>}
    </>
  );
}
