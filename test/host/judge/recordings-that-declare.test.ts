import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeExample } from '../../../fixtures/judge/make-example.ts';
import { encodeBroadcastExtension } from '#core/acoustics/wave-file/broadcast-extension.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { chunk } from '../../core/acoustics/wave-file/wave-bytes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** What the made recordings were scaled with; their calibration says the same. */
const madePascalPerFullScale = 40;

function exampleFolder(): string {
  const folder = temporaryFolder();
  makeExample(folder, 'waveform');
  return folder;
}

/** Makes a recording declare this full scale, in a chunk at its end. */
function declareFullScale(path: string, levelDb: number): void {
  const body = encodeBroadcastExtension({
    description: `0dBFS = ${levelDb.toFixed(1)} dBSPL (PK)`,
    originator: '',
    originatorReference: '',
    originationDate: '',
    originationTime: '',
    timeReferenceSamples: 0,
  });
  writeFileSync(path, Buffer.concat([readFileSync(path), chunk('bext', body)]));
}

describe('a folder whose recording declares its full scale', () => {
  test('is judged by its calibration all the same, and tells where the two differ', () => {
    const folder = exampleFolder();
    const before = judgeFolder(folder, 'en');
    const calibratedDb = 20 * Math.log10(madePascalPerFullScale / 20e-6);
    declareFullScale(join(folder, 'run-1.wav'), calibratedDb + 0.1);
    expect(judgeFolder(folder, 'en')).toEqual(before);
    declareFullScale(join(folder, 'run-2.wav'), calibratedDb + 3.01);
    const told = judgeFolder(folder, 'en');
    expect(told.warnings).toMatchObject([{ code: 'FULL_SCALE_DISAGREES' }]);
    expect({ ...told, warnings: [] }).toEqual(before);
  });

  test('finds the recording whose name tells it', () => {
    const folder = exampleFolder();
    const before = judgeFolder(folder, 'en');
    const calibratedDb = 20 * Math.log10(madePascalPerFullScale / 20e-6);
    renameSync(join(folder, 'run-1.wav'), join(folder, `run-1_FS${calibratedDb.toFixed(1)}dB(PK).wav`));
    expect(judgeFolder(folder, 'en')).toEqual(before);
    renameSync(join(folder, 'run-2.wav'), join(folder, `run-2_FS${(calibratedDb + 3).toFixed(1)}dB(PK).wav`));
    expect(judgeFolder(folder, 'en').warnings).toMatchObject([{ code: 'FULL_SCALE_DISAGREES' }]);
  });

  test('is refused where a measurement has two recordings', () => {
    const folder = exampleFolder();
    copyFileSync(join(folder, 'run-1.wav'), join(folder, 'run-1_FS129.9dB(PK).wav'));
    expect(() => judgeFolder(folder, 'en')).toThrow(/recordings of the same measurement/);
  });

  test('is refused where a recording was never finished', () => {
    const folder = exampleFolder();
    const path = join(folder, 'run-2.wav');
    const bytes = readFileSync(path);
    bytes.writeUInt32LE(0xffff_ffff, bytes.indexOf('data') + 4);
    writeFileSync(path, bytes.subarray(0, bytes.length - 1000));
    expect(() => judgeFolder(folder, 'en')).toThrow('cut off before its header was completed');
  });
});
