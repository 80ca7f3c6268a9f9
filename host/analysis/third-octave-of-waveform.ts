import type { BandLevel } from '#core/acoustics/level-figures.ts';
import { createSignalFrontEnd, type SignalPiece } from '#core/acoustics/signal-front-end.ts';
import type { ThirdOctaveBank } from '#core/acoustics/bank-plan.ts';
import { createThirdOctaveBank } from '#core/acoustics/third-octave-bank.ts';
import { readBandLevels } from '#core/acoustics/third-octave-levels.ts';
import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';
import type { CalibratedWaveform } from './level-track-of-waveform.ts';
import { type CorrectionFilterOption, correctionFilter } from './microphone-correction-of-file.ts';

/**
 * Third-octave Leq, unweighted, from one moment to another: the level analyser's numbers without its other levels.
 * The filters see all sound before the interval too, since those of the lowest bands remember seconds of it.
 * @throws NonFiniteSampleError at a sample that is not a number
 */
export function thirdOctaveOfWaveform(
  { samples, sampleRateHz, pascalPerFullScale, microphoneCorrection }: CalibratedWaveform,
  fromSeconds: number,
  toSeconds: number,
): readonly BandLevel[] {
  const from = Math.round(fromSeconds * sampleRateHz);
  const to = Math.min(samples.length, Math.round(toSeconds * sampleRateHz));
  const bank = createThirdOctaveBank(sampleRateHz);
  const { correct } = correctionFilter(microphoneCorrection, sampleRateHz);
  const frontEnd = createSignalFrontEnd(sampleRateHz, pascalPerFullScale, feed(bank, from, to, correct));
  frontEnd.push(samples);
  frontEnd.finish();
  const startSeconds = from / sampleRateHz;
  const endSeconds = startSeconds + Math.max(0, to - from) / sampleRateHz;
  return readBandLevels(bank, allThirdOctaveBands(), { startSeconds, endSeconds });
}

/** Cuts each piece at the ends of the interval; what comes after it is left alone. */
function feed(
  bank: ThirdOctaveBank,
  from: number,
  to: number,
  correct: CorrectionFilterOption['correct'],
): (piece: SignalPiece) => void {
  let position = 0;
  return ({ pressure, count }) => {
    correct?.(pressure, count);
    const before = Math.min(count, Math.max(0, Math.min(from, to) - position));
    const inside = Math.min(count, Math.max(0, to - position)) - before;
    if (before > 0) bank.process(pressure, before, false);
    if (inside > 0) bank.process(before === 0 ? pressure : pressure.subarray(before), inside, true);
    position += count;
  };
}
