import type { BandChange } from '#core/diagnosis/measured-change.ts';
import type { FoundPattern } from '#core/diagnosis/pattern.ts';
import { hertzText } from '#core/words/diagnosis-text.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatSigned } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { colour } from '../../theme/colour.ts';
import { type MarkedStretch, markedStretches } from './marked-stretches.ts';
import { PlotFrame, type PlotPlace, plotText } from './plot-frame.tsx';
import styles from './why.module.css';

const tickDb = 5;
const leastSpanDb = 10;
const labelled: ReadonlySet<number> = new Set([63, 125, 250, 500, 1000, 2000, 4000, 8000, 16_000]);
const markHeight = 15;

/** A numbered line over the bands that a pattern was seen by. */
function Mark(properties: {
  readonly mark: MarkedStretch;
  readonly place: PlotPlace;
  readonly slot: number;
  readonly top: number;
}) {
  const { mark, place, slot, top } = properties;
  const [from, to] = [place.left + slot * mark.first, place.left + slot * (mark.last + 1)];
  const y = top + markHeight * mark.row;
  return (
    <g>
      <path
        d={`M${from + 2} ${y + 5} V${y} H${to - 2} V${y + 5}`}
        fill="none"
        stroke={colour.ink}
        strokeWidth="1.5"
      />
      <rect x={(from + to) / 2 - 8} y={y - 7} width="16" height="14" rx="4" fill={colour.ink} />
      <text
        x={(from + to) / 2}
        y={y + 4}
        textAnchor="middle"
        style={{ fontSize: 11, fontWeight: 700, fill: colour.card }}
      >
        {mark.number}
      </text>
    </g>
  );
}

/** Change of each band against the reference; the bands that a pattern was seen by are marked with its number. */
export function ChangePlot({
  bands,
  patterns,
}: {
  readonly bands: readonly BandChange[];
  readonly patterns: readonly FoundPattern[];
}) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  if (bands.length === 0) return null;
  const marks = markedStretches(bands, patterns);
  const rows = marks.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const largest = bands.reduce((most, { changeDb }) => Math.max(most, Math.abs(changeDb)), 0);
  const span = Math.max(leastSpanDb, Math.ceil(largest / tickDb) * tickDb);
  const told = bands.map(
    ({ nominalHz, changeDb }) => `${hertzText(nominalHz, language)} ${formatSigned(changeDb, 1, language)}`,
  );
  return (
    <>
      <h3 className={styles.plotTitle}>{say(why.changes)}</h3>
      <div style={{ paddingTop: rows * markHeight }}>
        <PlotFrame
          label={`${say(why.changes)}: ${told.join(', ')}`}
          range={{ low: -span, high: span }}
          tickDb={tickDb}
        >
          {(place) => {
            const slot = place.width / bands.length;
            const zero = place.yOf(0);
            return (
              <>
                {bands.map(({ nominalHz, changeDb }, index) => {
                  const x = place.left + slot * index;
                  const y = place.yOf(changeDb);
                  const isMarked = marks.some(({ first, last }) => index >= first && index <= last);
                  return (
                    <g key={nominalHz}>
                      <rect
                        x={x + slot * 0.12}
                        width={slot * 0.76}
                        y={Math.min(y, zero)}
                        height={Math.max(1, Math.abs(y - zero))}
                        fill={isMarked ? colour.tealFill : colour.slateFill}
                      />
                      {labelled.has(nominalHz) ? (
                        <text x={x + slot / 2} y={place.bottom + 15} textAnchor="middle" style={plotText}>
                          {hertzText(nominalHz, language)}
                        </text>
                      ) : null}
                    </g>
                  );
                })}
                <line x1={place.left} x2={place.left + place.width} y1={zero} y2={zero} stroke={colour.ink} />
                {marks.map((mark) => (
                  <Mark
                    key={`${mark.number} ${mark.first}`}
                    mark={mark}
                    place={place}
                    slot={slot}
                    top={10 - rows * markHeight}
                  />
                ))}
              </>
            );
          }}
        </PlotFrame>
      </div>
      <p className={styles.small}>{say(why.changesHelp)}</p>
    </>
  );
}
