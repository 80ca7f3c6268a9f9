import { encodeBroadcastWave } from '#core/acoustics/wave-file/broadcast-wave.ts';
import { extensionOfNote } from '#core/acoustics/wave-file/extension-of-note.ts';
import type { RecordingNote } from '#core/acoustics/wave-file/recording-note.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { uniformNumbers } from '../core/acoustics/signals.ts';
import { buildEvidence } from './test-record-builder.ts';

const sampleRateHz = 48_000;
const pascalPerFullScale = 20;

/** One run to be written: how long it lasts and how much louder it is than a usual one. */
export interface RecordedRunPlan {
  readonly seconds: number;
  readonly louderDb: number;
}

/** Course of a run-up, a hold and a deceleration, by share of its time. */
function speedAt(share: number): number {
  if (share < 0.15) return 1500;
  if (share < 0.45) return 1500 + (5500 * (share - 0.15)) / 0.3;
  if (share < 0.7) return 7000 + 25 * Math.sin(60 * share);
  return share < 0.9 ? 7000 - (5500 * (share - 0.7)) / 0.2 : 1500;
}

/** Half orders of a single cylinder of four strokes, with a pipe resonance at 420 Hz, noise of the flow and some pops. */
export function engineSamples({ seconds, louderDb }: RecordedRunPlan, seed: number): Float32Array {
  const next = uniformNumbers(seed);
  const count = Math.round(seconds * sampleRateHz);
  const samples = new Float32Array(count);
  const gain = 10 ** (louderDb / 20) / pascalPerFullScale;
  let revolutions = 0;
  let flow = 0;
  for (let index = 0; index < count; index += 1) {
    const share = index / count;
    const rpm = speedAt(share);
    revolutions += rpm / 60 / sampleRateHz;
    const load = (rpm / 7000) ** 1.5;
    let pressure = 0;
    for (let half = 1; half <= 16; half += 1) {
      const hertz = (half * rpm) / 120;
      const resonance = 1 + 3 / (1 + ((hertz - 420) / 40) ** 2);
      pressure += ((0.5 * load * resonance) / half) * Math.sin(Math.PI * half * revolutions + half * half);
    }
    flow = 0.82 * flow + 0.18 * (next() * 2 - 1);
    const isPop =
      share > 0.72 && share < 0.86 && Math.floor(share * 120) % 4 === 0 && (share * 120) % 1 < 0.05;
    samples[index] =
      gain * (pressure + 0.35 * load * flow + (isPop ? 3 * (next() * 2 - 1) : 0) + 0.002 * next());
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

/** Closes a workshop test whose runs have recordings of an engine, and tells its identifier. */
export function closeRecordedTest(dataFolder: string, plans: readonly RecordedRunPlan[]): string {
  const waveforms = openWaveformFolder(dataFolder);
  const usual = buildEvidence({ mode: 'workshop' });
  const [series] = usual.series;
  if (series === undefined) throw new Error('The usual evidence has a series.');
  const runs = plans.map((plan, index) => {
    const [run = null] = series.runs;
    if (run === null) throw new Error('The usual evidence has runs.');
    const note = noteOf(index + 1);
    const head = {
      sampleRateHz,
      encoding: 'float32' as const,
      extension: extensionOfNote(note, sampleRateHz),
      note,
    };
    const samples = engineSamples(plan, index + 1);
    const speed = Array.from({ length: Math.round(plan.seconds * 20) + 1 }, (_, place) => ({
      timeSeconds: place / 20,
      speedRpm: speedAt(Math.min(0.999, place / 20 / plan.seconds)),
    }));
    const level = Array.from({ length: Math.round(plan.seconds * 50) + 1 }, (_, place) => ({
      timeSeconds: place / 50,
      levelDb:
        84 + plan.louderDb + 30 * Math.log10(speedAt(Math.min(0.999, place / 50 / plan.seconds)) / 7000),
      maximumDb: null,
      overload: false,
      underRange: false,
    }));
    return {
      ...run,
      number: index + 1,
      speed: { samples: speed },
      ...(run.level !== null && { level: { ...run.level, samples: level } }),
      waveformSha256: waveforms.store(encodeBroadcastWave(samples, head)),
    };
  });
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
      evidence: { ...usual, series: [{ ...series, runs }] },
      spectra: [],
    }),
  );
  store.dispose();
  return id;
}
