import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { type BroadcastHead, encodeBroadcastHead } from '#core/acoustics/wave-file/broadcast-wave.ts';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { extensionOfNote } from '#core/acoustics/wave-file/extension-of-note.ts';
import type { RecordingNote } from '#core/acoustics/wave-file/recording-note.ts';
import { readWaveMetadata } from '#core/acoustics/wave-file/wave-metadata.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { finishCutWaveFile, WaveFileWriter } from '#host/session/wave-file-writer.ts';
import { WaveformClock } from '#host/session/waveform-clock.ts';
import type { WaveformFlaw } from '#host/session/waveform-flaw.ts';
import { WaveformRecording } from '#host/session/waveform-recording.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sampleRateHz = 8000;

const note: RecordingNote = {
  schemaVersion: 1,
  program: { name: 'Senyap', version: '0.1.0' },
  testNumber: '2026-0001',
  phase: 'run',
  series: 1,
  runNumber: 2,
  startedAt: '2026-11-23T08:00:05+07:00',
  deviceName: 'Mikrofon – uji',
  simulated: false,
  frequencyWeighting: 'Z',
  pascalPerFullScale: 100,
  calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0, name: 'CAL', serialNumber: '77' },
};
const head: BroadcastHead = {
  sampleRateHz,
  encoding: 'float32',
  extension: extensionOfNote(note, sampleRateHz),
  note,
};
const headBytes = encodeBroadcastHead(head).length;

/** Samples that tell their own place in the stream. */
const block = (from: number, count: number): Float32Array =>
  Float32Array.from({ length: count }, (_, index) => (from + index + 1) / 65_536);

function samplesOf(path: string): number[] {
  const source = byteSourceOf(readFileSync(path));
  return [...readAllWaveSamples(source, readWaveHeader(source), 1)].map((value) => value * 65_536);
}

function recordingFrom(firstSample: number) {
  const path = join(temporaryFolder(), 'run.wav');
  const scheduler = new ManualScheduler();
  return {
    path,
    scheduler,
    recording: new WaveformRecording({ path, head, firstSample, scheduler }),
  };
}

describe('a recording of a stretch of a stream', () => {
  test('begins and ends at its samples, wherever the blocks are cut', async () => {
    const { path, recording } = recordingFrom(5);
    recording.take(0, block(0, 4));
    recording.take(4, block(4, 4));
    const finished = recording.finishAt(10);
    recording.take(8, block(8, 4));
    expect(await finished).toBe(5);
    expect(samplesOf(path)).toEqual([6, 7, 8, 9, 10]);
  });

  test('holds the place of lost samples with silence', async () => {
    const { path, recording } = recordingFrom(0);
    recording.take(0, block(0, 2));
    recording.take(5, block(5, 2));
    expect(await recording.finishAt(7)).toBe(7);
    expect(samplesOf(path)).toEqual([1, 2, 0, 0, 0, 6, 7]);
  });

  test('tells of what its samples do not show: lost ones and clipping, by its own clock', async () => {
    const flaws: WaveformFlaw[] = [];
    const scheduler = new ManualScheduler();
    const path = join(temporaryFolder(), 'run.wav');
    const onFlaw = (flaw: WaveformFlaw) => void flaws.push(flaw);
    const recording = new WaveformRecording({ path, head, firstSample: 4, scheduler, onFlaw });
    recording.take(0, block(0, 4), true);
    recording.take(4, block(4, 4));
    recording.take(16, block(16, 8), true);
    expect(await recording.finishAt(24)).toBe(20);
    recording.take(24, block(24, 8), true);
    expect(flaws).toEqual([
      { what: 'lost', fromSeconds: 4 / 8000, toSeconds: 12 / 8000 },
      { what: 'overload', fromSeconds: 12 / 8000, toSeconds: 20 / 8000 },
    ]);
  });

  test('ends with what has come when the rest does not come within a second', async () => {
    const { path, recording, scheduler } = recordingFrom(0);
    recording.take(0, block(0, 3));
    const finished = recording.finishAt(100);
    await scheduler.advance(1);
    expect(await finished).toBe(3);
    expect(samplesOf(path)).toEqual([1, 2, 3]);
  });
});

describe('a file whose writer was killed', () => {
  test('is completed with the whole samples that are there', () => {
    const path = join(temporaryFolder(), 'cut.wav');
    new WaveFileWriter(path, head).write(block(0, 10));
    expect(() => samplesOf(path)).toThrow('cut off before its header was completed');
    truncateSync(path, headBytes + 4 * 6 + 3);
    expect(finishCutWaveFile(path)).toEqual({ frameCount: 6 });
    expect(samplesOf(path)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(readWaveMetadata(byteSourceOf(readFileSync(path))).note).toEqual(note);
  });

  test('is the very file that its writer would have made of the same samples', () => {
    const [whole, cut] = ['whole.wav', 'cut.wav'].map((name) => join(temporaryFolder(), name)) as [
      string,
      string,
    ];
    const writer = new WaveFileWriter(whole, head);
    writer.write(block(0, 10));
    writer.finish();
    new WaveFileWriter(cut, head).write(block(0, 10));
    finishCutWaveFile(cut);
    expect(readFileSync(cut).equals(readFileSync(whole))).toBe(true);
    finishCutWaveFile(cut);
    expect(readFileSync(cut).equals(readFileSync(whole))).toBe(true);
  });

  test('of a program that wrote short headers is completed too', () => {
    const path = join(temporaryFolder(), 'old.wav');
    const bytes = encodeWaveFile(block(0, 5), sampleRateHz);
    const view = new DataView(bytes.buffer);
    view.setUint32(4, 36, true);
    view.setUint32(40, 0, true);
    writeFileSync(path, bytes.subarray(0, bytes.length - 2));
    expect(finishCutWaveFile(path)).toEqual({ frameCount: 4 });
    expect(samplesOf(path)).toEqual([1, 2, 3, 4]);
  });

  test('holds nothing where it was cut within its header', () => {
    const path = join(temporaryFolder(), 'cut.wav');
    new WaveFileWriter(path, head).write(block(0, 10));
    truncateSync(path, headBytes);
    expect(finishCutWaveFile(path)).toEqual({ frameCount: 0 });
    truncateSync(path, headBytes - 9);
    expect(() => finishCutWaveFile(path)).toThrow('no data chunk');
  });
});

describe('the clock of a stream', () => {
  test('goes by the block that came soonest after its sound', () => {
    const clock = new WaveformClock(1000);
    expect(clock.sampleAt(1)).toBeNull();
    clock.arrived(100, 10.13);
    clock.arrived(200, 10.205);
    clock.arrived(300, 10.34);
    expect(clock.startSeconds).toBeCloseTo(10.005, 9);
    expect(clock.secondsOf(500)).toBeCloseTo(10.505, 9);
    expect(clock.sampleAt(10.505)).toBe(500);
    expect(clock.sampleAt(10.5051)).toBe(501);
  });
});
