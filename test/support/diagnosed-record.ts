import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { SimulatedMicrophone } from '#drivers/simulation/simulated-microphone.ts';
import { type MotorcycleSettings, SimulatedMotorcycle } from '#drivers/simulation/simulated-motorcycle.ts';
import { SimulatedSoundField } from '#drivers/simulation/simulated-sound-field.ts';
import type { WaveformFolder } from '#host/store/waveform-folder.ts';
import { ManualScheduler } from './manual-scheduler.ts';
import { sampleRecord } from './sample-record.ts';

const targetRpm = 4000;
const quietYardDb = 40;
const [idleSeconds, rampSeconds, holdSeconds, fallSeconds, restSeconds] = [0.4, 1.2, 1.2, 0.72, 0.5];
const speedStepSeconds = 0.02;

/**
 * A record with one run whose recording lies in the folder: idle, ramp, hold, fall and rest of the simulated motorcycle, as
 * its microphone hears them, with the speed that it really had. Quick, for no test is carried out.
 */
export function diagnosedRecord(
  waves: WaveformFolder,
  motorcycle: Partial<MotorcycleSettings> = {},
): TestRecord {
  const engine = new SimulatedMotorcycle(motorcycle);
  const microphone = new SimulatedMicrophone(
    new SimulatedSoundField(new ManualScheduler(), engine, quietYardDb),
  );
  const samples: number[] = [];
  const listen = (seconds: number): void => {
    samples.push(...microphone.read(Math.round(seconds * microphone.sampleRateHz)).samples);
  };
  listen(idleSeconds);
  engine.openThrottle(targetRpm);
  listen(rampSeconds + holdSeconds);
  engine.releaseThrottle();
  listen(fallSeconds + restSeconds);
  const waveformSha256 = waves.store(encodeWaveFile(samples, microphone.sampleRateHz));
  const holdStart = idleSeconds + rampSeconds;
  const seconds = holdStart + holdSeconds + fallSeconds + restSeconds;
  const speed = Array.from({ length: Math.floor(seconds / speedStepSeconds) }, (_, index) => ({
    timeSeconds: index * speedStepSeconds,
    speedRpm: engine.momentAt(Math.round((index * speedStepSeconds) / 0.001)).speedRpm,
  }));
  return withRun(sampleRecord(), waveformSha256, microphone.pascalPerFullScale, speed, {
    holdStartSeconds: holdStart,
    holdEndSeconds: holdStart + holdSeconds,
    endSeconds: holdStart + holdSeconds + fallSeconds,
  });
}

function withRun(
  record: TestRecord,
  waveformSha256: string,
  pascalPerFullScale: number,
  samples: readonly { timeSeconds: number; speedRpm: number }[],
  window: { holdStartSeconds: number; holdEndSeconds: number; endSeconds: number },
): TestRecord {
  const { evidence, judgement } = record;
  const run = {
    number: 1,
    startedAt: null,
    level: null,
    speed: { samples: [...samples] },
    cut: null,
    speedFromSound: null,
    waveformSha256,
  };
  const judged = {
    number: 1,
    valid: true,
    reasons: [],
    LAFmaxDb: 84,
    notedDb: 84,
    holdMaximumDb: 84,
    decelerationMaximumDb: 82,
    obtainedBy: 'waveform',
    sampleSpacingMilliseconds: null,
    possibleShortfallDb: null,
    window,
    holdSeconds,
    minimumSpeedRpm: null,
    maximumSpeedRpm: null,
    idleSpeedRpm: null,
    release: null,
  } as const;
  const series = {
    role: 'test',
    outlet: 1,
    runs: [judged],
    countedRuns: [1],
    spreadDb: null,
    unroundedDb: 84,
    reportedDb: 84,
    reasons: [],
  } as const;
  return {
    ...record,
    evidence: {
      ...evidence,
      simulated: true,
      calibrationBefore: {
        obtainedBy: 'waveform',
        nominalLevelDb: 94,
        nominalFrequencyHz: 1000,
        freeFieldCorrectionDb: 0,
        levelDb: 94,
        frequencyHz: 1000,
        fluctuationDb: 0,
        distortionPercent: 0.1,
        durationSeconds: 5,
        overload: false,
        pascalPerFullScale,
      },
      series: [{ role: 'test', outlet: 1, runs: [run] }],
    },
    judgement: {
      ...judgement,
      targetSpeedRpm: targetRpm,
      series: [{ ...series, runs: [judged], countedRuns: [1] }],
    },
  };
}
