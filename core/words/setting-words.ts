import type { InEachLanguage } from './language.ts';
import { askedMeterSettingWords } from './settings/asked-meter-setting-words.ts';
import { genericLineSettingWords } from './settings/generic-line-setting-words.ts';
import type { SettingsWords, SettingWords } from './settings/setting-words-part.ts';
import { speedSettingWords } from './settings/speed-setting-words.ts';
import { streamingMeterSettingWords } from './settings/streaming-meter-setting-words.ts';

/** Words of every setting of every instrument, by driver and by name; a test holds them against the drivers' schemas. */
export const settingWords: Readonly<Record<string, SettingsWords>> = {
  'generic-line': genericLineSettingWords,
  ...streamingMeterSettingWords,
  ...askedMeterSettingWords,
  ...speedSettingWords,
};

/** Words of one setting of an instrument; null where there are none, as for a driver from elsewhere. */
export function settingWordsOf(driverId: string, name: string): SettingWords | null {
  return settingWords[driverId]?.[name] ?? null;
}

/** A place in an instrument's settings, such as `formats.0.mode`: the name of its setting, and the place as it is written. */
export function settingPlaceWords(driverId: string, path: string): InEachLanguage<string> {
  const [name = ''] = path.split('.');
  const label = settingWordsOf(driverId, name)?.label;
  if (label === undefined) return { id: path, en: path };
  return { id: `${label.id} · ${path}`, en: `${label.en} · ${path}` };
}
