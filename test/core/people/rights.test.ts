import { describe, expect, test } from 'vitest';
import { hasRight, rightNames, rights, rightsOf, type Right } from '#core/people/right.ts';
import { roles } from '#core/people/role.ts';

const nobody = (hasAccounts: boolean) => ({ kind: 'nobody', hasAccounts }) as const;
const as = (role: (typeof roles)[number]) => ({ kind: 'role', role }) as const;

describe('rights', () => {
  test('are all named once', () => {
    expect([...rightNames].sort()).toEqual(Object.keys(rights).sort());
  });

  test('of somebody who has not signed in never reach anything official', () => {
    const official: ReadonlySet<Right> = new Set([
      'read-official',
      'run-official',
      'draft-profiles',
      'approve-profiles',
      'export',
      'manage-accounts',
    ]);
    for (const hasAccounts of [true, false]) {
      expect(rightsOf(nobody(hasAccounts)).filter((right) => official.has(right))).toEqual([]);
    }
  });

  test('leave workshop mode to everybody who has not signed in', () => {
    for (const right of ['look', 'run-workshop', 'analyse'] as const) {
      expect(hasRight(nobody(true), right)).toBe(true);
    }
  });

  test('to set instruments up need a role from the first account on', () => {
    expect(hasRight(nobody(false), 'set-up-instruments')).toBe(true);
    expect(hasRight(nobody(true), 'set-up-instruments')).toBe(false);
  });

  test('of an official change nothing', () => {
    expect(rightsOf(as('official'))).toEqual([
      'knock',
      'look',
      'read-official',
      'analyse',
      'see-jobs',
      'see-history',
      'export',
      'own-account',
    ]);
  });

  test('to approve belong to the technical manager alone, those over accounts to the administrator alone', () => {
    expect(roles.filter((role) => hasRight(as(role), 'approve-profiles'))).toEqual(['technical-manager']);
    expect(roles.filter((role) => hasRight(as(role), 'manage-accounts'))).toEqual(['administrator']);
    expect(hasRight(as('administrator'), 'run-official')).toBe(false);
  });
});
