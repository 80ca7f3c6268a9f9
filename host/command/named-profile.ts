import { existsSync, readFileSync } from 'node:fs';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { CommandError } from './command-error.ts';

/**
 * The profile that a word names for a record: `ID`, `ID@VERSION`, a version of the record's own profile, or a JSON file.
 * @throws CommandError `PROFILE_UNKNOWN`, `BAD_PROFILE_FILE`; ProfileError
 */
export function namedProfile(word: string, { evidence }: TestRecord): Profile {
  const { category } = evidence.vehicle;
  if (word.endsWith('.json') && existsSync(word)) {
    return profileLibrary.complete({ file: word, content: readJson(word) }, category);
  }
  const [id = '', version] = word.split('@');
  const byId = profileLibrary.find(id, category);
  const found = byId ?? profileLibrary.find(evidence.profile.id, category);
  const wanted = byId === null ? word : version;
  if (found !== null && (wanted === undefined || found.version === wanted)) return found;
  throw new CommandError(
    'PROFILE_UNKNOWN',
    `There is no profile "${word}". Known are: ${known().join(', ')}.`,
  );
}

function known(): readonly string[] {
  return profileLibrary.list().map(({ id, version }) => `${id}@${version}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError('BAD_PROFILE_FILE', `${path} is no JSON file (${why}).`);
  }
}
