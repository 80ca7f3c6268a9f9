import { Link } from 'react-router';
import type { TestSummary } from '#host/http/contract.ts';
import { damagedTests } from '#core/record/test-damage.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { formatAsGiven } from '#core/report/number-format.ts';
import { amendmentWords } from '#core/words/amendment-words.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';
import { useIntegrity } from '../../door/queries.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { ReportLink } from '../../parts/report-link.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import styles from './home-screen.module.css';

interface FateProperties {
  readonly test: TestSummary;
  readonly undecided: boolean;
  readonly isDamaged: boolean;
}

function Fate({ test, undecided, isDamaged }: FateProperties) {
  const { language } = useLanguage();
  const say = useSay();
  if (isDamaged) return <Chip kind="triangle">{say(damagedTestWords.mark)}</Chip>;
  if (test.amendedBy !== null) {
    return <Chip kind="triangle">{`${say(amendmentWords.mark)} ${test.amendedBy}`}</Chip>;
  }
  if (undecided) return <Chip kind="triangle">{say(pageWords.unfinished.waiting)}</Chip>;
  if (test.outcome === 'running') return <Chip kind="current">{say(pageWords.outcome.running)}</Chip>;
  if (test.verdict === null || test.outcome !== 'closed') {
    return <Chip kind="triangle">{recordWords(language).outcome[test.outcome]}</Chip>;
  }
  return <Chip kind={verdictSign[test.verdict]}>{verdictText(test.verdict, language).word}</Chip>;
}

function HistoryRow({ test, isDamaged }: { readonly test: TestSummary; readonly isDamaged: boolean }) {
  const { language } = useLanguage();
  const say = useSay();
  const { home } = pageWords;
  const running = test.outcome === 'running';
  const runningId = useLive((live) => live.test?.id);
  const undecided = running && runningId !== test.id;
  const name = [test.plate, test.vehicle].filter((part) => part !== '').join(' · ');
  return (
    <tr>
      <td className={`${cell.strong} ${cell.once}`}>
        {undecided ? test.number : <Link to={running ? '/test' : `/tests/${test.id}`}>{test.number}</Link>}
        {test.amends === null ? null : (
          <div className={cell.quiet}>{`${say(amendmentWords.replacing)} ${test.amends}`}</div>
        )}
        {test.simulated ? <div className={cell.quiet}>{say(pageWords.frame.simulated)}</div> : null}
      </td>
      <td className={cell.quiet}>{formatInstant(test.startedAt, language)}</td>
      <td>{name === '' ? say(home.withoutPlate) : name}</td>
      <td>{test.exhaust}</td>
      <td className={`${cell.figure} ${test.amendedBy === null ? cell.strong : styles.former}`}>
        {test.reportedDb === null ? (
          <span className={cell.quiet}>{say(home.noLevel)}</span>
        ) : (
          <span className={isDamaged ? cell.quiet : ''}>
            {`${formatAsGiven(test.reportedDb, language)} dB(A)`}
          </span>
        )}
      </td>
      <td>
        <Fate test={test} undecided={undecided} isDamaged={isDamaged} />
      </td>
      <td>
        {running || isDamaged ? null : (
          <ReportLink testId={test.id} language={language} label={`${say(home.print)} ${test.number}`}>
            {say(home.print)}
          </ReportLink>
        )}
      </td>
    </tr>
  );
}

/** The history as a table; every line opens its test and prints it again, but for those that the newest check found damaged. */
export function HistoryTable({ tests }: { readonly tests: readonly TestSummary[] }) {
  const say = useSay();
  const { home } = pageWords;
  const damaged = damagedTests(useIntegrity().data?.findings ?? []);
  const heads = [
    say(home.number),
    say(home.time),
    say(home.vehicle),
    say(home.exhaust),
    { text: say(home.level), isFigure: true },
    say(home.verdict),
    { text: say(home.print), isHidden: true },
  ];
  return (
    <Table label={say(home.history)} heads={heads} isLevel>
      {tests.map((test) => (
        <HistoryRow key={test.id} test={test} isDamaged={damaged.has(test.id)} />
      ))}
    </Table>
  );
}
