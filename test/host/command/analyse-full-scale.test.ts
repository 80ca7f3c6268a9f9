import { writeFileSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeBroadcastExtension } from '#core/acoustics/wave-file/broadcast-extension.ts';
import { encodeSamples } from '#core/acoustics/wave-file/wave-encoder.ts';
import { registerAnalyse } from '#host/command/analyse.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { sine } from '../../core/acoustics/signals.ts';
import { chunk, format, riff } from '../../core/acoustics/wave-file/wave-bytes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function printed(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  await runCommandLine(['analyse', ...words], [registerAnalyse], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: () => {},
  });
  return lines.join('\n');
}

interface Printed {
  readonly pascalPerFullScale?: number;
  readonly levels?: Record<string, number | null>;
  readonly declaredFullScale?: object;
  readonly warnings?: readonly { readonly code: string }[];
  readonly error?: { readonly code: string };
}

const analysed = async (...words: readonly string[]): Promise<Printed> =>
  JSON.parse(await printed(...words, '--json')) as Printed;

const codes = ({ warnings = [] }: Printed): string[] => warnings.map(({ code }) => code);

/** A 1 kHz tone of amplitude 0.1 in a file that says this of itself. */
function toneSaying(description: string, name = 'tone.wav'): string {
  const path = pathOf(temporaryFolder(), name);
  const bext = encodeBroadcastExtension({
    description,
    originator: '',
    originatorReference: '',
    originationDate: '',
    originationTime: '',
    timeReferenceSamples: 0,
  });
  const data = chunk('data', encodeSamples(sine(48_000, 2, 1000, 0.1), 'integer24'));
  writeFileSync(path, riff(chunk('bext', bext), format({ bits: 24 }), data));
  return path;
}

/** Level of a sine of amplitude 0.1 where digital 1.0 has this peak level. */
const toneDb = (fullScaleDb: number): number => fullScaleDb + 20 * Math.log10(0.1 * Math.SQRT1_2);

describe('the full scale that a file declares', () => {
  test('is never used unasked', async () => {
    const path = toneSaying('0dBFS = 109.7 dBSPL (PK)', 'x_FS109.7dB(PK)_00.wav');
    expect(await analysed(path)).toMatchObject({ error: { code: 'NOT_CALIBRATED' } });
  });

  test('is used where it is asked for, and told', async () => {
    const path = toneSaying('', 'x_FS129.9dB(PK)_00.wav');
    const found = await analysed(path, '--full-scale-from-file');
    expect(found.levels?.['LZeq']).toBeCloseTo(toneDb(129.9), 1);
    expect(found.declaredFullScale).toMatchObject({ levelDb: 129.9, from: 'file-name', used: true });
    expect(codes(found)).toEqual(['FULL_SCALE_FROM_FILE']);
    expect(await printed(path, '--full-scale-from-file')).toMatch(/full scale .*129\.90 dB .*peak.*, used/);
  });

  test('that does not say peak is a suggestion with a warning', async () => {
    const found = await analysed(toneSaying('0dBFS = 109.7 dBSPL'), '--full-scale-from-file');
    expect(found.pascalPerFullScale).toBeCloseTo(6.11, 2);
    expect(codes(found)).toEqual(['FULL_SCALE_FROM_FILE', 'FULL_SCALE_ASSUMED_PEAK']);
  });

  test('is told where it differs from the calibration given, by more than half a decibel', async () => {
    const path = toneSaying('0dBFS = 109.7 dBSPL');
    const far = await analysed(path, '--full-scale-db', '110.3');
    expect(codes(far)).toEqual(['FULL_SCALE_DISAGREES']);
    expect(far.levels?.['LZeq']).toBeCloseTo(toneDb(110.3), 1);
    const near = await analysed(path, '--full-scale-db', '110.1');
    expect(codes(near)).toEqual([]);
    expect(near.declaredFullScale).toMatchObject({ used: false });
  });

  test.each<[string, [string, string?], string[], string]>([
    ['none', ['a tone'], ['--full-scale-from-file'], 'FULL_SCALE_NOT_DECLARED'],
    [
      'two that contradict each other',
      ['0dBFS = 126.9 dBSPL', 'x_FS129.9dB(PK).wav'],
      ['--full-scale-from-file'],
      'FULL_SCALES_CONTRADICT',
    ],
    [
      'one beside a given calibration',
      ['0dBFS = 109.7 dBSPL'],
      ['--full-scale-from-file', '--full-scale-db', '110'],
      'BAD_OPTION',
    ],
  ])('gives an error where there is %s', async (_name, [said, name], options, code) => {
    expect(await analysed(toneSaying(said, name), ...options)).toMatchObject({ error: { code } });
  });
});

describe('a recording that was cut by a power loss', () => {
  test('is analysed to its end with a warning, but is no calibration', async () => {
    const path = pathOf(temporaryFolder(), 'cut.wav');
    const data = encodeSamples(sine(48_000, 6, 1000, 0.1), 'float32');
    writeFileSync(path, riff(format({ tag: 3, bits: 32 }), chunk('data', data, 0xffff_ffff)));
    const found = await analysed(path, '--full-scale-db', '120');
    expect(found).toMatchObject({ durationSeconds: 6 });
    expect(found.levels?.['LZeq']).toBeCloseTo(toneDb(120), 1);
    expect(codes(found)).toContain('UNFINISHED_RECORDING');
    const refused = await analysed(path, '--calibration', path);
    expect(refused).toMatchObject({ error: { code: 'UNFINISHED_RECORDING' } });
  });
});
