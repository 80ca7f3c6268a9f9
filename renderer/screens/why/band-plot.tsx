import type { BandSplit, PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { mainKind } from '#core/diagnosis/main-kind.ts';
import { hertzText } from '#core/words/diagnosis-text.ts';
import { shareNames } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { colour } from '../../theme/colour.ts';
import { PlotFrame, type PlotPlace, plotText, rangeBelow } from './plot-frame.tsx';
import { DecidingBands } from './deciding-table.tsx';
import { shareLooks } from './share-look.ts';
import styles from './why.module.css';

const lowestHz = 50;
const highestHz = 16_000;
const spanDb = 60;
const labelled: ReadonlySet<number> = new Set([63, 125, 250, 500, 1000, 2000, 4000, 8000, 16_000]);

function BandBar(properties: {
  readonly band: BandSplit;
  readonly place: PlotPlace;
  readonly x: number;
  readonly slot: number;
  readonly decides: boolean;
}) {
  const { band, place, x, slot, decides } = properties;
  const { language } = useLanguage();
  if (band.levelDb === null) return null;
  const look = shareLooks[mainKind(band)];
  const y = place.yOf(band.levelDb);
  const height = place.bottom - y;
  return (
    <g>
      <rect
        x={x + slot * 0.1}
        width={slot * 0.8}
        y={y}
        height={height}
        rx="2"
        fill={look.fill}
        stroke={colour.line}
      />
      {height > 18 && slot > 13 ? (
        <text
          x={x + slot / 2}
          y={place.bottom - 5}
          textAnchor="middle"
          style={{ fontSize: 10, fill: look.text }}
        >
          {look.letter}
        </text>
      ) : null}
      {decides ? (
        <text
          x={x + slot / 2}
          y={y - 5}
          textAnchor="middle"
          style={{ ...plotText, fontWeight: 700, fill: colour.ink }}
        >
          {formatNumber(band.levelDb, 0, language)}
        </text>
      ) : null}
    </g>
  );
}

/** Third octaves of a part: each bar in the colour and letter of what holds most of it, the deciding ones with their level. */
export function BandPlot({ part }: { readonly part: PartSplit }) {
  const { language } = useLanguage();
  const say = useSay();
  const { why } = pageWords;
  const bands = part.bands.filter(({ nominalHz }) => nominalHz >= lowestHz && nominalHz <= highestHz);
  const highest = bands.reduce((most, { levelDb }) => Math.max(most, levelDb ?? 0), 0);
  const deciding = part.decidingBands
    .toSorted((one, other) => one - other)
    .map((hertz) => {
      const band = part.bands.find(({ nominalHz }) => nominalHz === hertz);
      return `${hertzText(hertz, language)} (${band === undefined ? '' : say(shareNames[mainKind(band)])})`;
    });
  const label = `${say(why.bands)}. ${say(why.deciding)}: ${deciding.join(', ')}`;
  const hasBackground = bands.some(({ backgroundDb }) => backgroundDb !== null);
  return (
    <>
      <PlotFrame label={label} range={rangeBelow(highest, spanDb)}>
        {(place) => {
          const slot = place.width / Math.max(1, bands.length);
          return bands.map((band, index) => {
            const x = place.left + slot * index;
            const background = band.backgroundDb;
            return (
              <g key={band.nominalHz}>
                <BandBar
                  band={band}
                  place={place}
                  x={x}
                  slot={slot}
                  decides={part.decidingBands.includes(band.nominalHz)}
                />
                {background === null ? null : (
                  <line
                    x1={x}
                    x2={x + slot}
                    y1={place.yOf(background)}
                    y2={place.yOf(background)}
                    stroke={colour.ink}
                    strokeDasharray="3 2"
                  />
                )}
                {labelled.has(band.nominalHz) ? (
                  <text x={x + slot / 2} y={place.bottom + 15} textAnchor="middle" style={plotText}>
                    {hertzText(band.nominalHz, language)}
                  </text>
                ) : null}
              </g>
            );
          });
        }}
      </PlotFrame>
      {hasBackground ? <p className={styles.small}>- - - {say(why.background)}</p> : null}
      <DecidingBands part={part} />
    </>
  );
}
