import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { TestRecord } from '#host/http/contract.ts';
import { explanationOf } from '#core/report/explanation.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useBench, useTestRecord } from '../../door/queries.ts';
import { Frame } from '../../frame/frame.tsx';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import { openReport } from '../../parts/report-link.tsx';
import { BudgetPanel } from './budget-panel.tsx';
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
        <RulesTable explanation={explanation} />
        <TestDataPanel record={record} />
      </div>
      <div className={styles.column}>
        <FindingsPanel record={record} />
        <RunsTable record={record} runs={runs} selectedKey={shown?.key ?? null} select={setChosen} />
        {shown === null ? null : <RunHistory record={record} run={shown} />}
        <VerdictSteps explanation={explanation} />
      </div>
    </div>
  );
}

function named(record: TestRecord) {
  const { vehicle, exhaust, profile } = record.evidence;
  return { number: record.number, vehicle, exhaust, profile };
}

/** One closed test: verdict, reasons, rules, runs; print, export, begin the next. */
export function ResultScreen() {
  const { id = '' } = useParams();
  const { language } = useLanguage();
  const say = useSay();
  const bench = useBench();
  const { data: record, error } = useTestRecord(id);
  if (record === undefined) {
    return (
      <Frame>{error === null ? say(pageWords.result.closing) : <Notice words={wordsOfError(error)} />}</Frame>
    );
  }
  return (
    <Frame
      named={named(record)}
      report={() => openReport(record.id, language, bench.data?.shell ?? 'browser')}
    >
      <ResultBanner record={record} />
      <ResultButtons record={record} />
      <PaperButtons record={record} />
      <SignaturesPanel record={record} />
      <Columns record={record} />
      <BudgetPanel record={record} />
      <PhotosPanel record={record} />
      <ExportPanel record={record} />
    </Frame>
  );
}
