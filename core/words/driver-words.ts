import type { InEachLanguage, Language } from './language.ts';

/** Names of drivers that are more than a product's own name, by driver. */
export const driverWords: Readonly<Record<string, InEachLanguage<string>>> = {
  'generic-line': {
    id: 'Baris teks umum (Arduino, ESP32, papan pickup)',
    en: 'Generic text line (Arduino, ESP32, pickup boards)',
  },
  'nb-pcm': {
    id: 'Mikrofon NB-PCM (suara lewat USB serial)',
    en: 'NB-PCM microphone (sound over USB serial)',
  },
  speeduino: {
    id: 'Speeduino, MegaSquirt (unit kendali mesin)',
    en: 'Speeduino, MegaSquirt (engine control unit)',
  },
  'ak-protocol': {
    id: 'Protokol AK (alat ruang uji mesin)',
    en: 'AK protocol (test-cell instruments)',
  },
  'modbus-noise': {
    id: 'Transmiter bising RS-485 Modbus RTU (SONBEST SM7901, Taidacent)',
    en: 'RS-485 Modbus RTU noise transmitter (SONBEST SM7901, Taidacent)',
  },
};

/**
 * The name of an instrument as a record keeps it, in this language: where nobody entered one, the record has the English name
 * of its driver.
 */
export function recordedInstrumentName(
  { driver, name }: { readonly driver: string; readonly name: string },
  language: Language,
): string {
  const words = driverWords[driver];
  return words !== undefined && name === words.en ? words[language] : name;
}

/** A driver's name in each language; a product's own name is the same in both. */
export function driverName({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): InEachLanguage<string> {
  return driverWords[id] ?? { id: name, en: name };
}
