import { encodeBroadcastWave } from '#core/acoustics/wave-file/broadcast-wave.ts';
import { extensionOfNote } from '#core/acoustics/wave-file/extension-of-note.ts';
import type { RecordingNote } from '#core/acoustics/wave-file/recording-note.ts';
import type { RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openWaveformFolder, type WaveformFolder } from '#host/store/waveform-folder.ts';
import { uniformNumbers } from '../core/acoustics/signals.ts';
import { buildEvidence } from './test-record-builder.ts';

const sampleRateHz = 48_000;
const idleRpm = 1500;
const fastRpm = 7000;
/** Sound pressure of full scale in the recordings. */
export const pascalPerFullScale = 20;

/** One run to be written. */
export interface RecordedRunPlan {
  readonly seconds: number;
  /** How much louder it is than a usual one, pulses and noise alike. */
  readonly louderDb: number;
  /** Speed of the hold; 7000 rpm if left out. */
  readonly heldRpm?: number;
  /** How much louder its high noise alone is, as when the packing has burnt out. */
  readonly noisierDb?: number;
}

/** Course of a run-up, a hold and a deceleration, by share of its time. */
function speedAt(share: number, { heldRpm = fastRpm }: RecordedRunPlan): number {
  const climb = heldRpm - idleRpm;
  if (share < 0.15) return idleRpm;
  if (share < 0.45) return idleRpm + (climb * (share - 0.15)) / 0.3;
  if (share < 0.7) return heldRpm + 25 * Math.sin(60 * share);
  return share < 0.9 ? heldRpm - (climb * (share - 0.7)) / 0.2 : idleRpm;
}

/** Half orders of a single cylinder of four strokes, with a pipe resonance at 420 Hz, noise of the flow and some pops. */
export function engineSamples(plan: RecordedRunPlan, seed: number): Float32Array {
  const { seconds, louderDb, heldRpm = fastRpm, noisierDb = null } = plan;
  const next = uniformNumbers(seed);
  const count = Math.round(seconds * sampleRateHz);
  const samples = new Float32Array(count);
  const gain = 10 ** (louderDb / 20) / pascalPerFullScale;
  const rush = noisierDb === null ? 0 : 0.05 * 10 ** (noisierDb / 20);
  let revolutions = 0;
  let flow = 0;
  for (let index = 0; index < count; index += 1) {
    const share = index / count;
    const rpm = speedAt(share, plan);
    revolutions += rpm / 60 / sampleRateHz;
    const load = (rpm / heldRpm) ** 1.5;
    let pressure = 0;
    for (let half = 1; half <= 16; half += 1) {
      const hertz = (half * rpm) / 120;
      const resonance = 1 + 3 / (1 + ((hertz - 420) / 40) ** 2);
      pressure += ((0.5 * load * resonance) / half) * Math.sin(Math.PI * half * revolutions + half * half);
    }
    const white = next() * 2 - 1;
    flow = 0.82 * flow + 0.18 * white;
    const isPop =
      share > 0.72 && share < 0.86 && Math.floor(share * 120) % 4 === 0 && (share * 120) % 1 < 0.05;
    const noise = load * (0.35 * flow + rush * (white - flow));
    samples[index] = gain * (pressure + noise + (isPop ? 3 * (next() * 2 - 1) : 0) + 0.002 * next());
  }
  return samples;
}

function noteOf(runNumber: number): RecordingNote {
  return {
    schemaVersion: 1,
    program: { name: 'Senyap', version: '0.1.0' },
    testNumber: '2026-0001',
    phase: 'run',
    series: 1,
    runNumber,
    startedAt: '2026-11-24T08:05:00+07:00',
    deviceName: 'Mikrofon contoh',
    simulated: false,
    frequencyWeighting: 'Z',
    pascalPerFullScale,
    calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0, name: 'K', serialNumber: '1' },
  };
}

function recordedRun(usual: RunEvidence, plan: RecordedRunPlan, number: number, waveforms: WaveformFolder) {
  const note = noteOf(number);
  const head = {
    sampleRateHz,
    encoding: 'float32' as const,
    extension: extensionOfNote(note, sampleRateHz),
    note,
  };
  const speedIn = (seconds: number): number => speedAt(Math.min(0.999, seconds / plan.seconds), plan);
  const speed = Array.from({ length: Math.round(plan.seconds * 20) + 1 }, (_, place) => ({
    timeSeconds: place / 20,
    speedRpm: speedIn(place / 20),
  }));
  const level = Array.from({ length: Math.round(plan.seconds * 50) + 1 }, (_, place) => ({
    timeSeconds: place / 50,
    levelDb: 84 + plan.louderDb + 30 * Math.log10(speedIn(place / 50) / (plan.heldRpm ?? fastRpm)),
    maximumDb: null,
    overload: false,
    underRange: false,
  }));
  return {
    ...usual,
    number,
    speed: { samples: speed },
    ...(usual.level !== null && { level: { ...usual.level, samples: level } }),
    waveformSha256: waveforms.store(encodeBroadcastWave(engineSamples(plan, number), head)),
  };
}

/** A series whose runs have recordings of an engine, which lie in the folder then. */
export function recordedSeries(
  plans: readonly RecordedRunPlan[],
  waveforms: WaveformFolder,
): TestEvidence['series'][number] {
  const [series] = buildEvidence().series;
  const usual = series?.runs[0];
  if (series === undefined || usual === undefined) throw new Error('The usual evidence has runs.');
  return { ...series, runs: plans.map((plan, index) => recordedRun(usual, plan, index + 1, waveforms)) };
}

/** Closes a workshop test whose runs have recordings of an engine, and tells its identifier. */
export function closeRecordedTest(dataFolder: string, plans: readonly RecordedRunPlan[]): string {
  const series = recordedSeries(plans, openWaveformFolder(dataFolder));
  const store = openTestStore(dataFolder, { now: () => '2026-11-24T09:00:00+07:00' });
  const startedAt = '2026-11-24T08:00:00+07:00';
  const { id, number } = store.begin({ id: 'recorded', startedAt, opening: {} });
  store.close(
    buildRecord({
      id,
      number,
      outcome: 'closed',
      startedAt,
      closedAt: '2026-11-24T08:20:00+07:00',
      program: { name: 'Senyap', version: '0.1.0' },
      evidence: buildEvidence({ mode: 'workshop', series: [series] }),
      spectra: [],
    }),
  );
  store.dispose();
  return id;
}
