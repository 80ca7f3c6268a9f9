import type { CalibrationCheck } from '#host/http/contract.ts';
import { formatDay } from '#core/words/date-format.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import styles from './calibrations.module.css';
import { controlChart, type ChartPoint } from './control-chart-view.ts';

const markSize = 13;
const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

function Mark({ point: { x, y, check } }: { readonly point: ChartPoint }) {
  return (
    <span className={styles.mark} style={{ left: percent(x), top: percent(y) }}>
      <VerdictShape kind={check.accepted ? 'circle-check' : 'octagon-cross'} size={markSize} />
    </span>
  );
}

function Level({
  y,
  label,
  strong,
}: {
  readonly y: number;
  readonly label: string;
  readonly strong: boolean;
}) {
  return (
    <div className={`${styles.levelLine} ${strong ? '' : styles.limitLine}`} style={{ top: percent(y) }}>
      <span className={styles.levelLabel}>{label}</span>
    </div>
  );
}

/** Indications of one instrument against time, with the drift limit around the first good check. */
export function ControlChart({
  checks,
  title,
}: {
  readonly checks: readonly CalibrationCheck[];
  readonly title: string;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const chart = controlChart(checks);
  if (chart === null) return null;
  const level = (value: number): string => `${formatNumber(value, 2, language)} dB`;
  const day = (check: CalibrationCheck | undefined): string => formatDay(check?.at ?? '', language);
  return (
    <figure className={styles.chart} aria-label={`${say(pageWords.calibrations.chart)}: ${title}`}>
      <div className={styles.plot}>
        <Level y={chart.centreY} label={level(chart.centreDb)} strong />
        {chart.limits.map(({ y, levelDb }) => (
          <Level
            key={levelDb}
            y={y}
            label={`${say(pageWords.calibrations.limit)} ${level(levelDb)}`}
            strong={false}
          />
        ))}
        <div className={styles.marks}>
          {chart.points.map((point) => (
            <Mark key={`${point.check.testId} ${point.check.at}`} point={point} />
          ))}
        </div>
      </div>
      <figcaption className={styles.caption}>
        <span>{day(chart.points[0]?.check)}</span>
        <span>{title}</span>
        <span>{day(chart.points.at(-1)?.check)}</span>
      </figcaption>
    </figure>
  );
}
