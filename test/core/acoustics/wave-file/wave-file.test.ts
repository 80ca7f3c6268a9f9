import { describe, expect, test } from 'vitest';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import { encodeWaveFile, type WaveEncoding } from '#core/acoustics/wave-file/wave-encoder.ts';
import { WaveFileError } from '#core/acoustics/wave-file/wave-file-error.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readAllWaveSamples, readWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { sine } from '../signals.ts';
import { binary, chunk, container, extensible, format, join, riff, text } from './wave-bytes.ts';

function samplesOf(bytes: Uint8Array, channel = 1): number[] {
  const source = byteSourceOf(bytes);
  return [...readAllWaveSamples(source, readWaveHeader(source), channel)];
}

function codeOf(bytes: Uint8Array, channel = 1): string {
  try {
    samplesOf(bytes, channel);
    return 'none';
  } catch (error) {
    if (!(error instanceof WaveFileError)) throw error;
    return error.message.length > 20 ? error.code : 'without a sentence';
  }
}

const int16 = (values: readonly number[]): Uint8Array =>
  binary(values, 2, (view, offset, value) => view.setInt16(offset, value, true));
const float32 = (values: readonly number[]): Uint8Array =>
  binary(values, 4, (view, offset, value) => view.setFloat32(offset, value, true));
const float64 = (values: readonly number[]): Uint8Array =>
  binary(values, 8, (view, offset, value) => view.setFloat64(offset, value, true));
const int32 = (values: readonly number[]): Uint8Array =>
  binary(values, 4, (view, offset, value) => view.setInt32(offset, value, true));

describe('WAV reading', () => {
  test.each<[string, Uint8Array, number[]]>([
    [
      '8-bit',
      riff(format({ bits: 8 }), chunk('data', Uint8Array.of(0, 64, 128, 255))),
      [-1, -0.5, 0, 127 / 128],
    ],
    [
      '16-bit',
      riff(format(), chunk('data', int16([-32_768, -1, 0, 32_767]))),
      [-1, -1 / 32_768, 0, 32_767 / 32_768],
    ],
    [
      '24-bit',
      riff(
        format({ bits: 24 }),
        chunk('data', Uint8Array.of(0, 0, 0x80, 0xff, 0xff, 0xff, 0, 0, 0, 0xff, 0xff, 0x7f)),
      ),
      [-1, -1 / 8_388_608, 0, 8_388_607 / 8_388_608],
    ],
    [
      '32-bit integer',
      riff(format({ bits: 32 }), chunk('data', int32([-2_147_483_648, 1, 2_147_483_647]))),
      [-1, 1 / 2_147_483_648, 2_147_483_647 / 2_147_483_648],
    ],
    [
      '32-bit float',
      riff(format({ tag: 3, bits: 32 }), chunk('data', float32([0.5, -1.25, 0]))),
      [0.5, -1.25, 0],
    ],
    ['64-bit float', riff(format({ tag: 3, bits: 64 }), chunk('data', float64([0.1, -0.3]))), [0.1, -0.3]],
    [
      'extensible 16-bit',
      riff(format({ tag: 0xfffe, extension: extensible(1, 16) }), chunk('data', int16([16_384]))),
      [0.5],
    ],
    [
      'extensible float',
      riff(format({ tag: 0xfffe, bits: 32, extension: extensible(3, 32) }), chunk('data', float32([0.25]))),
      [0.25],
    ],
  ])('%s samples are exact', (_name, bytes, expected) => {
    expect(samplesOf(bytes)).toEqual(expected);
  });

  test('chunks come in any order, unknown and odd ones among them', () => {
    const data = chunk('data', int16([1000, -1000]));
    const odd = chunk('LIST', text('abc'));
    for (const file of [
      riff(odd, format(), data),
      riff(data, odd, format()),
      riff(chunk('bext', text('x')), format(), odd, data),
    ]) {
      expect(samplesOf(file)).toEqual([1000 / 32_768, -1000 / 32_768]);
    }
  });

  test('RF64 and BW64 files take the length of their samples from the ds64 chunk', () => {
    const lengths = new Uint8Array(28);
    new DataView(lengths.buffer).setBigUint64(8, 4n, true);
    for (const name of ['RF64', 'BW64']) {
      const file = container(
        name,
        chunk('ds64', lengths),
        format(),
        chunk('data', int16([1, 2]), 0xffff_ffff),
      );
      expect(samplesOf(file)).toEqual([1 / 32_768, 2 / 32_768]);
    }
  });

  test('one named channel is read, never a mixture', () => {
    const file = riff(format({ channels: 3 }), chunk('data', int16([1, 2, 3, 4, 5, 6])));
    expect(samplesOf(file, 1)).toEqual([1 / 32_768, 4 / 32_768]);
    expect(samplesOf(file, 3)).toEqual([3 / 32_768, 6 / 32_768]);
    expect(codeOf(file, 4)).toBe('CHANNEL_OUT_OF_RANGE');
    expect(codeOf(file, 0)).toBe('CHANNEL_OUT_OF_RANGE');
    expect(codeOf(file, 1.5)).toBe('CHANNEL_OUT_OF_RANGE');
  });

  test('a long file is read in blocks', () => {
    const samples = sine(48_000, 1, 440, 0.5);
    const source = byteSourceOf(encodeWaveFile(samples, 48_000, 'float32'));
    const blocks: number[] = [];
    const read: number[] = [];
    for (const block of readWaveSamples(source, readWaveHeader(source), 1)) {
      blocks.push(block.length);
      read.push(...block);
    }
    expect(blocks.length).toBeGreaterThan(4);
    expect(read).toEqual([...new Float32Array(samples)]);
  });

  test('the header tells duration, largest code and step', () => {
    const header = readWaveHeader(
      byteSourceOf(riff(format({ sampleRateHz: 8000 }), chunk('data', new Uint8Array(1600)))),
    );
    expect(header).toMatchObject({
      frameCount: 800,
      durationSeconds: 0.1,
      sampleRateHz: 8000,
      channelCount: 1,
    });
    expect(largestCode(header)).toBe(32_767 / 32_768);
    expect(quantisationStep(header)).toBe(1 / 32_768);
    const floats = readWaveHeader(
      byteSourceOf(riff(format({ tag: 3, bits: 32 }), chunk('data', float32([0])))),
    );
    expect([largestCode(floats), quantisationStep(floats)]).toEqual([1, 0]);
  });
});

