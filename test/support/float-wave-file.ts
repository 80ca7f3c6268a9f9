import { writeFileSync } from 'node:fs';

/** Writes a mono WAV file of 32-bit float whose sample at a time in seconds is `valueAt` (1 is full scale). */
export function writeFloatWave(
  path: string,
  sampleRateHz: number,
  seconds: number,
  valueAt: (timeSeconds: number) => number,
): void {
  const count = Math.round(seconds * sampleRateHz);
  const file = Buffer.alloc(44 + 4 * count);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + 4 * count, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(3, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRateHz, 24);
  file.writeUInt32LE(4 * sampleRateHz, 28);
  file.writeUInt16LE(4, 32);
  file.writeUInt16LE(32, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(4 * count, 40);
  for (let index = 0; index < count; index += 1) {
    file.writeFloatLE(valueAt(index / sampleRateHz), 44 + 4 * index);
  }
  writeFileSync(path, file);
}
