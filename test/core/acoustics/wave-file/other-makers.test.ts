import { describe, expect, test } from 'vitest';
import { encodeBroadcastExtension } from '#core/acoustics/wave-file/broadcast-extension.ts';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { chooseFullScale, declaredFullScales } from '#core/acoustics/wave-file/declared-full-scale.ts';
import { WaveFileError } from '#core/acoustics/wave-file/wave-file-error.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readWaveMetadata } from '#core/acoustics/wave-file/wave-metadata.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { binary, chunk, container, format, join, riff, text } from './wave-bytes.ts';

const values = [1000, -1000, 7];
const int16 = binary(values, 2, (view, offset, value) => view.setInt16(offset, value, true));
const expected = values.map((value) => value / 32_768);
const data = chunk('data', int16);

function samplesOf(bytes: Uint8Array, acceptsUnfinished = false): number[] {
  const source = byteSourceOf(bytes);
  return [...readAllWaveSamples(source, readWaveHeader(source, { acceptsUnfinished }), 1)];
}

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (error) {
    if (!(error instanceof WaveFileError)) throw error;
    return error.code;
  }
}

const description = (said: string): Uint8Array =>
  encodeBroadcastExtension({
    description: said,
    originator: 'NTi Audio XL2',
    originatorReference: '',
    originationDate: '2019-10-17',
    originationTime: '10:11:12',
    timeReferenceSamples: 0,
  });

const furniture: Record<string, Uint8Array> = {
  bext: chunk('bext', description('Sound: 0dBFS = 109.7 dBSPL Time Zone: UTC-06:00 (DST)')),
  'bext with a history of odd length': chunk('bext', join(description('x'), text('A=PCM,F=48000'))),
  JUNK: chunk('JUNK', new Uint8Array(28)),
  'odd LIST': chunk('LIST', text('INFOISFTabc')),
  fact: chunk('fact', new Uint8Array(4)),
  PEAK: chunk('PEAK', new Uint8Array(16)),
  cue: chunk('cue ', new Uint8Array(28)),
  iXML: chunk('iXML', text('<BWFXML><NOTE>0dBFS = 120.0 dBSPL (PK)</NOTE></BWFXML>')),
  'an odd one without padding': chunk('LIST', text('abc')).slice(0, 11),
  'an unknown empty one': chunk('zzzz', new Uint8Array(0)),
};

describe('files of other makers', () => {
  test('with samples of 20 bits in three bytes are read', () => {
    const codes = [0x7ffff, -0x80000, 5];
    const bytes = binary(codes, 3, (view, offset, value) => {
      view.setUint8(offset, (value << 4) & 0xff);
      view.setInt16(offset + 1, value >> 4, true);
    });
    const file = riff(format({ bits: 20, blockAlign: 3 }), chunk('data', bytes));
    expect(samplesOf(file)).toEqual(codes.map((code) => code / 0x80000));
    const source = byteSourceOf(file);
    expect(readWaveHeader(source)).toMatchObject({ containerBits: 24, validBits: 20 });
  });

  test.each(['PAD ', 'FLLR', 'id3 ', 'elm1'])(
    'are read where an odd chunk without padding stands before %s',
    (name) => {
      const odd = chunk('LIST', text('abc')).slice(0, 11);
      expect(samplesOf(riff(odd, chunk(name, new Uint8Array(6)), format(), data))).toEqual(expected);
    },
  );

  test.each([
    ['riff', /Wave64/],
    ['RIFX', /other way round/],
    ['FORM', /AIFF/],
    ['caff', /CAF/],
    ['fLaC', /FLAC/],
    ['OggS', /Ogg/],
  ])('in a container %s are refused by its name', (kind, words) => {
    expect(() => samplesOf(container(kind, format(), data))).toThrow(words);
  });

  test('of very many channels are read in blocks of a few megabytes', () => {
    const channels = 32_767;
    const frames = 300;
    let longest = 0;
    const head = riff(
      format({ channels, bits: 16 }),
      chunk('data', new Uint8Array(0), 2 * channels * frames),
    );
    const source = {
      byteLength: head.length + 2 * channels * frames,
      read(offset: number, length: number) {
        longest = Math.max(longest, length);
        const bytes = new Uint8Array(length);
        bytes.set(head.subarray(Math.min(offset, head.length), Math.min(offset + length, head.length)));
        return bytes;
      },
    };
    expect(readAllWaveSamples(source, readWaveHeader(source), 7)).toHaveLength(frames);
    expect(longest).toBeLessThan(5e6);
  });

  test.each(Object.entries(furniture))('with %s at any place are read', (_name, piece) => {
    for (const file of [
      riff(piece, format(), data),
      riff(format(), piece, data),
      riff(format(), data, piece),
      riff(data, piece, format()),
      riff(piece, format(), piece, data, piece),
    ]) {
      expect(samplesOf(file)).toEqual(expected);
    }
  });

  test('tell about themselves before or after their samples', () => {
    const { bext, iXML } = furniture as Record<'bext' | 'iXML', Uint8Array>;
    for (const file of [riff(bext, iXML, format(), data), riff(format(), data, iXML, bext)]) {
      const { broadcast, ixml, note } = readWaveMetadata(byteSourceOf(file));
      expect(broadcast).toMatchObject({ originator: 'NTi Audio XL2', originationDate: '2019-10-17' });
      expect(ixml).toContain('<NOTE>');
      expect(note).toBeNull();
    }
  });

  test.each([
    ['a bext chunk that is too short', chunk('bext', text('0dBFS = 109.7 dBSPL'))],
    ['a side chunk that is no JSON', chunk('snyp', text('{"pascalPerFullScale":'))],
    ['a side chunk of another version', chunk('snyp', text('{"schemaVersion":2,"pascalPerFullScale":1}'))],
  ])('%s tells nothing, but the samples are there', (_name, piece) => {
    const file = riff(piece, format(), data);
    expect(samplesOf(file)).toEqual(expected);
    expect(declaredFullScales(readWaveMetadata(byteSourceOf(file)), 'a.wav')).toEqual([]);
  });
});

