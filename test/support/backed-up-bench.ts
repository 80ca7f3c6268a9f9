import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup, type MadeBackup } from '#host/backup/make-backup.ts';
import { fillSealedBench } from './tamper/sealed-bench.ts';

/** Fills a data folder with sealed tests that name a recording, with the recording, a photo and a profile file. */
export function fillBenchWithFiles(folder: string): void {
  const recording = keptAs(folder, 'waveforms', 'wav', 'a sound of 40 000 bytes'.repeat(2_000));
  keptAs(folder, 'photos', 'jpg', 'a picture');
  mkdirSync(join(folder, 'profiles'));
  writeFileSync(join(folder, 'profiles', 'own.json'), '{}');
  mkdirSync(join(folder, 'waveforms', 'recording'));
  writeFileSync(join(folder, 'waveforms', 'recording', 'growing'), 'not finished');
  fillSealedBench(folder, recording);
}

/** A backup of a data folder, made at this time. */
export function backedUp(
  dataFolder: string,
  outFolder: string,
  wish: Partial<Parameters<typeof makeBackup>[0]> = {},
): Promise<MadeBackup> {
  const madeAt = '2026-11-23T05:06:07.089Z';
  return makeBackup({ dataFolder, outFolder, withKey: false, version: '0.1.0', madeAt, ...wish });
}

function keptAs(folder: string, kind: string, ending: string, text: string): string {
  const sha256 = createHash('sha256').update(text).digest('hex');
  mkdirSync(join(folder, kind), { recursive: true });
  writeFileSync(join(folder, kind, `${sha256}.${ending}`), text);
  return sha256;
}
