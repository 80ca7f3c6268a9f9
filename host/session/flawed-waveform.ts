import type { LevelSample, LevelTrack } from '#core/procedure/evidence.ts';
import { evidenceGridSeconds } from '../analysis/level-track-of-waveform.ts';
import type { PhaseWaveform } from './journal-entry.ts';
import { settlingAfterGapSeconds } from './stream-flaws.ts';
import type { WaveformFlaw } from './waveform-flaw.ts';

/**
 * What a recording gave, with its flaws: no level from a gap on until the detector has settled, overload where the source
 * clipped, no calibration with a gap in it, no spectrum of sound that is not whole.
 */
export function withFlaws(found: PhaseWaveform, flaws: readonly WaveformFlaw[]): PhaseWaveform {
  if (flaws.length === 0) return found;
  if (found.of === 'calibration') return { ...found, evidence: flawedCheck(found.evidence, flaws) };
  const level = found.level === null ? null : flawedTrack(found.level, flaws);
  if (found.of === 'background') return { ...found, level, thirdOctave: [] };
  return { ...found, level, thirdOctave: null };
}

type Check = (PhaseWaveform & { readonly of: 'calibration' })['evidence'];

function flawedCheck(check: Check, flaws: readonly WaveformFlaw[]): Check {
  const isHoled = flaws.some(({ what }) => what === 'lost');
  const overload = check.overload || flaws.some(({ what }) => what === 'overload');
  return isHoled ? { ...check, overload, levelDb: null, pascalPerFullScale: null } : { ...check, overload };
}

function flawedTrack(track: LevelTrack, flaws: readonly WaveformFlaw[]): LevelTrack {
  return { ...track, samples: track.samples.map((sample) => flawedSample(sample, flaws)) };
}

function flawedSample(sample: LevelSample, flaws: readonly WaveformFlaw[]): LevelSample {
  const touches = ({ what, fromSeconds, toSeconds }: WaveformFlaw): boolean => {
    const settling = what === 'lost' ? settlingAfterGapSeconds : 0;
    return (
      sample.timeSeconds > fromSeconds && sample.timeSeconds - evidenceGridSeconds < toSeconds + settling
    );
  };
  const touching = flaws.filter(touches);
  const overload = sample.overload || touching.some(({ what }) => what === 'overload');
  const isLost = touching.some(({ what }) => what === 'lost');
  return isLost ? { ...sample, levelDb: null, maximumDb: null, overload } : { ...sample, overload };
}
