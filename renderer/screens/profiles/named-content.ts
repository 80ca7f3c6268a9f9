import type { OwnProfileView, Profile } from '#host/http/contract.ts';
import { DRAFT_VERSION } from '#core/procedure/own-profile/copied-profile.ts';

/** Something that can be looked at or compared: a profile, one of its versions, or a draft. */
export interface NamedContent {
  /** `ID@VERSION`, or `ID@draft`. */
  readonly key: string;
  readonly id: string;
  readonly version: string;
  readonly content: unknown;
}

/** Everything that has a content: what can be tested by or looked up, withdrawn versions and drafts. */
export function namedContents(
  profiles: readonly Profile[],
  own: readonly OwnProfileView[],
): readonly NamedContent[] {
  const made = own.flatMap(({ id, versions, draft }) => [
    ...(draft === null ? [] : [named(id, DRAFT_VERSION, draft.content)]),
    ...versions.toReversed().map(({ version, content }) => named(id, String(version), content)),
  ]);
  const others = profiles
    .filter(({ id }) => own.every((profile) => profile.id !== id))
    .map((profile) => named(profile.id, profile.version, profile));
  return [...others, ...made];
}

/** What a key names: `ID@VERSION`, or an identifier alone for its newest version that can be used, else its newest. */
export function contentOf(
  key: string,
  profiles: readonly Profile[],
  own: readonly OwnProfileView[],
): NamedContent | null {
  const all = namedContents(profiles, own);
  const exact = all.find((one) => one.key === key);
  if (exact !== undefined) return exact;
  const usable = profiles.find(({ id }) => id === key);
  if (usable !== undefined) return named(usable.id, usable.version, usable);
  const ofId = all.filter(({ id }) => id === key);
  return ofId.find(({ version }) => version !== DRAFT_VERSION) ?? ofId[0] ?? null;
}

function named(id: string, version: string, content: unknown): NamedContent {
  return { key: `${id}@${version}`, id, version, content };
}
