import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';
import { FAST_SETTLING_SECONDS } from './fast-statistics.ts';
import type { AnalysisWarning, AnalysisWarningCode, LevelAnalysis } from './level-figures.ts';
import { isBandWithinRate } from './third-octave-bank.ts';
import { isBandSettled } from './third-octave-levels.ts';

/** A constant part beyond this share of full scale points to a faulty input. */
const NOTEWORTHY_CONSTANT_PART = 0.01;
/** Highest frequency that the weightings are defined for in practice. */
const FULL_BANDWIDTH_HZ = 20_000;

type Finding = Omit<LevelAnalysis, 'warnings'>;

/** The sentences that go with an analysis, in a fixed order. */
export function createAnalysisWarnings(
  found: Finding,
  sampleRateHz: number,
  isSilent: boolean,
): AnalysisWarning[] {
  return [
    ...soundWarnings(found, isSilent),
    ...overloadWarnings(found),
    ...flatTopWarnings(found),
    ...inputWarnings(found),
    ...rangeWarnings(found, sampleRateHz),
  ];
}

function soundWarnings(found: Finding, isSilent: boolean): AnalysisWarning[] {
  const warnings: AnalysisWarning[] = [];
  if (isSilent) {
    warnings.push(
      warning('DIGITAL_SILENCE', 'Every sample is zero: nothing was recorded. Check microphone and input.'),
    );
  } else if (found.levels.LAeq === null) {
    warnings.push(warning('NO_LEVEL', 'There is no sound in the interval, so there is no level.'));
  } else if (found.underRange) {
    warnings.push(
      warning(
        'UNDER_RANGE',
        'The level is so near to the rounding noise of the file that it is read high. Record with more gain.',
      ),
    );
  }
  if (found.levels.LAFmin === null && !isSilent) {
    const text = `LAFmin and the percentiles need more than the first ${FAST_SETTLING_SECONDS} s, in which Fast settles. Record longer.`;
    warnings.push(warning('TOO_SHORT_FOR_FAST', text));
  }
  return warnings;
}

function overloadWarnings(found: Finding): AnalysisWarning[] {
  const first = found.overloads[0];
  if (first === undefined) return [];
  const at = `first at ${first.startSeconds.toFixed(3)} s`;
  return found.overload
    ? [
        warning(
          'OVERLOAD',
          `The recording is overloaded (${at}): the levels are not valid. Record with less gain.`,
        ),
      ]
    : [warning('OVERLOAD_OUTSIDE_INTERVAL', `The recording is overloaded outside the interval (${at}).`)];
}

function flatTopWarnings({ flatTops }: Finding): AnalysisWarning[] {
  const first = flatTops[0];
  if (first === undefined) return [];
  const text = `Tops of the sound are cut off below full scale (first at ${first.startSeconds.toFixed(3)} s): something before the converter was at its limit. Lower the gain of the preamplifier or use a microphone for louder sound.`;
  return [warning('FLAT_TOP', text)];
}

function inputWarnings(found: Finding): AnalysisWarning[] {
  const warnings: AnalysisWarning[] = [];
  const lost = found.dropouts[0];
  if (lost !== undefined) {
    const text = `${found.dropouts.length} stretch(es) of exact zeros, the first at ${lost.startSeconds.toFixed(3)} s: samples were lost or the input was switched off.`;
    warnings.push(warning('SIGNAL_DROPOUT', text));
  }
  if (Math.abs(found.constantPart) > NOTEWORTHY_CONSTANT_PART) {
    const percent = (found.constantPart * 100).toFixed(1);
    warnings.push(
      warning('DC_OFFSET', `The input has a constant part of ${percent} % of full scale; it was removed.`),
    );
  }
  return warnings;
}

function rangeWarnings(found: Finding, sampleRateHz: number): AnalysisWarning[] {
  const warnings: AnalysisWarning[] = [];
  if (sampleRateHz < 2 * FULL_BANDWIDTH_HZ) {
    const text = `At ${sampleRateHz} Hz nothing above ${sampleRateHz / 2} Hz is in the recording, so it is in no level either.`;
    warnings.push(warning('RATE_LIMITS_BANDWIDTH', text));
  }
  if (found.thirdOctave.length === 0) return warnings;
  const bands = allThirdOctaveBands();
  const above = bands.find((band) => !isBandWithinRate(band, sampleRateHz));
  if (above !== undefined) {
    const text = `Third-octave bands from ${above.nominalHz} Hz up are not formed at ${sampleRateHz} Hz.`;
    warnings.push(warning('BAND_ABOVE_RATE', text));
  }
  const slow = bands.findLast((band) => !isBandSettled(band.upperHz - band.lowerHz, found.interval));
  if (slow !== undefined) {
    const text = `Third-octave bands up to ${slow.nominalHz} Hz need a longer recording to settle.`;
    warnings.push(warning('BAND_NOT_SETTLED', text));
  }
  return warnings;
}

function warning(code: AnalysisWarningCode, message: string): AnalysisWarning {
  return { code, message };
}