describe('bad WAV files give an error with a code, never a number', () => {
  const data = chunk('data', int16([1, 2, 3]));
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'NOT_A_WAVE_FILE'],
    ['a text', text('This is a letter, not a sound.'), 'NOT_A_WAVE_FILE'],
    ['RIFF with another content', chunk('RIFF', join(text('AVI '), format(), data)), 'NOT_A_WAVE_FILE'],
    ['big-endian RIFX', container('RIFX', format(), data), 'NOT_A_WAVE_FILE'],
    ['a header only', riff(), 'BAD_WAVE_HEADER'],
    ['no format chunk', riff(data), 'BAD_WAVE_HEADER'],
    ['no data chunk', riff(format()), 'EMPTY_RECORDING'],
    ['no frames', riff(format(), chunk('data', new Uint8Array(0))), 'EMPTY_RECORDING'],
    ['MPEG layer 3', riff(format({ tag: 0x55 }), data), 'UNSUPPORTED_FORMAT'],
    ['A-law', riff(format({ tag: 6, bits: 8 }), data), 'UNSUPPORTED_FORMAT'],
    ['ADPCM', riff(format({ tag: 2, bits: 4, blockAlign: 1 }), data), 'UNSUPPORTED_FORMAT'],
    ['12 bits in one byte', riff(format({ bits: 12, blockAlign: 1 }), data), 'BAD_WAVE_HEADER'],
    ['16-bit float', riff(format({ tag: 3 }), data), 'UNSUPPORTED_FORMAT'],
    [
      'an unknown sub-format',
      riff(format({ tag: 0xfffe, extension: extensible(1, 16).fill(7, 12, 14) }), data),
      'UNSUPPORTED_FORMAT',
    ],
    ['extensible that is cut', riff(format({ tag: 0xfffe }), data), 'BAD_WAVE_HEADER'],
    ['a format chunk that is cut', riff(chunk('fmt ', new Uint8Array(10)), data), 'BAD_WAVE_HEADER'],
    ['a block align that does not fit', riff(format({ blockAlign: 4 }), data), 'BAD_WAVE_HEADER'],
    ['no channels', riff(format({ channels: 0 }), data), 'BAD_WAVE_HEADER'],
    ['a rate of 4 kHz', riff(format({ sampleRateHz: 4000 }), data), 'RATE_OUT_OF_RANGE'],
    ['a rate of 384 kHz', riff(format({ sampleRateHz: 384_000 }), data), 'RATE_OUT_OF_RANGE'],
    ['a data chunk longer than the file', riff(format(), chunk('data', int16([1]), 4000)), 'TRUNCATED_FILE'],
    ['samples that end inside a frame', riff(format(), chunk('data', new Uint8Array(5))), 'TRUNCATED_FILE'],
    ['NaN', riff(format({ tag: 3, bits: 32 }), chunk('data', float32([0, Number.NaN]))), 'NON_FINITE_SAMPLE'],
    [
      'infinity',
      riff(format({ tag: 3, bits: 64 }), chunk('data', float64([-Infinity]))),
      'NON_FINITE_SAMPLE',
    ],
    [
      'numbers that are no sound',
      riff(format({ tag: 3, bits: 64 }), chunk('data', float64([1e200]))),
      'SAMPLE_OUT_OF_RANGE',
    ],
  ])('%s', (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('every cut of a good file is refused or is a shorter file never read to its end', () => {
    const whole = encodeWaveFile(sine(8000, 0.01, 440), 8000, 'integer16');
    for (let length = 0; length < whole.length; length += 1) {
      expect(codeOf(whole.slice(0, length))).not.toBe('none');
    }
  });

  test('the position of a bad sample is told', () => {
    const values = Array.from({ length: 20_000 }, () => 0.1);
    values[12_345] = Number.NaN;
    expect(() => samplesOf(riff(format({ tag: 3, bits: 32 }), chunk('data', float32(values))))).toThrow(
      'frame 12345',
    );
  });
});

describe('WAV writing', () => {
  test.each<[WaveEncoding, number]>([
    ['float32', 2 ** -24],
    ['integer16', 2 ** -16],
    ['integer24', 2 ** -24],
  ])('%s files are read back to within half a step', (encoding, halfStep) => {
    const samples = sine(44_100, 0.05, 1234, 0.8);
    const source = byteSourceOf(encodeWaveFile(samples, 44_100, encoding));
    const header = readWaveHeader(source);
    const read = readAllWaveSamples(source, header, 1);
    expect(header.sampleRateHz).toBe(44_100);
    expect(read.length).toBe(samples.length);
    const worst = samples.reduce(
      (most, value, index) => Math.max(most, Math.abs(value - (read[index] ?? 9))),
      0,
    );
    expect(worst).toBeLessThanOrEqual(halfStep * 1.0001);
  });

  test('integers are held at full scale as a converter holds them', () => {
    const source = byteSourceOf(encodeWaveFile([2, -2], 8000, 'integer16'));
    expect([...readAllWaveSamples(source, readWaveHeader(source), 1)]).toEqual([32_767 / 32_768, -1]);
  });
});
