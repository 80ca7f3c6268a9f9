import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { cueSoundFile, spokenCues, spokenGuides, toneSoundFile } from '#core/words/cue-sounds.ts';

const folder = join(import.meta.dirname, '../../../renderer/public/sounds');

function sound(name: string) {
  const source = byteSourceOf(readFileSync(join(folder, name)));
  const header = readWaveHeader(source);
  const samples = [...readAllWaveSamples(source, header, 1)];
  const peak = samples.reduce((found, sample) => Math.max(found, Math.abs(sample)), 0);
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return { header, samples, peak, levelDb: 10 * Math.log10(meanSquare), seconds: samples.length / 22_050 };
}

const words = (['id', 'en'] as const).flatMap((language) =>
  [...spokenCues, ...spokenGuides].map((word) => cueSoundFile(word, language)),
);
const tones = [...new Set(spokenCues.map(toneSoundFile))];

describe('the sounds of the rider display', () => {
  test.each([...words, ...tones])('%s plays everywhere, clips nowhere and begins at once', (name) => {
    const { header, samples, peak } = sound(name);
    expect([header.sampleRateHz, header.channelCount]).toEqual([22_050, 1]);
    // 3 dB below full scale, to a step of 16 bit.
    expect(peak).toBeCloseTo(10 ** (-3 / 20), 3);
    const heard = samples.findIndex((sample) => Math.abs(sample) > peak / 100);
    expect(heard / 22_050).toBeLessThan(0.02);
  });

  test.each(words)('%s is loud enough and short', (name) => {
    const { levelDb, seconds } = sound(name);
    expect(levelDb).toBeGreaterThan(-23);
    expect(levelDb).toBeLessThan(-12);
    expect(seconds).toBeGreaterThan(0.2);
    expect(seconds).toBeLessThan(0.9);
  });

  test('the words of a run are over before the next cue can come', () => {
    // The rider stays at idle for a second before the order to raise the speed.
    for (const language of ['id', 'en'] as const) {
      expect(sound(cueSoundFile('GET_READY', language)).seconds).toBeLessThan(0.5);
      expect(sound(cueSoundFile('HOLD', language)).seconds).toBeLessThan(0.5);
      expect(sound(cueSoundFile('RELEASE', language)).seconds).toBeLessThan(0.5);
    }
  });

  test('the tone at the order to raise the speed is an eighth of a second', () => {
    expect(sound(toneSoundFile('RAISE')).seconds).toBeCloseTo(0.12, 2);
  });
});