/** A RIFF file with any stated lengths. */
function unfinished(riffLength: number, dataLength: number, trailing = new Uint8Array(0)): Uint8Array {
  const bytes = join(riff(format(), chunk('data', int16, dataLength)), trailing);
  new DataView(bytes.buffer).setUint32(4, riffLength, true);
  return bytes;
}

const longLengths = (dataLength: bigint): Uint8Array => {
  const body = new Uint8Array(28);
  new DataView(body.buffer).setBigUint64(8, dataLength, true);
  return chunk('ds64', body);
};

describe('a recording that was never finished', () => {
  test.each([
    ['no lengths at all', unfinished(0, 0)],
    ['the lengths of an empty recording', unfinished(36, 0)],
    ['the unknown length of FFmpeg', unfinished(0xffff_ffff, 0xffff_ffff)],
    ['the unknown length of SoX', unfinished(0x7fff_f024, 0x7fff_f000)],
    [
      'a long file without lengths',
      container('RF64', longLengths(0n), format(), chunk('data', int16, 0xffff_ffff)),
    ],
    [
      'a long file of unknown length',
      container('RF64', longLengths(0xffff_ffff_ffff_ffffn), format(), chunk('data', int16, 0xffff_ffff)),
    ],
    ['half a frame at its end', unfinished(0, 0, Uint8Array.of(5))],
  ])('with %s is refused, and read to its end where that is accepted', (_name, bytes) => {
    expect(codeOf(() => samplesOf(bytes))).toBe('UNFINISHED_RECORDING');
    expect(samplesOf(bytes, true)).toEqual(expected);
  });

  test.each([
    ['a finished file that was cut', riff(format(), chunk('data', int16, 4000)), 'TRUNCATED_FILE'],
    [
      'a finished long file that was cut',
      container('RF64', longLengths(6_000_000_000n), format(), chunk('data', int16, 0xffff_ffff)),
      'TRUNCATED_FILE',
    ],
    [
      'an empty recording with something after it',
      riff(format(), chunk('data', new Uint8Array(0)), chunk('LIST', text('INFOsome'))),
      'EMPTY_RECORDING',
    ],
    ['a header without a sample', unfinished(0, 0).slice(0, 44), 'EMPTY_RECORDING'],
  ])('is not the same as %s', (_name, bytes, code) => {
    expect(codeOf(() => samplesOf(bytes, true))).toBe(code);
  });
});

describe('the full scale that a file declares', () => {
  const declared = (said: string, name = 'a.wav') =>
    declaredFullScales(
      readWaveMetadata(byteSourceOf(riff(chunk('bext', description(said)), format(), data))),
      name,
    );

  test('is read in the description as NTi writes it, by its published formula', () => {
    const [found] = declared('Sound: 0dBFS = 109.7 dBSPL Time Zone: UTC-06:00 (DST)');
    expect(found).toMatchObject({ levelDb: 109.7, from: 'description', peak: 'assumed' });
    // The maker's own example: 109.7 dBSPL is 6.11 Pa.
    expect(found?.pascalPerFullScale).toBeCloseTo(6.11, 2);
  });

  test('is read in the name, where the maker says that it is the peak', () => {
    const [found] = declared('', '2019-10-17_SLM_012_Audio_FS129.9dB(PK)_00.wav');
    expect(found).toMatchObject({ levelDb: 129.9, from: 'file-name', peak: 'stated' });
    expect(found?.pascalPerFullScale).toBeCloseTo(20e-6 * 10 ** (129.9 / 20), 9);
  });

  test.each([
    ['Vibration: 0dBFS = 2.40 mps2 Time Zone: UTC-09:00 (DST)', 'a.wav'],
    ['Sound: 0dBFS = 120.0 dBSPL (RMS)', 'a.wav'],
    ['-10dBFS = 109.7 dBSPL', 'a.wav'],
    ['0dBFS = 999.0 dBSPL', 'a.wav'],
    ['', 'OFFS129.9dB.wav'],
    ['', 'run_FS129.9dB(RMS).wav'],
    ['', 'run_FS48000.wav'],
  ])('is not seen in "%s" and "%s"', (said, name) => {
    expect(declared(said, name)).toEqual([]);
  });

  test('is the surest one where several say the same', () => {
    const all = declared('0dBFS = 129.9 dBSPL', 'x_FS129.9dB(PK)_00.wav');
    expect(all.map(({ from }) => from)).toEqual(['file-name', 'description']);
    expect(chooseFullScale(all).from).toBe('file-name');
  });

  test('is refused where it contradicts itself, as peak and rms of a sine do', () => {
    const all = declared('0dBFS = 126.9 dBSPL', 'x_FS129.9dB(PK)_00.wav');
    expect(codeOf(() => chooseFullScale(all))).toBe('FULL_SCALES_CONTRADICT');
    expect(codeOf(() => chooseFullScale([]))).toBe('FULL_SCALE_NOT_DECLARED');
  });
});
