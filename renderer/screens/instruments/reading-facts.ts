import type { LineWatch } from '#host/http/contract.ts';
import type { Reading, SoundLevelReading, Stated } from '#core/reading/reading.ts';
import { formatNumber } from '#core/words/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { readingWords } from './chunk-words.ts';

/** A name and what stands beside it. */
export type Fact = readonly [name: string, value: string];

const { reading: words } = pageWords;

function statedWords(stated: Stated<string>, language: Language): string {
  if (stated.origin === 'unknown') return words.unknown[language];
  return `${stated.value} · ${words[stated.origin][language]}`;
}

function maximumWords({ reading, maximumRegister }: LineWatch, language: Language): string {
  const kind = words.registers[maximumRegister][language];
  const maximum = reading?.kind === 'spl' ? reading.maximum : null;
  if (maximum === null) return kind;
  return `${formatNumber(maximum.levelDb, 1, language)} dB · ${kind}`;
}

function levelFacts(
  reading: SoundLevelReading | null,
  watch: LineWatch,
  language: Language,
): readonly Fact[] {
  const unknown = words.unknown[language];
  const range = reading?.rangeDb ?? null;
  const decibels = (value: number): string => formatNumber(value, 0, language);
  return [
    [words.weighting[language], reading === null ? '—' : statedWords(reading.frequencyWeighting, language)],
    [words.timeWeighting[language], reading === null ? '—' : statedWords(reading.timeWeighting, language)],
    [words.range[language], range === null ? unknown : `${decibels(range[0])}–${decibels(range[1])} dB`],
    [words.overload[language], words.flag[reading?.overload ?? 'unknown'][language]],
    [words.underRange[language], words.flag[reading?.underRange ?? 'unknown'][language]],
    [words.hold[language], words.holds[reading?.hold ?? 'unknown'][language]],
    [words.maximum[language], maximumWords(watch, language)],
  ];
}

function batteryWords(reading: Reading | null, language: Language): string {
  const low = reading?.batteryLow ?? 'unknown';
  if (low === 'unknown') return words.flag.unknown[language];
  return (low ? words.batteryLow : words.batteryGood)[language];
}

function identityWords({ identity }: LineWatch, language: Language): string {
  if (identity === null) return words.flag.unknown[language];
  const { maker, model, serialNumber, firmware } = identity;
  return [maker, model, serialNumber, firmware].filter((text) => text !== '').join(' · ');
}

function soundFacts({ sound }: LineWatch, language: Language): readonly Fact[] {
  const { yes, no } = pageWords.settings;
  const answer = (is: boolean | undefined): string => (is === undefined ? '—' : (is ? yes : no)[language]);
  const count = (value: number | undefined, unit: string): string =>
    value === undefined ? '—' : `${formatNumber(value, 0, language)}${unit}`;
  return [
    [words.sampleRate[language], count(sound?.sampleRateHz, ' Hz')],
    [words.firstSample[language], count(sound?.firstSample, '')],
    [words.clipped[language], answer(sound?.clipped)],
    [words.overrun[language], answer(sound?.overrun)],
    [words.testSignal[language], answer(sound?.testSignal)],
  ];
}

function ageWords(watch: LineWatch, language: Language): string {
  const timeSeconds = watch.reading?.timeSeconds ?? watch.sound?.timeSeconds ?? null;
  if (timeSeconds === null) return '—';
  return `${formatNumber(Math.max(0, watch.nowSeconds - timeSeconds), 1, language)} s`;
}

/** The last reading of a line with all its meaning; the same names in the same places whatever has come. */
export function readingFacts(
  watch: LineWatch,
  role: 'meter' | 'speed-sensor' | 'microphone',
  language: Language,
): readonly Fact[] {
  const { reading } = watch;
  const age: Fact = [words.age[language], ageWords(watch, language)];
  const identity: Fact = [words.identity[language], identityWords(watch, language)];
  if (role === 'microphone') return [age, ...soundFacts(watch, language), identity];
  const value: Fact = [words.value[language], reading === null ? '—' : readingWords(reading, language)];
  const battery: Fact = [words.battery[language], batteryWords(reading, language)];
  const level = role === 'meter' ? levelFacts(reading?.kind === 'spl' ? reading : null, watch, language) : [];
  return [value, age, ...level, battery, identity];
}
