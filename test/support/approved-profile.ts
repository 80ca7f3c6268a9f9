import type { OwnProfile } from '#core/procedure/own-profile/own-profile.ts';
import type { ProfileWish } from '#core/procedure/own-profile/profile-step.ts';
import type { OwnProfileDesk } from '#host/session/own-profile-desk.ts';

type Wish = ProfileWish extends infer One ? (One extends ProfileWish ? Omit<One, 'seen'> : never) : never;

/** Takes steps of a profile one after the other, each by somebody who has seen all before. */
export function takeSteps(desk: OwnProfileDesk, id: string, ...wishes: readonly Wish[]): OwnProfile {
  for (const wish of wishes) desk.step(id, { ...wish, seen: desk.find(id)?.steps.length ?? 0 });
  const profile = desk.find(id);
  if (profile === null) throw new Error(`there is no profile ${id}`);
  return profile;
}

/** Makes version 1 of a copy: begun and submitted by Wayan, approved by Ketut. */
export function approvedCopy(desk: OwnProfileDesk, id: string, profile: string): OwnProfile {
  desk.begin({ id, person: 'Wayan', from: { kind: 'copy', profile, category: null } });
  return takeSteps(desk, id, ...approval);
}

/** A draft is submitted by Wayan and approved by Ketut. */
export const approval: readonly Wish[] = [
  { kind: 'submit', person: 'Wayan', reason: 'the laboratory needs it' },
  { kind: 'approve', person: 'Ketut', reason: '' },
];

/** A new draft from the newest version, with some of it changed, becomes the next version. */
export function nextVersion(desk: OwnProfileDesk, id: string, changes: object): OwnProfile {
  const { draft } = takeSteps(desk, id, { kind: 'begin', person: 'Wayan' });
  const content = { ...(draft?.content as object), ...changes };
  return takeSteps(desk, id, { kind: 'change', person: 'Wayan', content }, ...approval);
}
