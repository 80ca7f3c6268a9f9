import { Button } from '@mantine/core';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { zoomed, type Stretch } from './analyse-view.ts';
import styles from './analyse.module.css';
import { desk } from './use-desk.ts';

const HistoryPlot = lazy(async () => ({ default: (await import('./history-plot.tsx')).HistoryPlot }));

const closer = 0.5;

/** What a key does to the shown stretch, or null where it does nothing. */
function stretchOfKey(key: string, shown: Stretch, whole: Stretch): Stretch | null {
  if (key === '+' || key === '=') return zoomed(shown, whole, closer);
  if (key === '-' || key === '\u2212') return zoomed(shown, whole, 1 / closer);
  if (key === 'ArrowLeft') return zoomed(shown, whole, 1, -0.25);
  if (key === 'ArrowRight') return zoomed(shown, whole, 1, 0.25);
  return key === '0' || key === 'Home' ? whole : null;
}

function takeAsInterval(stretch: Stretch): void {
  const rounded = (seconds: number): number => Math.round(seconds * 1000) / 1000;
  desk.change({ fromSeconds: rounded(stretch.from), toSeconds: rounded(stretch.to) });
}

/** Level against time with a closer look by mouse, keys and buttons; the shown stretch can become the interval. */
export function HistoryPanel({ analysis }: { readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  const whole: Stretch = { from: 0, to: analysis.durationSeconds };
  const [shown, setShown] = useState<Stretch>(whole);
  const isWhole = shown.from === whole.from && shown.to === whole.to;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stretchOfKey(event.key, shown, whole);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    setShown(next);
  };
  if (analysis.history === undefined) return null;
  return (
    <Panel title={say(analyse.history)} aside={say(analyse.historyHint)}>
      <div
        className={styles.history}
        tabIndex={0}
        role="slider"
        aria-label={`${say(analyse.history)}: ${say(analyse.historyHint)}`}
        aria-valuemin={whole.from}
        aria-valuemax={whole.to}
        aria-valuenow={(shown.from + shown.to) / 2}
        aria-valuetext={`${formatNumber(shown.from, 2, language)}–${formatNumber(shown.to, 2, language)} s`}
        onKeyDown={onKeyDown}
        onDoubleClick={() => setShown(whole)}
      >
        <Suspense fallback={null}>
          <HistoryPlot
            analysis={analysis}
            shown={shown}
            language={language}
            title={say(analyse.history)}
            onShow={setShown}
          />
        </Suspense>
      </div>
      <div className={styles.plotButtons}>
        <Button variant="default" size="compact-sm" onClick={() => setShown(zoomed(shown, whole, closer))}>
          {say(analyse.zoomIn)}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={isWhole}
          onClick={() => setShown(zoomed(shown, whole, 1 / closer))}
        >
          {say(analyse.zoomOut)}
        </Button>
        <Button variant="default" size="compact-sm" disabled={isWhole} onClick={() => setShown(whole)}>
          {say(analyse.whole)}
        </Button>
        <Button variant="default" size="compact-sm" disabled={isWhole} onClick={() => takeAsInterval(shown)}>
          {say(analyse.takeStretch)}
        </Button>
        <span className={styles.keys}>
          {analysis.overloads.length === 0 ? null : (
            <span className={styles.overloaded}>{say(analyse.fact.overload)}</span>
          )}
          <span className={styles.counted}>{say(analyse.counted)}</span>
        </span>
      </div>
    </Panel>
  );
}
