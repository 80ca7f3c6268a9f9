import type { InEachLanguage } from '../language.ts';

/** A setting as a person meets it: its name with the unit, what is good to know, and its choices where it has some. */
export interface SettingWords {
  readonly label: InEachLanguage<string>;
  readonly hint?: InEachLanguage<string>;
  readonly choices?: Readonly<Record<string, InEachLanguage<string>>>;
}

/** Words of all settings of one kind of instrument, by their names in its driver. */
export type SettingsWords = Readonly<Record<string, SettingWords>>;

/** Choices that are called in both languages as they are written. */
export function asWritten(...choices: readonly string[]): Readonly<Record<string, InEachLanguage<string>>> {
  return Object.fromEntries(choices.map((choice) => [choice, { id: choice, en: choice }]));
}
