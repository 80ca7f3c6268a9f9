import { rightsOf } from '#core/people/right.ts';
import type { Role } from '#core/people/role.ts';
import type { PeopleView } from '#host/http/contract.ts';

/** What the page knows of who is signed in: somebody of this role, or nobody at a bench with accounts. */
export function knownPerson(
  role: Role | null,
  changes: Partial<PeopleView> = {},
): readonly [key: readonly unknown[], answer: PeopleView] {
  const standing =
    role === null ? ({ kind: 'nobody', hasAccounts: true } as const) : ({ kind: 'role', role } as const);
  const person = role === null ? null : { name: 'Made', role, mustChangePassword: false };
  return [
    ['people'],
    { person, lockedName: null, hasAccounts: true, rights: rightsOf(standing), ...changes },
  ];
}
