import type { Profile } from '#host/http/contract.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';

/** A profile to choose; an older version is named by its number too. */
export interface ProfileChoice {
  readonly value: string;
  readonly label: string;
}

/** The profiles to choose from: of a profile in several versions the newest stands first and goes by its identifier alone. */
export function profileChoices(profiles: readonly Profile[], language: Language): readonly ProfileChoice[] {
  return profiles.map((profile, index) => {
    const { id, version, title, origin } = profile;
    const isNewest = profiles.findIndex((other) => other.id === id) === index;
    const shown = `${pageWords.profiles.version[language]} ${version}`;
    return {
      value: isNewest ? id : `${id}@${version}`,
      label: origin === 'laboratory' ? `${title[language]} · ${shown}` : title[language],
    };
  });
}

/** The profile that was chosen, or null where it is no longer offered. */
export function chosenProfile(profiles: readonly Profile[], value: string): Profile | null {
  return profiles.find(({ id, version }) => id === value || `${id}@${version}` === value) ?? null;
}
