import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type BroadcastHead,
  completeHead,
  encodeBroadcastHead,
  encodeBroadcastWave,
} from '#core/acoustics/wave-file/broadcast-wave.ts';
import { type ByteSource, byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { extensionOfNote } from '#core/acoustics/wave-file/extension-of-note.ts';
import type { RecordingNote } from '#core/acoustics/wave-file/recording-note.ts';
import type { WaveEncoding } from '#core/acoustics/wave-file/wave-encoder.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readWaveMetadata } from '#core/acoustics/wave-file/wave-metadata.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const note: RecordingNote = {
  schemaVersion: 1,
  program: { name: 'Senyap', version: '0.1.0' },
  testNumber: '2026-0001',
  phase: 'run',
  series: 1,
  runNumber: 2,
  startedAt: '2026-11-23T08:00:05+07:00',
  deviceName: 'Mikrofon – uji "ß" 𝄞',
  simulated: false,
  frequencyWeighting: 'Z',
  pascalPerFullScale: 123.456789012345,
  calibrator: {
    levelDb: 94,
    frequencyHz: 1000,
    freeFieldCorrectionDb: -0.15,
    name: 'CAL',
    serialNumber: '77',
  },
};

const headOf = (encoding: WaveEncoding, sampleRateHz = 48_000): BroadcastHead => ({
  sampleRateHz,
  encoding,
  extension: extensionOfNote(note, sampleRateHz),
  note,
});

/** A source of a given length of which only the beginning and one later stretch are there: the rest is zeros. */
function sparse(
  head: Uint8Array,
  byteLength: number,
  later: { offset: number; bytes: Uint8Array },
): ByteSource {
  return {
    byteLength,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, byteLength - offset)));
      for (const [start, part] of [
        [0, head],
        [later.offset, later.bytes],
      ] as const) {
        for (let index = 0; index < bytes.length; index += 1) {
          const value = part[offset + index - start];
          if (value !== undefined) bytes[index] = value;
        }
      }
      return bytes;
    },
  };
}

describe('a Broadcast WAV file of the bench', () => {
  test.each<[WaveEncoding, number, number]>([
    ['float32', 0, 2 ** -25],
    ['integer24', 3, 2 ** -24],
    ['integer24', 4, 2 ** -24],
    ['integer16', 3, 2 ** -16],
  ])('%s gives back its samples and what it says of itself', (encoding, extra, halfStep) => {
    const samples = Float64Array.from({ length: 100 + extra }, (_, index) => Math.sin(index) * 0.7);
    const bytes = encodeBroadcastWave(samples, headOf(encoding));
    const source = byteSourceOf(bytes);
    const header = readWaveHeader(source);
    expect(header).toMatchObject({ frameCount: samples.length, isUnfinished: false, sampleRateHz: 48_000 });
    const worst = readAllWaveSamples(source, header, 1).reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (samples[index] ?? 9))),
      0,
    );
    expect(worst).toBeLessThanOrEqual(halfStep);
    expect(readWaveMetadata(source).note).toEqual(note);
    expect(bytes.length % 2).toBe(0);
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
  });

  test('names maker, moment and full scale in the fields of EBU 3285', () => {
    const bytes = encodeBroadcastWave([0.5], headOf('float32'));
    const { broadcast } = readWaveMetadata(byteSourceOf(bytes));
    expect(broadcast).toMatchObject({
      originator: 'Senyap 0.1.0',
      originatorReference: '2026-0001 1 2',
      originationDate: '2026-11-23',
      originationTime: '08:00:05',
      timeReferenceSamples: (8 * 3600 + 5) * 48_000,
    });
    // 20 lg(123.456789012345 / 20e-6)
    expect(broadcast?.description).toContain('0dBFS = 135.81 dBSPL (PK), 1.0 = 123.4568 Pa');
    expect(broadcast?.description).toContain('test 2026-0001, series 1, run 2');
    // At the offsets that the standard gives, by hand.
    const at = Buffer.from(bytes).indexOf('bext') + 8;
    expect(Buffer.from(bytes).toString('latin1', at + 256, at + 268)).toBe('Senyap 0.1.0');
    expect(Buffer.from(bytes).toString('latin1', at + 320, at + 338)).toBe('2026-11-2308:00:05');
    expect(new DataView(bytes.buffer).getUint16(at + 346, true)).toBe(1);
  });

  test('without a calibration says so and gives no level', () => {
    const bare = { ...note, pascalPerFullScale: null };
    const { description } = extensionOfNote(bare, 48_000);
    expect(description).toMatch(/^Sound: not calibrated;/);
    expect(description).not.toMatch(/dB/);
  });

  test('has the same bytes for the same recording', () => {
    const make = () => Buffer.from(encodeBroadcastWave([0.1, -0.2], headOf('integer24')));
    expect(make().equals(make())).toBe(true);
  });

  test.each([
    ['just below 4 GiB stays RIFF', 2 ** 32 - 4096, 'RIFF'],
    ['of 5 GiB becomes RF64', 5 * 2 ** 30, 'RF64'],
    ['of 40 GiB becomes RF64', 40 * 2 ** 30, 'RF64'],
  ])('%s and is read at its end', (_name, dataByteLength, kind) => {
    const head = completeHead(encodeBroadcastHead(headOf('float32')), dataByteLength);
    expect(Buffer.from(head).toString('latin1', 0, 4)).toBe(kind);
    const last = new Uint8Array(new Float32Array([0.25]).buffer);
    const byteLength = head.length + dataByteLength;
    const source = sparse(head, byteLength, { offset: byteLength - 4, bytes: last });
    const header = readWaveHeader(source);
    expect(header).toMatchObject({ dataByteLength, frameCount: dataByteLength / 4, isUnfinished: false });
    expect(new Float32Array(source.read(header.dataOffset + dataByteLength - 4, 4).buffer)).toEqual(
      Float32Array.of(0.25),
    );
    expect(readWaveMetadata(source).note?.testNumber).toBe('2026-0001');
    const cut: ByteSource = { ...source, byteLength: byteLength - 8 };
    expect(() => readWaveHeader(cut)).toThrow('The file is cut short');
  });

  test.each<WaveEncoding>(['float32', 'integer24', 'integer16'])('%s is understood by SoX', (encoding) => {
    const path = pathOf(temporaryFolder(), 'run.wav');
    writeFileSync(path, encodeBroadcastWave([0.5, -0.25, 0.125], headOf(encoding)));
    const said = spawnSync('sox', [path, '-t', 'f64', '-'], { encoding: 'buffer' });
    expect(said.stderr.toString()).toBe('');
    expect([...new Float64Array(Uint8Array.from(said.stdout).buffer)]).toEqual([0.5, -0.25, 0.125]);
  });
});
