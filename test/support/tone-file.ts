import { writeFileSync } from 'node:fs';

/** Writes a mono 16-bit WAV file with a sine of the given frequency and peak (1 is full scale). */
export function writeTone(
  path: string,
  {
    frequencyHz,
    peak,
    seconds,
    sampleRateHz,
  }: {
    readonly frequencyHz: number;
    readonly peak: number;
    readonly seconds: number;
    readonly sampleRateHz: number;
  },
): void {
  const count = Math.round(seconds * sampleRateHz);
  const file = Buffer.alloc(44 + 2 * count);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + 2 * count, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(sampleRateHz, 24);
  file.writeUInt32LE(2 * sampleRateHz, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(2 * count, 40);
  for (let index = 0; index < count; index += 1) {
    const value = peak * Math.sin((2 * Math.PI * frequencyHz * index) / sampleRateHz);
    file.writeInt16LE(Math.round(value * 32_767), 44 + 2 * index);
  }
  writeFileSync(path, file);
}
