import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { explanationOf } from '#core/report/explanation.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useTestFindings } from '../../door/integrity-queries.ts';
import { useAmendments, useBench, useTestRecord } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { OneAfterAnother } from '../../parts/one-after-another.tsx';
import { openReport } from '../../parts/report-link.tsx';
import { AmendButtons } from './amendment/amend-buttons.tsx';
import { AmendmentPanel } from './amendment/amendment-panel.tsx';
import { BudgetPanel } from './budget-panel.tsx';
import { RefusedPapers } from './damage/refused-papers.tsx';
import { isProven, type Standing, standingOf } from './damage/standing.ts';
import { StandingNotice } from './damage/standing-notice.tsx';
import { UnprovenBanner } from './damage/unproven-banner.tsx';
import { UnprovenContent } from './damage/unproven-content.tsx';
import { ExportPanel } from './export-panel.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import { PhotosPanel } from './photos-panel.tsx';
import { recordedRuns } from './recorded-run.ts';
import { ResultBanner } from './result-banner.tsx';
import { ResultButtons } from './result-buttons.tsx';
import styles from './result.module.css';
import { RulesTable } from './rules-table.tsx';
import { RunHistory } from './run-history.tsx';
import { RunsTable } from './runs-table.tsx';
import { SignaturesPanel } from './signatures-panel.tsx';
import { SignedCopiesPanel } from './signed-copies/signed-copies-panel.tsx';
import { TestDataPanel } from './test-data-panel.tsx';
import { VerdictSteps } from './verdict-steps.tsx';

function Columns({ record }: { readonly record: TestRecord }) {
  const { language } = useLanguage();
  const { evidence, judgement } = record;
  const explanation = useMemo(
    () => explanationOf({ evidence, judgement, language }),
    [evidence, judgement, language],
  );
  const runs = recordedRuns(record);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = runs.find((run) => run.key === chosen) ?? runs.find((run) => run.counted) ?? runs[0] ?? null;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <OneAfterAnother>
          <RulesTable explanation={explanation} />
          <TestDataPanel record={record} />
        </OneAfterAnother>
      </div>
      <div className={styles.column}>
        <OneAfterAnother>
          <FindingsPanel record={record} />
          <RunsTable record={record} runs={runs} selectedKey={shown?.key ?? null} select={setChosen} />
          {shown === null ? null : <RunHistory record={record} run={shown} />}
          <VerdictSteps explanation={explanation} />
        </OneAfterAnother>
      </div>
    </div>
  );
}

function named(record: TestRecord) {
  const { vehicle, exhaust, profile } = record.evidence;
  return { number: record.number, vehicle, exhaust, profile };
}

interface ShownRecord {
  readonly record: TestRecord;
}

/** A record as it was sealed: its verdict, papers, signatures and all that it says. */
function ProvenResult({ record }: ShownRecord) {
  const say = useSay();
  const { data, error } = useAmendments(record.id);
  // A verdict that holds no more must not be seen, not even for a moment or where nobody can tell.
  if (error !== null) return <Notice words={wordsOfError(error)} />;
  if (data === undefined) return say(damagedTestWords.checking);
  const replacedBy = data.amendedBy;
  return (
    <OneAfterAnother>
      <ResultBanner record={record} replacedBy={replacedBy} />
      <AmendmentPanel record={record} />
      <div className={styles.buttons}>
        <ResultButtons record={record} />
        <PaperButtons record={record} replacedBy={replacedBy} />
      </div>
      <Columns record={record} />
      <BudgetPanel record={record} />
      <PhotosPanel record={record} />
      <SignaturesPanel record={record} />
      <SignedCopiesPanel record={record} replacedBy={replacedBy} />
      <AmendButtons record={record} />
      <ExportPanel record={record} />
    </OneAfterAnother>
  );
}

/** A record that is not as it was sealed: no verdict, nothing to take away, and what it says only as what it says. */
function UnprovenResult({ record, standing }: ShownRecord & { readonly standing: Standing }) {
  return (
    <>
      <UnprovenBanner record={record} standing={standing} />
      <RefusedPapers record={record} />
      <UnprovenContent>
        <SignaturesPanel record={record} isReadOnly />
        <SignedCopiesPanel record={record} replacedBy={null} isReadOnly />
        <Columns record={record} />
        <BudgetPanel record={record} />
        <PhotosPanel record={record} />
      </UnprovenContent>
    </>
  );
}

/** One closed test: whether it is as it was sealed, verdict, reasons, rules, runs; print, export, begin the next. */
export function ResultScreen() {
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const say = useSay();
  const bench = useBench();
  const { data: record, error } = useTestRecord(id);
  const findings = useTestFindings(id);
  const standing = standingOf(findings.data, findings.isError);
  if (record === undefined) {
    return (
      <Frame>
        {standing.kind === 'damaged' ? <StandingNotice standing={standing} /> : null}
        {error === null ? say(pageWords.result.closing) : <Notice words={wordsOfError(error)} />}
      </Frame>
    );
  }
  if (standing.kind === 'checking')
    return <Frame named={named(record)}>{say(damagedTestWords.checking)}</Frame>;
  const report = () => openReport(record.id, language, bench.data?.shell ?? 'browser');
  return (
    <Frame named={named(record)} {...(isProven(standing) && { report })}>
      <StandingNotice standing={standing} />
      {isProven(standing) ? (
        <ProvenResult record={record} />
      ) : (
        <UnprovenResult record={record} standing={standing} />
      )}
    </Frame>
  );
}
