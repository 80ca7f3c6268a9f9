import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { byteSourceOf } from '#core/acoustics/wave-file/byte-source.ts';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';
import { readAllWaveSamples } from '#core/acoustics/wave-file/wave-samples.ts';
import { cueText } from '#core/words/cue-words.ts';
import type { Language } from '#core/words/language.ts';
import { cueSoundFile, spokenCues, spokenGuides, toneSoundFile } from '#core/words/cue-sounds.ts';
import { guideBetween } from '#core/words/workshop/guide-words.ts';
import { root } from './root.ts';

/** Peak of every file, as a share of full scale: 3 dB below it, so that no player clips. */
const peak = 10 ** (-3 / 20);
const silence = 10 ** (-45 / 20);
const rateHz = 22_050;
const voices: Readonly<Record<Language, string>> = { id: 'id', en: 'en-gb' };
const guideStates = { ONCE_MORE: 'again', ENOUGH: 'enough' } as const;
const folder = join(root, 'renderer', 'public', 'sounds');

/** The words that a rider hears, spoken by espeak-ng, and the tones; made anew whenever a cue's word changes. */
const work = mkdtempSync(join(tmpdir(), 'senyap-sounds-'));
for (const language of ['id', 'en'] as const) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const cue of spokenCues) {
    const { word } = cueText(cue, 'runs', language);
    writeSound(cueSoundFile(cue, language), trimmed(spoken(word.toLowerCase(), language)));
  }
  for (const guide of spokenGuides) {
    const { word } = guideBetween(guideStates[guide], { targetSpeedRpm: 0, count: 0, flaw: '' }, language);
    writeSound(cueSoundFile(guide, language), trimmed(spoken(word.toLowerCase(), language)));
  }
}
writeSound(toneSoundFile('RAISE'), tone(660, 990, 0.12));
writeSound(toneSoundFile('HOLD'), tone(990, 990, 0.12));
writeSound(toneSoundFile('RELEASE'), tone(990, 495, 0.2));
writeSound(toneSoundFile('READY'), tone(660, 660, 0.12));
rmSync(work, { recursive: true });

function spoken(word: string, language: Language): Float64Array {
  const path = join(work, 'word.wav');
  execFileSync('espeak-ng', ['-v', voices[language], '-s', '190', '-p', '50', '-a', '100', '-w', path, word]);
  const source = byteSourceOf(readFileSync(path));
  const header = readWaveHeader(source);
  if (header.sampleRateHz !== rateHz) throw new Error(`espeak-ng speaks at ${header.sampleRateHz} Hz`);
  return Float64Array.from(readAllWaveSamples(source, header, 1));
}

/** Without the silence before and after: a cue must not come late. */
function trimmed(samples: Float64Array): Float64Array {
  const highest = samples.reduce((found, sample) => Math.max(found, Math.abs(sample)), 0);
  const isHeard = (sample: number): boolean => Math.abs(sample) > highest * silence;
  const first = samples.findIndex(isHeard);
  return samples.slice(first, samples.findLastIndex(isHeard) + 1);
}

/** A sine that glides from one frequency to another, with soft edges. */
function tone(fromHz: number, toHz: number, seconds: number): Float64Array {
  const count = Math.round(seconds * rateHz);
  let phase = 0;
  return Float64Array.from({ length: count }, (_, index) => {
    phase += (2 * Math.PI * (fromHz + ((toHz - fromHz) * index) / count)) / rateHz;
    return Math.sin(phase);
  });
}

/** 16-bit mono at the same peak, with edges of 5 ms so that nothing clicks. */
function writeSound(name: string, samples: Float64Array): void {
  const highest = samples.reduce((found, sample) => Math.max(found, Math.abs(sample)), 0);
  const edge = Math.round(0.005 * rateHz);
  const shaped = samples.map((sample, index) => {
    const soft = Math.min(1, (index + 1) / edge, (samples.length - index) / edge);
    return (sample / highest) * peak * soft;
  });
  writeFileSync(join(folder, name), encodeWaveFile(shaped, rateHz, 'integer16'));
}
