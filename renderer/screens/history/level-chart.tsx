import { useElementSize } from '@mantine/hooks';
import type { HistoryFigures } from '#core/record/history-view.ts';
import { formatAsGiven } from '#core/words/number-format.ts';
import { historyWords } from '#core/words/history-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { fillOf } from './patterns.tsx';
import { countText } from './share-text.ts';
import { type MarkProperties, useRoving } from './use-roving.ts';
import { stackedParts } from './verdict-signs.ts';
import styles from './history.module.css';

type Levels = HistoryFigures['levels'];

const [height, top, bottom] = [230, 26, 22];
const plotHeight = height - top - bottom;
/** More marks could not be told apart; the others stand in the table. */
const mostLimits = 3;

/** How loud tests were, in steps of one decibel, with the limits that they were judged by. */
export function LevelChart(properties: { readonly levels: Levels; readonly open: (fromDb: number) => void }) {
  const say = useSay();
  const { levels, open } = properties;
  const { ref, width } = useElementSize();
  const markOf = useRoving(levels.bins.length);
  const first = levels.bins[0]?.fromDb ?? 0;
  const step = Math.max(width, 240) / Math.max(1, levels.bins.length);
  const most = Math.max(1, ...levels.bins.map(testsIn));
  return (
    <div
      ref={ref}
      role="group"
      aria-label={`${say(historyWords.levels)}. ${say(historyWords.keys)}`}
      data-marks
    >
      <svg width="100%" height={height} className={styles.chart}>
        {levels.bins.map((bin, index) => (
          <Bin
            key={bin.fromDb}
            bin={bin}
            place={{ x: index * step, width: step, most }}
            mark={markOf(index, () => open(bin.fromDb))}
            open={open}
          />
        ))}
        {levels.limits.slice(0, mostLimits).map(({ limitDb }, index) => (
          <LimitMark key={limitDb} limitDb={limitDb} x={(limitDb - first) * step} row={index} />
        ))}
      </svg>
    </div>
  );
}

type LevelBin = Levels['bins'][number];

function testsIn({ counts }: LevelBin): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function Bin(properties: {
  readonly bin: LevelBin;
  readonly place: { readonly x: number; readonly width: number; readonly most: number };
  readonly mark: MarkProperties;
  readonly open: (fromDb: number) => void;
}) {
  const { language } = useLanguage();
  const { bin, place, mark, open } = properties;
  const scale = plotHeight / place.most;
  const words = `${stepText(bin.fromDb, language)}: ${countText(testsIn(bin), language)} ${historyWords.tests[language]}`;
  return (
    <>
      <g {...mark} role="button" aria-label={words} className={styles.mark} onClick={() => open(bin.fromDb)}>
        <title>{words}</title>
        <rect x={place.x} y={top} width={place.width} height={plotHeight + bottom} fill="transparent" />
        {stackedParts(bin.counts).map(({ sign, below, count }) => (
          <rect
            key={sign}
            x={place.x + 1}
            y={top + plotHeight - (below + count) * scale}
            width={Math.max(1, place.width - 2)}
            height={count * scale}
            fill={fillOf(sign)}
          />
        ))}
      </g>
      {bin.fromDb % 5 === 0 ? (
        <text x={place.x} y={height - 5} className={`${styles.axisText} ${styles.labels}`} aria-hidden="true">
          {countText(bin.fromDb, language)}
        </text>
      ) : null}
    </>
  );
}

function LimitMark({
  limitDb,
  x,
  row,
}: {
  readonly limitDb: number;
  readonly x: number;
  readonly row: number;
}) {
  const { language } = useLanguage();
  return (
    <g className={styles.limitMark} aria-hidden="true">
      <line x1={x} x2={x} y1={4 + row * 12} y2={top + plotHeight} />
      <text
        x={x + 4}
        y={12 + row * 12}
      >{`${historyWords.limitMark[language]} ${formatAsGiven(limitDb, language)} dB(A)`}</text>
    </g>
  );
}

/** `80 – 81 dB(A)` for the step that begins at 80. */
export function stepText(fromDb: number, language: 'id' | 'en'): string {
  return `${countText(fromDb, language)} – ${countText(fromDb + 1, language)} dB(A)`;
}
