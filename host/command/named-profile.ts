import { existsSync, readFileSync } from 'node:fs';
import type { ProfileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { CommandError } from './command-error.ts';

/**
 * The profile of a library that a word names for a record: `ID`, `ID@VERSION`, a version of the record's own profile, or a
 * JSON file.
 * @throws CommandError `PROFILE_UNKNOWN`, `BAD_PROFILE_FILE`; ProfileError
 */
export function namedProfile(word: string, { evidence }: TestRecord, library: ProfileLibrary): Profile {
  const { category } = evidence.vehicle;
  if (word.endsWith('.json') && existsSync(word)) {
    return library.complete({ file: word, content: readJson(word) }, category);
  }
  const found = library.find(word, category) ?? library.find(`${evidence.profile.id}@${word}`, category);
  if (found !== null) return found;
  throw new CommandError(
    'PROFILE_UNKNOWN',
    `There is no profile "${word}". Known are: ${known(library).join(', ')}.`,
  );
}

function known(library: ProfileLibrary): readonly string[] {
  return library.list().map(({ id, version }) => `${id}@${version}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('BAD_PROFILE_FILE', `${path} is no JSON file (${why}).`);
  }
}
