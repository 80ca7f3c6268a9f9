import { type BiquadSection, cascadePower, createBiquadCascade } from '#core/acoustics/biquad-cascade.ts';
import { designCorrectionFilter } from '#core/acoustics/microphone-correction/design-correction-filter.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { parseMicrophoneCorrection } from '#core/acoustics/microphone-correction/parse-microphone-correction.ts';
import { allThirdOctaveBands, type FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import {
  CORRECTION_CURVES,
  type CorrectionCurve,
  correctionFileText,
  fileResponseDb,
} from './correction-curves.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { sine, STREAMED_RATES_HZ } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const CLAUSE = 'Senyap: correction file as a filter of minimum phase';
const POINTS_BETWEEN = 15;
const HIGHEST_HZ = 20_000;
/** Beyond this share of the rate nothing can be corrected. */
const HIGHEST_SHARE = 0.45;
const STREAMED_HZ = [25, 250, 1000, 4000, 10_000, 16_000];
const AMPLITUDE = 0.4;

/** The correction filter against the file's table, and streamed through the analyser. */
export const correctionChecks: CheckGroup = {
  id: 'correction',
  title: 'Microphone correction: the filter against the file, at its frequencies and between',
  truth: 'lines of the file, and straight lines over lg f between them',
  run: () =>
    CORRECTION_CURVES.flatMap((curve) => {
      const correction = parseMicrophoneCorrection(correctionFileText(curve));
      const filters = STREAMED_RATES_HZ.flatMap((rate) => checksAt(curve, correction, rate));
      return filters.concat(parsingCheck(curve, correction));
    }),
};

/** Every line comes back as it was written. */
function parsingCheck(curve: CorrectionCurve, correction: MicrophoneCorrection): CheckResult {
  const wrong = curve.linesHz.filter((hertz, index) => {
    const point = correction.points[index];
    return (
      point?.frequencyHz !== Number(hertz.toFixed(4)) ||
      point.responseDb !== Number(curve.responseDb(hertz).toFixed(5))
    );
  });
  return checkAnswer({
    subject: `${curve.name}: lines read otherwise than written`,
    clause: CLAUSE,
    sampleRateHz: null,
    expected: 0,
    measured: wrong.length + Math.abs(correction.points.length - curve.linesHz.length),
    unit: 'lines',
  });
}

function checksAt(
  curve: CorrectionCurve,
  correction: MicrophoneCorrection,
  sampleRateHz: number,
): CheckResult[] {
  const { sections } = designCorrectionFilter(correction, sampleRateHz);
  const filter = { curve, sections, sampleRateHz };
  const highestHz = Math.min(HIGHEST_HZ, HIGHEST_SHARE * sampleRateHz);
  const bands = allThirdOctaveBands().filter(({ upperHz, midHz }) => midHz > 15 && upperHz < highestHz);
  return [
    ...bands.flatMap((band) => bandChecks(filter, band)),
    minimumPhaseCheck(filter),
    ...STREAMED_HZ.filter((hertz) => hertz < highestHz).map((hertz) => streamCheck(filter, hertz)),
  ];
}

interface Filter {
  readonly curve: CorrectionCurve;
  readonly sections: readonly BiquadSection[];
  readonly sampleRateHz: number;
}

/** The largest miss within a third octave: at the file's own frequencies, and evenly between them. */
function bandChecks(filter: Filter, { nominalHz, lowerHz, upperHz }: FilterBand): CheckResult[] {
  const own = filter.curve.linesHz.filter((hertz) => hertz >= lowerHz && hertz < upperHz);
  const between = Array.from(
    { length: POINTS_BETWEEN },
    (_, index) => lowerHz * (upperHz / lowerHz) ** ((index + 0.5) / POINTS_BETWEEN),
  );
  const places = [
    [`${own.length} frequencies of the file`, own],
    [`${between.length} frequencies between`, between],
  ] as const;
  return places
    .filter(([, frequencies]) => frequencies.length > 0)
    .map(([name, frequencies]) =>
      checkFigure({
        subject: `${filter.curve.name}, ${nominalHz} Hz band: largest miss at ${name}`,
        clause: CLAUSE,
        sampleRateHz: filter.sampleRateHz,
        expected: 0,
        measured: largestMiss(filter, frequencies),
        unit: 'dB',
        tolerance: ownGoal(filter.curve.goalDb),
      }),
    );
}

function largestMiss({ curve, sections, sampleRateHz }: Filter, frequencies: readonly number[]): number {
  const misses = frequencies.map((hertz) => {
    const gainDb = 10 * Math.log10(cascadePower(sections, (2 * Math.PI * hertz) / sampleRateHz));
    return gainDb + fileResponseDb(curve, hertz);
  });
  return misses.reduce((worst, miss) => (Math.abs(miss) > Math.abs(worst) ? miss : worst), 0);
}

/** Poles and zeros of every section lie within the unit circle (Jury's conditions). */
function minimumPhaseCheck({ curve, sections, sampleRateHz }: Filter): CheckResult {
  const isInside = (first: number, second: number): boolean =>
    Math.abs(second) < 1 && Math.abs(first) < 1 + second;
  const all = sections.every(
    ({ b0, b1, b2, a1, a2 }) => b0 > 0 && isInside(a1, a2) && isInside(b1 / b0, b2 / b0),
  );
  return checkAnswer({
    subject: `${curve.name}: poles and zeros`,
    clause: CLAUSE,
    sampleRateHz,
    expected: 'all within the unit circle',
    measured: all ? 'all within the unit circle' : 'some outside',
    unit: '',
  });
}

function streamCheck({ curve, sections, sampleRateHz }: Filter, frequencyHz: number): CheckResult {
  const cascade = createBiquadCascade(sections);
  const fromSeconds = 0.4;
  const toSeconds = fromSeconds + Math.ceil(0.3 * frequencyHz) / frequencyHz;
  const { levels } = measure(sine(sampleRateHz, toSeconds + 0.01, frequencyHz, AMPLITUDE), {
    sampleRateHz,
    fromSeconds,
    toSeconds,
    correct: (pressure, count) => cascade.process(pressure, pressure, count),
  });
  return checkFigure({
    subject: `${curve.name}: LZeq of a ${frequencyHz} Hz sine less its level`,
    clause: CLAUSE,
    sampleRateHz,
    expected: -fileResponseDb(curve, frequencyHz),
    measured: difference(levels.LZeq, sineLevelDb(AMPLITUDE)),
    unit: 'dB',
    tolerance: ownGoal(curve.goalDb),
  });
}
