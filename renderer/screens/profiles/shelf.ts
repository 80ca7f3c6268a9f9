import type { OwnProfileView, Profile } from '#host/http/contract.ts';
import { partsOf, itemsOf } from '#core/procedure/own-profile/field-value.ts';
import type { InEachLanguage } from '#core/words/language.ts';

/** Where a profile comes from. */
export type ProfileSource = 'shipped' | 'file' | 'made';
/** What can be done with a profile. */
export type ShelfState = 'usable' | 'never-a-test' | 'draft' | 'submitted' | 'withdrawn' | 'none';

/** One line of the list: a profile in its newest state. */
export interface ShelfEntry {
  readonly id: string;
  /** Version as shown; null for a draft without a version. */
  readonly version: string | null;
  readonly title: InEachLanguage<string>;
  readonly legalBasis: InEachLanguage<string>;
  readonly testType: string;
  /** Where its limits hold; empty where none says so. */
  readonly jurisdictions: readonly string[];
  readonly verified: boolean;
  readonly source: ProfileSource;
  readonly states: readonly ShelfState[];
}

/** What the list is narrowed to; null does not narrow. */
export interface ShelfFilter {
  readonly text: string;
  readonly testType: string | null;
  readonly jurisdiction: string | null;
  readonly verified: 'yes' | 'no' | null;
  readonly source: ProfileSource | null;
}

/** Every profile once: those that can be tested by or looked up in their order, then own ones that have no usable version. */
export function shelfEntries(
  profiles: readonly Profile[],
  own: readonly OwnProfileView[],
): readonly ShelfEntry[] {
  const newest = profiles.filter(({ id }, index) => profiles.findIndex((other) => other.id === id) === index);
  const known = newest.map((profile) => entryOf(profile, own.find(({ id }) => id === profile.id) ?? null));
  const others = own.filter(({ id }) => newest.every((profile) => profile.id !== id)).map(unusableEntry);
  return [...known, ...others];
}

function entryOf(profile: Profile, made: OwnProfileView | null): ShelfEntry {
  const isTested = profile.testType === 'stationary' && !profile.informativeOnly;
  return {
    ...described(profile),
    id: profile.id,
    version: profile.version,
    source: made === null ? (profile.origin === 'shipped' ? 'shipped' : 'file') : 'made',
    states: [isTested ? 'usable' : 'never-a-test', ...draftStates(made)],
  };
}

function unusableEntry(made: OwnProfileView): ShelfEntry {
  const last = made.versions.at(-1);
  return {
    ...described(made.draft?.content ?? last?.content ?? {}),
    id: made.id,
    version: last === undefined ? null : String(last.version),
    source: 'made',
    states: [...(last === undefined ? [] : (['withdrawn'] as const)), ...draftStates(made)],
  };
}

function draftStates(made: OwnProfileView | null): readonly ShelfState[] {
  if (made === null) return [];
  if (made.draft !== null) return [made.draft.submitted === null ? 'draft' : 'submitted'];
  return made.versions.length === 0 ? ['none'] : [];
}

/** A draft may be unfinished: what it does not say is shown as empty. */
function described(content: unknown) {
  const { title, legalBasis, testType, verified, limits } = partsOf(content);
  const jurisdictions = itemsOf(limits).map((limit) => partsOf(limit).jurisdiction);
  return {
    title: inEach(title),
    legalBasis: inEach(legalBasis),
    testType: typeof testType === 'string' ? testType : '',
    verified: verified === true,
    jurisdictions: [...new Set(jurisdictions.filter((one) => typeof one === 'string'))],
  };
}

function inEach(words: unknown): InEachLanguage<string> {
  const { id, en } = partsOf(words);
  return { id: typeof id === 'string' ? id : '', en: typeof en === 'string' ? en : '' };
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/gu, '');
}

/** The entries that a filter leaves; the text is looked for in name, identifier and legal basis of both languages. */
export function filteredShelf(entries: readonly ShelfEntry[], filter: ShelfFilter): readonly ShelfEntry[] {
  const { testType, jurisdiction, verified, source } = filter;
  const wanted = plain(filter.text);
  return entries.filter(
    (entry) =>
      (testType === null || entry.testType === testType) &&
      (jurisdiction === null || entry.jurisdictions.includes(jurisdiction)) &&
      (verified === null || entry.verified === (verified === 'yes')) &&
      (source === null || entry.source === source) &&
      textsOf(entry).some((text) => plain(text).includes(wanted)),
  );
}

function textsOf({ id, title, legalBasis }: ShelfEntry): readonly string[] {
  return [id, title.id, title.en, legalBasis.id, legalBasis.en];
}
