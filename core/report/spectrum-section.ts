import type { RecordedSpectrum } from '#core/record/test-record.ts';
import { formatAsGiven, formatNumber } from '#core/words/number-format.ts';
import { axisTicks } from './axis-ticks.ts';
import { given, shown } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { PlotAxis, ReportSection } from './report-model.ts';

function bandLabel(context: ReportContext, nominalHz: number): string {
  if (nominalHz < 1000) return formatAsGiven(nominalHz, context.language);
  return `${formatAsGiven(nominalHz / 1000, context.language)}k`;
}

/** The band with the highest level as words; null where no band could be measured. */
function loudestBand(context: ReportContext, spectrum: RecordedSpectrum): string | null {
  const measured = spectrum.thirdOctave.flatMap(({ nominalHz, levelDb }) =>
    levelDb === null ? [] : [{ nominalHz, levelDb }],
  );
  const loudest = measured.toSorted((one, other) => other.levelDb - one.levelDb)[0];
  if (loudest === undefined) return null;
  return `${shown(context, loudest.levelDb, 1, 'dB')}, ${given(context, loudest.nominalHz, 'Hz')}`;
}

function levelAxis(context: ReportContext, spectrum: RecordedSpectrum): PlotAxis {
  const values = spectrum.thirdOctave
    .flatMap(({ levelDb, backgroundDb }) => [levelDb, backgroundDb])
    .filter((value) => value !== null);
  const high = values.reduce((one, other) => Math.max(one, other), 40);
  const low = values.reduce((one, other) => Math.min(one, other), high);
  const range = axisTicks(Math.max(low, high - 80) - 5, high, 5);
  return {
    title: context.words.plot.thirdOctave,
    minimum: range.minimum,
    maximum: range.maximum,
    ticks: range.ticks.map((at) => ({ at, label: formatNumber(at, 0, context.language) })),
  };
}

/** Third-octave spectrum of the loudest counted run, or null where no waveform was recorded. */
export function spectrumSection(context: ReportContext): ReportSection | null {
  const { spectrum } = context.record;
  if (spectrum === null || spectrum.thirdOctave.length === 0) return null;
  const { plot, sections } = context.words;
  const caption = context.sentences.spectrumCaption(String(spectrum.runNumber));
  return {
    title: sections.spectrum,
    blocks: [
      {
        kind: 'spectrum',
        bars: spectrum.thirdOctave.map(({ nominalHz, levelDb, backgroundDb }) => ({
          label: bandLabel(context, nominalHz),
          levelDb,
          backgroundDb,
        })),
        level: levelAxis(context, spectrum),
        frequencyTitle: plot.frequency,
        alternative: context.sentences.spectrumAlternative(
          String(spectrum.runNumber),
          loudestBand(context, spectrum),
        ),
        legend: { level: plot.thirdOctave, background: plot.background },
        caption: spectrum.thirdOctave.every((band) => band.levelDb !== null)
          ? caption
          : `${caption} ${context.sentences.missingBands}`,
      },
    ],
  };
}
