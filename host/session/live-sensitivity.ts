import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import type { StreamSpectrum } from '../analysis/analysis.ts';
import type { LiveSpectrum } from '../http/contract.ts';
import type { WaveformLevel } from './journal-entry.ts';
import type { HeardLevel, WaveformSource } from './waveform-input.ts';

/** A device at a rate: what a check of it holds for. */
export type CheckedSource = Pick<WaveformSource, 'deviceName' | 'sampleRateHz'>;

/**
 * The sensitivity by which the live waveform is read: that of the last accepted check, and only for the same device at
 * the same rate in this session. Without one nothing is called a sound level.
 */
export class LiveSensitivity {
  #known: { readonly source: CheckedSource; readonly offsetDb: number } | null = null;

  /** Notes an accepted check of the device that streams, in pascal at digital 1.0. */
  calibrated(source: CheckedSource, pascalPerFullScale: number): void {
    this.#known = { source, offsetDb: 20 * Math.log10(pascalPerFullScale / REFERENCE_PRESSURE_PASCAL) };
  }

  /** Forgets the check, for it was made through another correction of the microphone. */
  forget(): void {
    this.#known = null;
  }

  /** Difference from dB re digital full scale to dB re 20 µPa for a device, or null. */
  offsetDb(source: WaveformSource | null): number | null {
    const known = this.#known;
    if (known === null || source === null) return null;
    const same =
      known.source.deviceName === source.deviceName && known.source.sampleRateHz === source.sampleRateHz;
    return same ? known.offsetDb : null;
  }
}

/** Live levels as sound levels; without a calibration they have none. */
export function soundLevels(
  levels: readonly HeardLevel[],
  offsetDb: number | null,
): readonly WaveformLevel[] {
  const plus = (level: number | null): number | null =>
    level === null || offsetDb === null ? null : level + offsetDb;
  return levels.map(({ timeSeconds, levelDbFs, maximumDbFs, overload }) => ({
    timeSeconds,
    levelDb: plus(levelDbFs),
    maximumDb: plus(maximumDbFs),
    overload,
  }));
}

/** A live spectrum as the page shows it: dB re 20 µPa, or dBFS without a calibration. To a hundredth, for the way. */
export function liveSpectrum(
  { thirdOctave, narrowBand }: StreamSpectrum,
  timeSeconds: number,
  offsetDb: number | null,
): LiveSpectrum {
  const shown = (level: number | null): number | null =>
    level === null ? null : Math.round((level + (offsetDb ?? 0)) * 100) / 100;
  return {
    timeSeconds,
    calibrated: offsetDb !== null,
    unit: offsetDb === null ? 'dBFS' : 'dB',
    thirdOctave: thirdOctave.map(({ nominalHz, levelDbFs }) => ({ nominalHz, level: shown(levelDbFs) })),
    narrowBand: { stepHz: narrowBand.stepHz, levels: narrowBand.levelsDbFs.map(shown) },
  };
}
