import type { ChartedLine } from '#core/record/control-chart.ts';
import { formatDay } from '#core/words/date-format.ts';
import { controlRuleWords, controlWords } from '#core/words/control-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { VerdictShape } from '../../parts/verdict-shape.tsx';
import { type DrawnChart, type DrawnLevel, type DrawnPoint, drawnChart } from './chart-view.ts';
import styles from './control.module.css';

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
const words = { centre: controlWords.centreLine, warning: controlWords.warning, action: controlWords.action };

function Level({ level: { kind, levelDb, y } }: { readonly level: DrawnLevel }) {
  const { language } = useLanguage();
  const say = useSay();
  return (
    <div className={`${styles.level} ${styles[kind]}`} style={{ top: percent(y) }}>
      <span className={styles.levelLabel}>
        {say(words[kind])} {formatNumber(levelDb, 2, language)}
      </span>
    </div>
  );
}

function Mark({ point: { x, y, value, rules } }: { readonly point: DrawnPoint }) {
  const { language } = useLanguage();
  const say = useSay();
  const told = [
    value.testNumber,
    formatDay(value.at, language),
    `${formatNumber(value.levelDb, 2, language)} dB`,
    ...rules.map((rule) => say(controlRuleWords[rule])),
  ];
  return (
    <span
      className={rules.length === 0 ? styles.dot : styles.mark}
      style={{ left: percent(x), top: percent(y) }}
      title={told.join(' · ')}
    >
      {rules.length === 0 ? null : <VerdictShape kind="octagon-cross" size={15} />}
    </span>
  );
}

/** What the edges stand for, where no line tells the scale yet. */
function Edges({ edgesDb: { low, high } }: Pick<DrawnChart, 'edgesDb'>) {
  const { language } = useLanguage();
  return (
    <>
      <span className={`${styles.edge} ${styles.upper}`}>{formatNumber(high, 2, language)} dB</span>
      <span className={`${styles.edge} ${styles.lower}`}>{formatNumber(low, 2, language)} dB</span>
    </>
  );
}

/** Values in their order, joined where they belong together, with centre, warning and action lines. `charted` says what they are. */
export function ChartFigure({
  lines,
  title,
  charted,
}: {
  readonly lines: readonly ChartedLine[];
  readonly title: string;
  readonly charted: InEachLanguage<string>;
}) {
  const { language } = useLanguage();
  const say = useSay();
  const chart = drawnChart(lines);
  const values = lines.flatMap((line) => line.values);
  return (
    <figure className={styles.chart} aria-label={title}>
      <div className={styles.plot}>
        {chart.levels.length === 0 ? <Edges edgesDb={chart.edgesDb} /> : null}
        {chart.levels.map((level) => (
          <Level key={`${level.kind} ${level.levelDb}`} level={level} />
        ))}
        <div className={styles.marks}>
          <svg className={styles.joined} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {chart.lines.map((points) => (
              <polyline
                key={points[0]?.value.testId}
                points={points.map(({ x, y }) => `${100 * x},${100 * y}`).join(' ')}
              />
            ))}
          </svg>
          {chart.lines.slice(1).map((points) => (
            <span
              key={points[0]?.value.testId}
              className={styles.break}
              style={{ left: percent((points[0]?.x ?? 0) - 0.5 / Math.max(1, values.length - 1)) }}
            />
          ))}
          {chart.lines.flat().map((point) => (
            <Mark key={`${point.value.testId} ${point.value.at}`} point={point} />
          ))}
        </div>
      </div>
      <figcaption className={styles.caption}>
        <span>{formatDay(values[0]?.at ?? '', language)}</span>
        <span>{say(charted)}</span>
        <span>{formatDay(values.at(-1)?.at ?? '', language)}</span>
      </figcaption>
    </figure>
  );
}
