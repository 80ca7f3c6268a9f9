import { useElementSize } from '@mantine/hooks';
import type { LiveSpectrum } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { colour } from '../../theme/colour.ts';
import { bandLabel, bandShare, spectrumRange, type LevelRange } from './spectrum-view.ts';
import styles from './spectrum.module.css';

const margin = { left: 44, right: 6, top: 8, bottom: 24 } as const;
const textStyle = { fontSize: 11, fill: colour.inkSoft } as const;

interface Plot {
  readonly width: number;
  readonly height: number;
}

function levelTicks({ low, high, step }: LevelRange): readonly number[] {
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step);
}

function Grid({
  plot,
  unit,
  range,
  language,
}: {
  readonly plot: Plot;
  readonly unit: LiveSpectrum['unit'];
  readonly range: LevelRange;
  readonly language: Language;
}) {
  return levelTicks(range).map((tick) => {
    const y = margin.top + plot.height * (1 - (bandShare(tick, unit, range) ?? 0));
    return (
      <g key={tick}>
        <line x1={margin.left} x2={margin.left + plot.width} y1={y} y2={y} stroke={colour.line} />
        <text x={margin.left - 7} y={y + 4} textAnchor="end" style={textStyle}>
          {formatNumber(tick, 0, language)}
        </text>
      </g>
    );
  });
}

function Bars({
  plot,
  spectrum,
  range,
  language,
}: {
  readonly plot: Plot;
  readonly spectrum: BandSpectrum;
  readonly range: LevelRange;
  readonly language: Language;
}) {
  const slot = plot.width / Math.max(1, spectrum.thirdOctave.length);
  const everyLabel = slot > 30 ? 1 : slot > 15 ? 2 : 3;
  return spectrum.thirdOctave.map(({ nominalHz, level }, index) => {
    const share = bandShare(level, spectrum.unit, range) ?? 0;
    const x = margin.left + slot * index;
    return (
      <g key={nominalHz}>
        <rect
          x={x + slot * 0.12}
          width={slot * 0.76}
          y={margin.top + plot.height * (1 - share)}
          height={plot.height * share}
          fill={colour.teal}
          rx="2"
        />
        {index % everyLabel === 0 ? (
          <text x={x + slot / 2} y={margin.top + plot.height + 16} textAnchor="middle" style={textStyle}>
            {bandLabel(nominalHz, language)}
          </text>
        ) : null}
      </g>
    );
  });
}

/** Bands to draw. */
export type BandSpectrum = Pick<LiveSpectrum, 'unit' | 'thirdOctave'>;

/** Band levels as bars named by their nominal mid-band frequencies: third octaves unless `label` says otherwise. */
export function ThirdOctaveBars(properties: {
  readonly spectrum: BandSpectrum;
  readonly range?: LevelRange;
  readonly label?: string;
}) {
  const { spectrum, range = spectrumRange[spectrum.unit], label } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const { ref, width, height } = useElementSize();
  const plot = {
    width: Math.max(0, width - margin.left - margin.right),
    height: Math.max(0, height - margin.top - margin.bottom),
  };
  return (
    <div ref={ref} className={styles.body}>
      <svg role="img" aria-label={label ?? say(pageWords.spectrum.thirdOctave)}>
        <Grid plot={plot} unit={spectrum.unit} range={range} language={language} />
        <Bars plot={plot} spectrum={spectrum} range={range} language={language} />
      </svg>
    </div>
  );
}
