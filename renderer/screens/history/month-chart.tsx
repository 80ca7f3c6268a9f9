import { useElementSize } from '@mantine/hooks';
import type { HistoryFigures } from '#core/record/history-view.ts';
import { historyWords, signWords } from '#core/words/history-words.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { fillOf } from './patterns.tsx';
import { countText, shareText } from './share-text.ts';
import { type MarkProperties, useRoving } from './use-roving.ts';
import { countsBySign, fewestForShare, signs, stackedParts } from './verdict-signs.ts';
import styles from './history.module.css';

type Month = HistoryFigures['byMonth'][number];
type OpenMonth = (month: string, sign: StatusSign | null) => void;

const [height, top, bottom, left] = [230, 14, 34, 42];
const plotHeight = height - top - bottom;

/**
 * Each month as a column of shares, its number of tests as a bar of its own below. A month with few tests has no column of
 * shares: it would say more than it can.
 */
export function MonthChart({
  months,
  open,
}: {
  readonly months: readonly Month[];
  readonly open: OpenMonth;
}) {
  const say = useSay();
  const { ref, width } = useElementSize();
  const markOf = useRoving(months.length);
  const step = months.length === 0 ? 0 : (Math.max(width, 240) - left) / months.length;
  const most = Math.max(1, ...months.map(({ tests }) => tests));
  return (
    <div
      ref={ref}
      role="group"
      aria-label={`${say(historyWords.byMonth)}. ${say(historyWords.keys)}`}
      data-marks
    >
      <svg width="100%" height={height} className={styles.chart}>
        <Axis width={Math.max(width, 240)} />
        {months.map((month, index) => (
          <MonthColumn
            key={month.month}
            month={month}
            place={{ x: left + index * step, width: step, most, isLabelled: isLabelled(index, step) }}
            mark={markOf(index, () => open(month.month, null))}
            open={open}
          />
        ))}
      </svg>
    </div>
  );
}

/** Labels need about 44 pixels; the first is always there. */
function isLabelled(index: number, step: number): boolean {
  return index % Math.max(1, Math.ceil(44 / Math.max(step, 1))) === 0;
}

function Axis({ width }: { readonly width: number }) {
  return (
    <g aria-hidden="true" className={styles.axis}>
      {[0, 0.5, 1].map((share) => {
        const y = top + plotHeight * (1 - share);
        return (
          <g key={share}>
            <line x1={left} x2={width} y1={y} y2={y} />
            <text x={left - 6} y={y + 4} textAnchor="end">{`${share * 100} %`}</text>
          </g>
        );
      })}
    </g>
  );
}

interface Place {
  readonly x: number;
  readonly width: number;
  readonly most: number;
  readonly isLabelled: boolean;
}

function MonthColumn(properties: {
  readonly month: Month;
  readonly place: Place;
  readonly mark: MarkProperties;
  readonly open: OpenMonth;
}) {
  const { language } = useLanguage();
  const { month, place, mark, open } = properties;
  const bySign = countsBySign(month.counts);
  const words = signs.map(
    (sign) => `${signWords[sign][language]} ${shareText(bySign[sign], month.tests, language)}`,
  );
  const label = `${monthText(month.month)}: ${words.join(', ')}`;
  const [x, width] = [place.x + place.width * 0.12, place.width * 0.76];
  return (
    <>
      <g
        {...mark}
        role="button"
        aria-label={label}
        className={styles.mark}
        onClick={() => open(month.month, null)}
      >
        <title>{label}</title>
        <rect x={place.x} y={top} width={place.width} height={plotHeight + bottom} fill="transparent" />
        {month.tests < fewestForShare ? null : <Shares month={month} x={x} width={width} open={open} />}
        <rect
          x={x}
          y={top + plotHeight + 3}
          width={width}
          height={2 + 8 * (month.tests / place.most)}
          className={styles.amount}
        />
      </g>
      <Labels month={month} place={place} />
    </>
  );
}

/** What is written at a column: the number of tests where there are too few for shares, and the month. */
function Labels({ month, place }: { readonly month: Month; readonly place: Place }) {
  const { language } = useLanguage();
  return (
    <g aria-hidden="true" className={styles.labels}>
      {month.tests < fewestForShare ? (
        <text
          x={place.x + place.width / 2}
          y={top + plotHeight - 6}
          textAnchor="middle"
          className={styles.axisText}
        >
          {countText(month.tests, language)}
        </text>
      ) : null}
      {place.isLabelled ? (
        <text x={place.x + 2} y={height - 4} className={styles.axisText}>
          {monthText(month.month)}
        </text>
      ) : null}
    </g>
  );
}

function Shares(properties: {
  readonly month: Month;
  readonly x: number;
  readonly width: number;
  readonly open: OpenMonth;
}) {
  const { month, x, width, open } = properties;
  const scale = plotHeight / month.tests;
  return stackedParts(month.counts).map(({ sign, below, count }) => (
    <rect
      key={sign}
      x={x}
      y={top + plotHeight - (below + count) * scale}
      width={width}
      height={count * scale}
      fill={fillOf(sign)}
      onClick={(event) => {
        event.stopPropagation();
        open(month.month, sign);
      }}
    />
  ));
}

/** `11/26` for the month `2026-11`. */
export function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(2, 4)}`;
}
