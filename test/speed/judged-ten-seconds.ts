import { vehicleSchema } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { RunContext } from '#core/procedure/run-context.ts';
import { analyseRunWaveform } from '#host/analysis/analyse-run-waveform.ts';
import { held, r41 } from '../support/judged-run.ts';
import { rideRun, speedTrack } from '../support/ride-builder.ts';
import type { BenchSound } from './bench-sound.ts';
import { PASCAL_PER_FULL_SCALE, RUN_SPEED_RPM } from './run-sound.ts';
import { ENGINE } from './whole-analysis.ts';

const context: RunContext = { profile: r41, targetSpeedRpm: RUN_SPEED_RPM, mode: 'site' };

/** A run of 10 s as the bench reads it: level track, judgement, bands of the counted window, speed heard. */
export function judgeTenSeconds({ samples, sampleRateHz }: BenchSound): void {
  const speed = speedTrack(held(7, RUN_SPEED_RPM));
  const found = analyseRunWaveform({
    samples: samples.subarray(0, 10 * sampleRateHz),
    sampleRateHz,
    pascalPerFullScale: PASCAL_PER_FULL_SCALE,
    speed,
    vehicle: vehicleSchema.parse(ENGINE),
    context,
  });
  const { LAFmaxDb } = judgeRun(rideRun(92, { speed, level: found.level }), context);
  if (LAFmaxDb === null || found.thirdOctave === null)
    throw new Error('The run of the comparison has no level');
}
