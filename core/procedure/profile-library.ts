import type { z } from 'zod';
import comparative from './profiles/comparative-stock-vs-aftermarket.json' with { type: 'json' };
import p56 from './profiles/id-p56-2019-l3-passby.json' with { type: 'json' };
import permenLh07 from './profiles/id-permen-lh-07-2009-passby.json' with { type: 'json' };
import reportOnly from './profiles/id-stationary-report-only.json' with { type: 'json' };
import r41 from './profiles/un-r41-04-stationary.json' with { type: 'json' };
import r51 from './profiles/un-r51-03-stationary.json' with { type: 'json' };
import { ProfileError } from './profile-error.ts';
import { type Profile, profileSchema } from './profile.ts';
import { type RawProfile, rawProfileSchema } from './raw-profile.ts';
import { belongsToCategory } from './vehicle-category.ts';

/** A profile file: its name for messages and its parsed JSON. */
export interface ProfileFile {
  readonly file: string;
  readonly content: unknown;
}

/** Profiles by identifier, with their methods filled in. */
export interface ProfileLibrary {
  /** All profiles, each with the method of its first group of categories. */
  list(): readonly Profile[];
  /** The profile with the method for this vehicle category; null if there is no such profile. */
  find(id: string, category?: string | null): Profile | null;
  /** A profile from outside, checked and completed by the method it refers to. @throws ProfileError */
  complete(file: ProfileFile, category?: string | null): Profile;
}

interface Entry {
  readonly file: string;
  readonly raw: RawProfile;
}

const builtInFiles: readonly ProfileFile[] = [
  { file: 'id-stationary-report-only.json', content: reportOnly },
  { file: 'comparative-stock-vs-aftermarket.json', content: comparative },
  { file: 'un-r41-04-stationary.json', content: r41 },
  { file: 'un-r51-03-stationary.json', content: r51 },
  { file: 'id-p56-2019-l3-passby.json', content: p56 },
  { file: 'id-permen-lh-07-2009-passby.json', content: permenLh07 },
];

/** A library of checked profiles. @throws ProfileError naming the file, the place in it and the reason. */
export function createProfileLibrary(files: readonly ProfileFile[]): ProfileLibrary {
  const entries = new Map<string, Entry>();
  for (const file of files) addEntry(entries, file);
  const resolved = [...entries.values()].map((entry) => resolve(entries, entry, null));
  return {
    list: () => resolved,
    find(id, category = null) {
      const entry = entries.get(id);
      return entry === undefined ? null : resolve(entries, entry, category);
    },
    complete({ file, content }, category = null) {
      const whole = profileSchema.safeParse(content);
      if (whole.success) return whole.data;
      return resolve(entries, { file, raw: checked(rawProfileSchema, file, content) }, category);
    },
  };
}

/** The profiles that Senyap ships with. */
export const profileLibrary: ProfileLibrary = createProfileLibrary(builtInFiles);

function addEntry(entries: Map<string, Entry>, { file, content }: ProfileFile): void {
  const raw = checked(rawProfileSchema, file, content);
  if (entries.has(raw.id)) throw new ProfileError(file, 'id', `there are two profiles "${raw.id}"`);
  entries.set(raw.id, { file, raw });
}

function resolve(entries: ReadonlyMap<string, Entry>, entry: Entry, category: string | null): Profile {
  const { file, raw } = entry;
  const reference = methodFor(raw, category);
  if (reference === null) return checked(profileSchema, file, raw);
  const method = entries.get(reference);
  if (method === undefined) {
    throw new ProfileError(file, 'methodReference', `there is no profile "${reference}"`);
  }
  if (method.raw.methodReference !== null) {
    throw new ProfileError(file, 'methodReference', `"${reference}" refers to a further method itself`);
  }
  if (method.raw.testType !== raw.testType) {
    throw new ProfileError(file, 'methodReference', `"${reference}" is a method of another test type`);
  }
  return checked(profileSchema, file, { ...method.raw, ...raw, methodReference: reference });
}

function methodFor(raw: RawProfile, category: string | null): string | null {
  const reference = raw.methodReference;
  if (reference === null || typeof reference === 'string') return reference;
  const own = reference.find((group) =>
    group.categories.some((wanted) => category !== null && belongsToCategory(category, wanted)),
  );
  return (own ?? reference[0])?.profile ?? null;
}

function checked<T extends z.ZodType>(schema: T, file: string, content: unknown): z.output<T> {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new ProfileError(
    file,
    issue?.path.map(String).join('.') ?? '',
    issue?.message.toLowerCase() ?? 'not readable',
  );
}
