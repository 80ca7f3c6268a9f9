import { Button } from '@mantine/core';
import { pageWords } from '#core/words/page-words.ts';
import { analysisResultAddress } from '../../door/analysis-door.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import styles from './analyse.module.css';
import { DropZone } from './drop-zone.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { LevelsPanel } from './levels-panel.tsx';
import { OrdersPanel } from './orders-panel.tsx';
import type { DeskResult, DeskState } from './recording-desk.ts';
import { SettingsPanel } from './settings-panel.tsx';
import { SpectrumPanel } from './spectrum-panel.tsx';
import { useDesk } from './use-desk.ts';
import { WarningsList } from './warnings-list.tsx';

function SaveButtons({ id }: { readonly id: string }) {
  const say = useSay();
  return (
    <div className={styles.save}>
      {(['json', 'csv'] as const).map((form) => (
        <Button key={form} component="a" variant="default" href={analysisResultAddress(id, form)} download>
          {say(pageWords.analyse.save)} {form.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}

/** True where the entries no longer are those that the result was made of. */
function isStale({ draft, recording, calibrator }: DeskState, result: DeskResult): boolean {
  return (
    draft !== result.draft || recording !== result.files.recording || calibrator !== result.files.calibrator
  );
}

function Result({ result, state }: { readonly result: DeskResult; readonly state: DeskState }) {
  const { analysis, id } = result;
  return (
    <>
      <div className={styles.resultHead}>
        <h2 title={analysis.path}>{analysis.path}</h2>
        <SaveButtons id={id} />
      </div>
      <Notice kind="circle-dash" words={isStale(state, result) ? pageWords.analyse.stale : null} />
      <WarningsList analysis={analysis} />
      <LevelsPanel analysis={analysis} />
      <HistoryPanel key={id} analysis={analysis} />
      <SpectrumPanel analysis={analysis} />
      <OrdersPanel analysis={analysis} />
      <FactsPanel analysis={analysis} />
    </>
  );
}

function Invitation() {
  const say = useSay();
  const { analyse } = pageWords;
  return (
    <div className={styles.invitation}>
      <b>{say(analyse.drop)}</b>
      {say(analyse.dropMore)}
    </div>
  );
}

/** Levels, spectra and orders of a recording from any recorder: an analysis beside the bench, no verdict. */
export function AnalyseScreen() {
  const say = useSay();
  const state = useDesk();
  const { analyse } = pageWords;
  const { problem, result } = state;
  return (
    <Frame>
      <DropZone>
        <div className={styles.results}>
          <div className={styles.head}>
            <h1>{say(analyse.title)}</h1>
            <p>{say(analyse.noVerdict)}</p>
          </div>
          <Notice words={problem?.words ?? null} />
          {problem === null || problem.details === null ? null : (
            <p className={styles.details} lang="en">
              {problem.details}
            </p>
          )}
          {result === null ? <Invitation /> : <Result result={result} state={state} />}
        </div>
        <SettingsPanel state={state} />
      </DropZone>
    </Frame>
  );
}
