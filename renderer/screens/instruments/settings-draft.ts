import type { DriverChoice, SettingField } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { settingWordsOf } from '#core/words/setting-words.ts';
import type { SettingWords } from '#core/words/settings/setting-words-part.ts';

type Values = Readonly<Record<string, unknown>>;

/** Settings of an instrument on the screen: what the form shows, and the rest as JSON text. Only what differs from the usual. */
export interface SettingsDraft {
  readonly form: Values;
  readonly more: string;
}

/** Nothing set: everything as usual. */
export const usualSettings: SettingsDraft = { form: {}, more: '' };

const jsonIndent = 2;

function asValues(value: unknown): Values {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGroup ? { ...value } : {};
}

/** A setting of the form with its words. */
export interface FormField {
  readonly field: SettingField;
  readonly words: SettingWords;
}

/** The settings that the form shows: those that have words and fit into a field. */
export function formFields(driver: DriverChoice): readonly FormField[] {
  return driver.settings.flatMap((field) => {
    const words = settingWordsOf(driver.id, field.name);
    return words === null || field.kind === 'other' ? [] : [{ field, words }];
  });
}

/** The settings that are written as JSON. */
export function otherFields(driver: DriverChoice): readonly SettingField[] {
  const shown = new Set(formFields(driver).map(({ field }) => field.name));
  return driver.settings.filter(({ name }) => !shown.has(name));
}

/** What holds where nothing is set: the usual values, and those of the preset over them. */
export function baseValues(driver: DriverChoice, preset: string | null): Values {
  const usual = Object.fromEntries(driver.settings.map(({ name, usual: value }) => [name, value]));
  return { ...usual, ...asValues(driver.presets.find(({ id }) => id === preset)?.settings) };
}

/** The draft that shows a line's settings. */
export function settingsDraftOf(settings: unknown, driver: DriverChoice | null): SettingsDraft {
  const shown = new Set(driver === null ? [] : formFields(driver).map(({ field }) => field.name));
  const all = Object.entries(asValues(settings));
  const more = Object.fromEntries(all.filter(([name]) => !shown.has(name)));
  return {
    form: Object.fromEntries(all.filter(([name]) => shown.has(name))),
    more: Object.keys(more).length === 0 ? '' : JSON.stringify(more, null, jsonIndent),
  };
}

/** The draft with one value of the form; one that holds anyway is not set. */
export function withValue(draft: SettingsDraft, name: string, value: unknown, base: Values): SettingsDraft {
  const { [name]: _before, ...others } = draft.form;
  const isUsual = JSON.stringify(value) === JSON.stringify(base[name]);
  return { ...draft, form: isUsual ? others : { ...others, [name]: value } };
}

/** The settings of a draft, or what is wrong with its JSON. */
export type EnteredSettings =
  | { readonly state: 'entered'; readonly settings: Values }
  | { readonly state: 'wrong'; readonly words: InEachLanguage<string> };

/** Reads the JSON of a draft and adds what the form says, which goes before it. */
export function enteredSettings({ form, more }: SettingsDraft): EnteredSettings {
  if (more.trim() === '') return { state: 'entered', settings: form };
  try {
    const parsed: unknown = JSON.parse(more);
    const isGroup = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
    if (!isGroup) return { state: 'wrong', words: pageWords.settings.notGroup };
    return { state: 'entered', settings: { ...parsed, ...form } };
  } catch (error) {
    return { state: 'wrong', words: unreadable(more, error) };
  }
}

/** Says where the text stops being JSON, as far as the engine tells it. */
function unreadable(text: string, error: unknown): InEachLanguage<string> {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/u.exec(message)?.[1];
  const token = /^Unexpected token '(.)'/u.exec(message)?.[1];
  const { notJson, at, column, misplaced, endsTooEarly } = pageWords.settings;
  const place = (language: 'id' | 'en'): string => {
    if (position === undefined) {
      return token === undefined ? endsTooEarly[language] : `${misplaced[language]} ${token}`;
    }
    const before = text.slice(0, Number(position)).split('\n');
    return `${at[language]} ${before.length}, ${column[language]} ${(before.at(-1) ?? '').length + 1}`;
  };
  return { id: `${notJson.id}: ${place('id')}.`, en: `${notJson.en}: ${place('en')}.` };
}
