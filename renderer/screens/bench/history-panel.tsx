import { Suspense, useMemo } from 'react';
import { phaseName } from '#core/words/step-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useKeptHistory } from '../../charts/history-context.tsx';
import { HistoryLegend } from '../../charts/history-legend.tsx';
import type { KeptHistory } from '../../charts/history-keeper.ts';
import { LazyTimeHistory } from '../../charts/lazy-time-history.tsx';
import { markersOfRun } from '../../charts/markers-of-run.ts';
import type { PlotBands } from '../../charts/plot-bands.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './history-panel.module.css';
import type { SteadyTest } from '../../door/live-feed.ts';

/** The counted window of the run that is shown: judged where it is judged, else the hold so far. */
function countedOf(test: SteadyTest, kept: KeptHistory): Pick<PlotBands, 'counted' | 'releaseSeconds'> {
  const judged = test.runs.find(
    (run) => run.series === test.seriesIndex && run.number === kept.phase?.runNumber,
  )?.judgement?.window;
  if (judged !== null && judged !== undefined) {
    return {
      counted: { startSeconds: judged.holdStartSeconds, endSeconds: judged.endSeconds },
      releaseSeconds: judged.holdEndSeconds,
    };
  }
  const start = kept.holdStartSeconds;
  return { counted: start === null ? null : { startSeconds: start, endSeconds: null }, releaseSeconds: null };
}

/** The band about the target or the idle, where there is one. */
function speedWindowOf({ lowSpeedRpm: lowRpm, highSpeedRpm: highRpm }: SteadyTest): PlotBands['speedWindow'] {
  return lowRpm === null || highRpm === null ? null : { lowRpm, highRpm };
}

/** Level and speed of the running phase against time, or of the last one until the next begins. */
export function HistoryPanel({ test }: { readonly test: SteadyTest }) {
  const { language } = useLanguage();
  const say = useSay();
  const kept = useKeptHistory();
  const { bench } = pageWords;
  const isRun = test.step === 'runs';
  const bands = useMemo<PlotBands>(
    () => ({
      speedWindow: isRun ? speedWindowOf(test) : null,
      ...(kept.phase?.name === 'run' ? countedOf(test, kept) : { counted: null, releaseSeconds: null }),
      countedWord: say(test.cue === 'HOLD' ? bench.hold : bench.counted),
      markersSeconds: markersOfRun(test.markers, test.seriesIndex, kept.phase?.runNumber ?? 0),
      live: test.phase !== null,
    }),
    [bench, isRun, kept, say, test],
  );
  const phase = kept.phase;
  const name =
    phase === null
      ? ''
      : ` — ${phaseName(phase.name, language).toLowerCase()}${phase.runNumber === null ? '' : ` ${phase.runNumber}`}`;
  return (
    <Panel title={`${say(bench.history)}${name}`} aside={<HistoryLegend />} className={styles.panel}>
      <div className={styles.plot}>
        <Suspense fallback={null}>
          <LazyTimeHistory
            history={kept.history}
            bands={bands}
            language={language}
            title={say(bench.chart)}
          />
        </Suspense>
      </div>
    </Panel>
  );
}
