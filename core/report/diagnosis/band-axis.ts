import type { BandSplit, PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import type { Language } from '#core/words/language.ts';
import { formatAsGiven, formatNumber } from '#core/words/number-format.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import { axisTicks } from '../axis-ticks.ts';
import type { PlotAxis } from '../report-model.ts';

const lowestHz = 50;
const highestHz = 16_000;
const shownSpanDb = 60;
/** Room above the highest band for its mark. */
const markDb = 5;

/** The third octaves of a part that are drawn: those that an exhaust is heard in. */
export function bandsOnPaper({ bands }: PartSplit): readonly BandSplit[] {
  return bands.filter(({ nominalHz }) => nominalHz >= lowestHz && nominalHz <= highestHz);
}

/** Axis of A-weighted band levels: 60 dB below the loudest, with room for a mark above it. */
export function bandAxis(bands: readonly BandSplit[], language: Language): PlotAxis {
  const high = bands.reduce((most, { levelDb }) => Math.max(most, levelDb ?? 0), 40);
  const range = axisTicks(high - shownSpanDb, high + markDb, 6);
  return {
    title: whyWords.why.bands[language],
    minimum: range.minimum,
    maximum: range.maximum,
    ticks: range.ticks.map((at) => ({ at, label: formatNumber(at, 0, language) })),
  };
}

/** A band as it stands under a bar: 800, 2,5k. */
export function bandLabel(nominalHz: number, language: Language): string {
  if (nominalHz < 1000) return formatAsGiven(nominalHz, language);
  return `${formatAsGiven(nominalHz / 1000, language)}k`;
}
