import type { z } from 'zod';
import { ProfileError } from './profile-error.ts';
import { type Profile, profileSchema } from './profile.ts';
import { type RawProfile, rawProfileSchema } from './raw-profile.ts';
import { type ProfileFile, shippedProfileFiles } from './shipped-profile-files.ts';
import { belongsToCategory } from './vehicle-category.ts';

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
      if (whole.success) return forCategory(whole.data, category);
      return resolve(entries, { file, raw: checked(rawProfileSchema, file, content) }, category);
    },
  };
}

/** The profiles that Senyap ships with. */
export const profileLibrary: ProfileLibrary = createProfileLibrary(shippedProfileFiles);

function addEntry(entries: Map<string, Entry>, { file, content }: ProfileFile): void {
  const raw = checked(rawProfileSchema, file, content);
  if (entries.has(raw.id)) throw new ProfileError(file, 'id', `there are two profiles "${raw.id}"`);
  entries.set(raw.id, { file, raw });
}

function resolve(entries: ReadonlyMap<string, Entry>, entry: Entry, category: string | null): Profile {
  const { file, raw } = entry;
  const reference = methodFor(raw, category);
  if (reference === null) return forCategory(checked(profileSchema, file, raw), category);
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
  return forCategory(
    checked(profileSchema, file, { ...method.raw, ...raw, methodReference: reference }),
    category,
  );
}

/** The speed tolerance of the category's group, where the profile has one for each; open while the category is not known. */
function forCategory(profile: Profile, category: string | null): Profile {
  const { speedTolerancePercent } = profile;
  const groups = Object.entries(speedTolerancePercent.byCategory ?? {});
  const own = groups.find(([group]) => category !== null && belongsToCategory(category, group));
  if (own === undefined || speedTolerancePercent.value !== null) return profile;
  return { ...profile, speedTolerancePercent: { ...speedTolerancePercent, value: own[1] } };
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
