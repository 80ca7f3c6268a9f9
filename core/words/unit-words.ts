import type { InEachLanguage, Language } from './language.ts';
import type { Unit } from './number-format.ts';

type UnitWords = Readonly<Record<Unit, string>>;

const common = {
  dB: 'dB',
  rpm: 'rpm',
  ms: 'ms',
  '%': '%',
  'm/s': 'm/s',
  m: 'm',
  deg: '°',
  Hz: 'Hz',
  'rpm/s': 'rpm/s',
  '': '',
} as const;

const words: InEachLanguage<UnitWords> = {
  id: { ...common, 'dB/run': 'dB per uji', s: 'detik', min: 'menit', runs: 'uji', months: 'bulan' },
  en: { ...common, 'dB/run': 'dB per run', s: 's', min: 'min', runs: 'runs', months: 'months' },
};

/** The unit as it is written after a number; empty for a number without a unit. */
export function unitWord(unit: Unit, language: Language): string {
  return words[language][unit];
}

/** A shown number with its unit: `0,6 detik`, `45°`, `12 %`. */
export function withUnit(shownNumber: string, unit: Unit, language: Language): string {
  const word = unitWord(unit, language);
  if (word === '') return shownNumber;
  return word === '°' ? `${shownNumber}°` : `${shownNumber} ${word}`;
}
