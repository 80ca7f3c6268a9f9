import type { TestRecord } from '#host/http/contract.ts';
import { formatNumber, formatUnrounded } from '#core/report/number-format.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { reasonFinding } from '#core/words/reason-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { riddenText } from '#core/words/ridden-words.ts';
import { roleName } from '#core/words/step-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Panel } from '../../parts/panel.tsx';
import { LevelSymbol } from '../../parts/symbol.tsx';
import { cell, Table } from '../../parts/table/table.tsx';
import type { RecordedRun } from './recorded-run.ts';
import styles from './result.module.css';

function Fate({ run }: { readonly run: RecordedRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { result } = pageWords;
  const { judgement, evidence, counted } = run;
  if (judgement?.valid === true) {
    return <Chip kind="circle-check">{say(counted ? result.counted : result.spare)}</Chip>;
  }
  return (
    <>
      <Chip kind="triangle">{say(result.rejected)}</Chip>
      {judgement === null && evidence.cut !== null ? (
        <div className={styles.small}>{recordWords(language).cut[evidence.cut]}</div>
      ) : null}
    </>
  );
}

function Reasons({ run }: { readonly run: RecordedRun }) {
  const { language } = useLanguage();
  return (
    <>
      {(run.judgement?.reasons ?? []).map((reason) => (
        <div key={`${reason.code} ${reason.measured ?? ''}`} className={styles.small}>
          {reasonFinding(reason, language)}
        </div>
      ))}
    </>
  );
}

/** The highest level of the hold and of the deceleration apart: a pop after the release is seen at once. */
function PartMaxima({ run }: { readonly run: RecordedRun }) {
  const { language } = useLanguage();
  const say = useSay();
  const { holdMaximum, decelerationMaximum } = pageWords.result;
  const parts = [
    [holdMaximum, run.judgement?.holdMaximumDb ?? null],
    [decelerationMaximum, run.judgement?.decelerationMaximumDb ?? null],
  ] as const;
  return (
    <>
      {parts.map(([name, level]) =>
        level === null ? null : (
          <div key={name.en} className={styles.small}>
            {say(name)} {formatUnrounded(level, language, 2)}
          </div>
        ),
      )}
    </>
  );
}

/** What was measured of a run in which no target speed is held. */
function Ridden({ run }: { readonly run: RecordedRun }) {
  const { language } = useLanguage();
  const ridden = run.judgement?.ridden;
  return ridden === undefined ? null : <div className={styles.small}>{riddenText(ridden, language)}</div>;
}

function RunRow(properties: {
  readonly run: RecordedRun;
  readonly selected: boolean;
  readonly role: string;
  readonly select: () => void;
}) {
  const { run, selected, role, select } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const level = run.judgement?.notedDb ?? run.judgement?.LAFmaxDb ?? null;
  return (
    <tr className={selected ? styles.selected : undefined}>
      <td>
        <button type="button" className={styles.runButton} aria-pressed={selected} onClick={select}>
          {say(pageWords.result.runColumn)} {run.evidence.number}
        </button>
        <div className={styles.small}>{role}</div>
      </td>
      <td className={`${cell.figure} ${cell.strong}`}>
        {level === null ? noValueWord('no-data', language) : `${formatNumber(level, 1, language)} dB`}
        <PartMaxima run={run} />
        <Ridden run={run} />
      </td>
      <td>
        <Fate run={run} />
        <Reasons run={run} />
      </td>
    </tr>
  );
}

/** Every run with its level, its fate and the reasons; choosing one shows its history. */
export function RunsTable(properties: {
  readonly record: TestRecord;
  readonly runs: readonly RecordedRun[];
  readonly selectedKey: string | null;
  readonly select: (key: string) => void;
}) {
  const { record, runs, selectedKey, select } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const many = record.evidence.series.length > 1;
  const roleOf = (run: RecordedRun): string => {
    const series = record.evidence.series[run.series];
    return many && series !== undefined ? roleName(series.role, language) : '';
  };
  return (
    <Panel title={say(pageWords.result.runs)} aside={<LevelSymbol suffix="max" />}>
      {runs.length === 0 ? say(pageWords.bench.noRuns) : null}
      <Table label={say(pageWords.result.runs)} isDense>
        {runs.map((run) => (
          <RunRow
            key={run.key}
            run={run}
            role={roleOf(run)}
            selected={run.key === selectedKey}
            select={() => select(run.key)}
          />
        ))}
      </Table>
    </Panel>
  );
}
