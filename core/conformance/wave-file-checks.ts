import type { BroadcastExtension } from '#core/acoustics/wave-file/broadcast-extension.ts';
import {
  completeHead,
  encodeBroadcastHead,
  encodeBroadcastWave,
} from '#core/acoustics/wave-file/broadcast-wave.ts';
import { type ByteSource, byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { declaredFullScales } from '#core/acoustics/wave-file/declared-full-scale.ts';
import { extensionOfNote } from '#core/acoustics/wave-file/extension-of-note.ts';
import type { RecordingNote } from '#core/acoustics/wave-file/recording-note.ts';
import { largestCode, quantisationStep } from '#core/acoustics/wave-file/wave-decoder.ts';
import type { WaveEncoding } from '#core/acoustics/wave-file/wave-encoder.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readWaveMetadata } from '#core/acoustics/wave-file/wave-metadata.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { chance } from './chance.ts';
import { checkAnswer, checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { measure } from './measure.ts';
import { sine, STREAMED_RATES_HZ } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const CLAUSE = 'EBU Tech 3285, 3306; Senyap: recordings';
const ENCODINGS = ['integer16', 'integer24', 'float32'] as const satisfies readonly WaveEncoding[];
const PASCALS = [0.632_455_532, 2, 20, 63.245_553_2, 282.842_712_475, 1234.567_890_123];

/** What is written into a recording is read from it again, sample for sample and figure for figure. */
export const waveFileChecks: CheckGroup = {
  id: 'wave-file',
  title: 'Broadcast WAV: samples, full scale and side chunk there and back; files of other makers',
  truth: 'what was written; EBU Tech 3285 and 3306 for the places in the file',
  run: () => [
    ...STREAMED_RATES_HZ.flatMap((rate) => ENCODINGS.flatMap((encoding) => sampleChecks(rate, encoding))),
    ...PASCALS.flatMap(fullScaleChecks),
    ...otherMakers().map(declarationCheck),
    ...STREAMED_RATES_HZ.flatMap((rate) => ENCODINGS.map((encoding) => levelCheck(rate, encoding))),
    ...noteChecks(),
    ...longFileChecks(),
  ],
};

const noteOf = (pascalPerFullScale: number | null): RecordingNote => ({
  schemaVersion: 1,
  program: { name: 'Senyap', version: '1.2.3', coreHash: 'c'.repeat(64) },
  testNumber: '2026-0001',
  phase: 'run',
  series: 2,
  runNumber: 3,
  startedAt: '2026-11-23T08:00:05+07:00',
  deviceName: 'Mikrofon – uji "ß" 𝄞',
  simulated: false,
  frequencyWeighting: 'Z',
  pascalPerFullScale,
  calibrator: {
    levelDb: 94.01,
    frequencyHz: 1000,
    freeFieldCorrectionDb: -0.15,
    name: 'Kalibrator',
    serialNumber: '77',
  },
});

function fileOf(
  samples: ArrayLike<number>,
  sampleRateHz: number,
  encoding: WaveEncoding,
  pascalPerFullScale: number | null = 20,
): Uint8Array {
  const note = noteOf(pascalPerFullScale);
  const extension = extensionOfNote(note, sampleRateHz);
  return encodeBroadcastWave(samples, { sampleRateHz, encoding, extension, note });
}

/** Values that the encoding can write: all of 16 bits; of the others the ends, every power of two and many by chance. */
function valuesOf(encoding: WaveEncoding): Float64Array {
  const next = chance(24);
  if (encoding === 'integer16') return Float64Array.from({ length: 65_536 }, (_, code) => code / 32_768 - 1);
  if (encoding === 'integer24') {
    const ends = [-8_388_608, -8_388_607, -1, 0, 1, 8_388_607];
    const powers = Array.from({ length: 23 }, (_, power) => [2 ** power, -(2 ** power)]).flat();
    const others = Array.from({ length: 20_000 }, () => Math.floor((2 * next() - 1) * 8_388_607));
    return Float64Array.from([...ends, ...powers, ...others], (code) => code / 8_388_608);
  }
  const powers = Array.from({ length: 140 }, (_, power) => 2 ** -power);
  const others = Array.from({ length: 20_000 }, () => 2.5 * (2 * next() - 1) * 10 ** (-9 * next()));
  return Float64Array.from([0, -0, 1, -1, ...powers, ...others], Math.fround);
}

function sampleChecks(sampleRateHz: number, encoding: WaveEncoding): CheckResult[] {
  const values = valuesOf(encoding);
  const source = byteSourceOf(fileOf(values, sampleRateHz, encoding));
  const header = readWaveHeader(source);
  const read = readAllWaveSamples(source, header, 1);
  const wrong = values.reduce((sum, value, index) => sum + (Object.is(read[index], value) ? 0 : 1), 0);
  const bits = { integer16: 16, integer24: 24, float32: 0 }[encoding];
  const step = bits === 0 ? 0 : 2 ** (1 - bits);
  const common = { clause: CLAUSE, sampleRateHz, unit: '' };
  return [
    checkAnswer({
      ...common,
      subject: `${encoding}: samples read otherwise than written, of ${values.length}`,
      expected: 0,
      measured: wrong,
    }),
    checkAnswer({
      ...common,
      subject: `${encoding}: rate, channels and number of samples`,
      expected: `${sampleRateHz}, 1, ${values.length}`,
      measured: `${header.sampleRateHz}, ${header.channelCount}, ${header.frameCount}`,
    }),
    checkAnswer({
      ...common,
      subject: `${encoding}: largest code and step`,
      expected: `${bits === 0 ? 1 : 1 - step}, ${step}`,
      measured: `${largestCode(header)}, ${quantisationStep(header)}`,
    }),
  ];
}

/** Full scale as the description says it, to its two decimals, and as the side chunk does, to the last digit. */
function fullScaleChecks(pascal: number): CheckResult[] {
  const metadata = readWaveMetadata(byteSourceOf(fileOf([0, 0], 48_000, 'integer24', pascal)));
  const declared = declaredFullScales(metadata, 'a.wav');
  const common = { clause: CLAUSE, sampleRateHz: null };
  const text = declared.find(({ from }) => from === 'description');
  return [
    checkFigure({
      ...common,
      subject: `full scale of ${pascal} Pa in the description of the bext chunk`,
      expected: 20 * Math.log10(pascal / 20e-6),
      measured: text?.levelDb ?? null,
      unit: 'dB',
      tolerance: ownGoal(0.005_001),
    }),
    checkAnswer({
      ...common,
      subject: `full scale of ${pascal} Pa in the side chunk`,
      expected: pascal,
      measured: declared.find(({ from }) => from === 'side-chunk')?.pascalPerFullScale ?? null,
      unit: 'Pa',
    }),
    checkAnswer({
      ...common,
      subject: `full scale of ${pascal} Pa in the description: its meaning`,
      expected: 'stated as peak',
      measured: text?.peak === 'stated' ? 'stated as peak' : 'not stated',
      unit: '',
    }),
  ];
}

interface Declaration {
  readonly name: string;
  readonly description?: string;
  readonly ixml?: string;
  readonly fileName?: string;
  /** Level of digital 1.0 in dB; null where none may be taken from it. */
  readonly levelDb: number | null;
}

function otherMakers(): Declaration[] {
  return [
    {
      name: 'NTi description',
      description: 'Sound: 0dBFS = 109.7 dBSPL Time Zone: UTC-06:00',
      levelDb: 109.7,
    },
    { name: 'description with a peak mark', description: '0dBFS = 129.9 dBSPL (PK)', levelDb: 129.9 },
    { name: 'decimal comma', description: '0 dBFS: 134,2 dB SPL (peak)', levelDb: 134.2 },
    { name: 'iXML note', ixml: '<BWFXML><NOTE>0dBFS = 120.0 dBSPL (PK)</NOTE></BWFXML>', levelDb: 120 },
    { name: 'file name', fileName: '2026-11-23_SLM_000_FS129.9dB(PK)_00.wav', levelDb: 129.9 },
    {
      name: 'an rms full scale, which may mean two things',
      description: '0dBFS = 120.0 dBSPL (RMS)',
      levelDb: null,
    },
    { name: 'a vibration', description: '0dBFS = 20.0 m/s2', levelDb: null },
    { name: 'another level at -10 dBFS', description: '-10dBFS = 94.0 dBSPL', levelDb: null },
    { name: 'nothing', description: 'Sound', levelDb: null },
  ];
}

function declarationCheck({ name, description, ixml, fileName, levelDb }: Declaration): CheckResult {
  const broadcast: BroadcastExtension = {
    description: description ?? '',
    originator: '',
    originatorReference: '',
    originationDate: '',
    originationTime: '',
    timeReferenceSamples: 0,
  };
  const [first] = declaredFullScales({ broadcast, ixml: ixml ?? null, note: null }, fileName ?? 'a.wav');
  return checkAnswer({
    subject: `full scale of other makers: ${name}`,
    clause: 'NTi XL2 and Rion NX-42WR manuals',
    sampleRateHz: null,
    expected: levelDb ?? 'none',
    measured: first?.levelDb ?? 'none',
    unit: levelDb === null ? '' : 'dB',
  });
}

/** 1 kHz at 94 dB through the file, with the full scale that the file declares. */
function levelCheck(sampleRateHz: number, encoding: WaveEncoding): CheckResult {
  const pascal = 20;
  const amplitude = (20e-6 * 10 ** (94 / 20) * Math.SQRT2) / pascal;
  const source = byteSourceOf(fileOf(sine(sampleRateHz, 1, 1000, amplitude), sampleRateHz, encoding, pascal));
  const [first] = declaredFullScales(readWaveMetadata(source), 'a.wav');
  const samples = readAllWaveSamples(source, readWaveHeader(source), 1);
  const { levels } = measure(samples, {
    sampleRateHz,
    pascalPerFullScale: first?.pascalPerFullScale ?? 0,
    fromSeconds: 0.4,
    toSeconds: 0.9,
  });
  return checkFigure({
    subject: `LAeq of 1 kHz at 94 dB, from a file of ${encoding} that declares its full scale`,
    clause: CLAUSE,
    sampleRateHz,
    expected: 94,
    measured: levels.LAeq,
    unit: 'dB',
    tolerance: ownGoal(0.02),
  });
}

function noteChecks(): CheckResult[] {
  const { broadcast, note } = readWaveMetadata(byteSourceOf(fileOf([0], 48_000, 'float32', 20)));
  const seconds = 8 * 3600 + 5;
  const told: readonly (readonly [string, number | string, number | string | null])[] = [
    ['originator', 'Senyap 1.2.3', broadcast?.originator ?? null],
    ['origination date', '2026-11-23', broadcast?.originationDate ?? null],
    ['origination time', '08:00:05', broadcast?.originationTime ?? null],
    ['samples since midnight', seconds * 48_000, broadcast?.timeReferenceSamples ?? null],
    ['side chunk, all of it', JSON.stringify(noteOf(20)), JSON.stringify(note)],
    ['full scale of an uncalibrated recording', 'none', fullScaleOfUncalibrated()],
  ];
  return told.map(([subject, expected, measured]) =>
    checkAnswer({ subject, clause: CLAUSE, sampleRateHz: 48_000, expected, measured, unit: '' }),
  );
}

function fullScaleOfUncalibrated(): string {
  const metadata = readWaveMetadata(byteSourceOf(fileOf([0], 48_000, 'float32', null)));
  return declaredFullScales(metadata, 'a.wav').length === 0 ? 'none' : 'some';
}

/** Recordings on both sides of 4 GiB, of which only the head is in memory. */
function longFileChecks(): CheckResult[] {
  const head = encodeBroadcastHead({
    sampleRateHz: 96_000,
    encoding: 'integer24',
    extension: extensionOfNote(noteOf(20), 96_000),
    note: noteOf(20),
  });
  return [1000, 1_400_000_000, 1_500_000_000, 4_000_000_000].flatMap((frames) => {
    const dataByteLength = 3 * frames;
    const finished = completeHead(head, dataByteLength);
    const byteLength = finished.length + dataByteLength + (dataByteLength % 2);
    const isLong = byteLength - 8 >= 2 ** 32 - 1;
    const source = emptyAfter(finished, byteLength);
    const common = { clause: 'EBU Tech 3306', sampleRateHz: 96_000, unit: '' };
    return [
      checkAnswer({
        ...common,
        subject: `${frames} samples of 24 bits: number of samples read from the head`,
        expected: frames,
        measured: readWaveHeader(source).frameCount,
      }),
      checkAnswer({
        ...common,
        subject: `${frames} samples of 24 bits: form of the file`,
        expected: isLong ? 'RF64' : 'RIFF',
        measured: String.fromCharCode(...finished.subarray(0, 4)),
      }),
    ];
  });
}

function emptyAfter(head: Uint8Array, byteLength: number): ByteSource {
  return {
    byteLength,
    read(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, byteLength - offset)));
      bytes.set(head.subarray(offset, offset + bytes.length));
      return bytes;
    },
  };
}
