import type { Role } from '#core/people/role.ts';
import { Sessions } from '#host/accounts/sessions.ts';
import { DoorPeople } from '#host/http/door-people.ts';
import type { People, Person } from '#host/http/people.ts';
import { openAccounts } from './open-accounts.ts';

/** People of a door behind which everybody is one person of this role. */
export function signedInAs(role: Role, name = 'Sari Dewi'): People {
  return everybodyIs({ accountId: 'sari', name, role, mustChangePassword: false }, true);
}

/** People of a door behind which nobody has signed in. */
export function nobodySignedIn(hasAccounts: boolean): People {
  return everybodyIs(null, hasAccounts);
}

/** People of a door behind which everybody is this person. */
export function everybodyIs(person: Person | null, hasAccounts: boolean): People {
  const sessions = new Sessions(() => 0);
  const people = new DoorPeople({ ...openAccounts(), sessions, access: { kind: 'desktop' } });
  people.whoAsks = () => ({ person, lockedName: null, hasAccounts });
  return people;
}
