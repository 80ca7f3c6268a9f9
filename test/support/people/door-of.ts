import type { Role } from '#core/people/role.ts';
import type { LiveTest, TestRecord, UnfinishedTest } from '#host/http/contract.ts';
import type { Door } from '#host/http/create-door.ts';
import type { People } from '#host/http/people.ts';
import { fakeBench, type FakeBench } from '../fake-bench.ts';
import { openDoor } from '../open-door.ts';
import { nobodySignedIn, signedInAs } from './signed-in-as.ts';

/** Letters of the table of rights: the roles, and nobody at a bench with (N) or without (U) accounts. */
export const askers = ['T', 'M', 'O', 'A', 'N', 'U'] as const;
export type Asker = (typeof askers)[number];

const roleOf: Readonly<Record<string, Role>> = {
  T: 'technician',
  M: 'technical-manager',
  O: 'official',
  A: 'administrator',
};

/** The people of a door behind which everybody is this one. */
export function peopleOf(asker: Asker): People {
  const role = roleOf[asker];
  return role === undefined ? nobodySignedIn(asker === 'N') : signedInAs(role, 'Sari');
}

/** What stands at a bench with real instruments. */
export interface StandingBench {
  readonly session?: LiveTest | null;
  readonly records?: readonly TestRecord[];
  readonly unfinished?: readonly UnfinishedTest[];
}

/** The door of a bench with real instruments, at which one kind of person knocks. */
export function doorOf(
  asker: Asker,
  { session = null, records = [], unfinished = [] }: StandingBench = {},
): { readonly door: Door; readonly bench: FakeBench } {
  const simulated = fakeBench(records);
  const info = { ...simulated.info(), simulated: false };
  const changes = { info: () => info, session: () => session, unfinished: () => unfinished };
  const bench = fakeBench(records, changes);
  return { door: openDoor({ bench, people: peopleOf(asker) }), bench };
}
