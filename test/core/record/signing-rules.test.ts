import { describe, expect, test } from 'vitest';
import type { Role } from '#core/people/role.ts';
import { isSelfAuthorised, meaningsFor, signingFault, typedNames } from '#core/record/signing-rules.ts';
import { sampleRecord } from '../../support/sample-record.ts';

const { evidence } = sampleRecord();
const conditions = { ...evidence.conditions, operator: 'Sari Dewi' };
const startedAt = '2026-11-23T08:00:00+08:00';
const official = {
  startedAt,
  evidence: { ...evidence, conditions, mode: 'site', simulated: false },
} as const;
const handOver = { from: 'Sari Dewi', to: 'Ketut', at: '2026-11-23T09:10:00+08:00' };
const handedOver = { startedAt, evidence: { ...official.evidence, handOvers: [handOver] } };

const person = (name: string, role: Role) => ({ accountId: name.toLowerCase(), name, role });
const sari = person('Sari Dewi', 'technician');
const ketut = person('Ketut', 'technical-manager');
const dewa = person('Dewa', 'technical-manager');
const given = (who: typeof sari, meaning: 'performed' | 'checked' | 'authorised') => ({ ...who, meaning });

describe('a closed official test', () => {
  test('is signed by who carried it out, and checked and authorised by a technical manager', () => {
    expect(meaningsFor(official, [], sari)).toEqual(['performed']);
    expect(meaningsFor(official, [], ketut)).toEqual(['checked', 'authorised']);
  });

  test('is signed as carried out by nobody else', () => {
    expect(signingFault(official, [], person('Wayan', 'technician'), 'performed')).toBe(
      'SIGNING_NOT_PERFORMER',
    );
    expect(signingFault(official, [], ketut, 'performed')).toBe('SIGNING_NOT_PERFORMER');
  });

  test('is never authorised or checked by who carried it out, not even a technical manager', () => {
    const manager = person('sari  dewi', 'technical-manager');
    expect(meaningsFor(official, [], manager)).toEqual(['performed']);
    expect(signingFault(official, [], manager, 'authorised')).toBe('SIGNING_SECOND_PERSON');
    expect(meaningsFor(handedOver, [], ketut)).toEqual(['performed']);
    expect(meaningsFor(handedOver, [], dewa)).toEqual(['checked', 'authorised']);
  });

  test('is never authorised by the account that signed it as carried out under another record of names', () => {
    expect(signingFault(official, [given(ketut, 'performed')], ketut, 'authorised')).toBe(
      'SIGNING_SECOND_PERSON',
    );
  });

  test('is never checked or authorised by a technician', () => {
    expect(signingFault(official, [], person('Wayan', 'technician'), 'checked')).toBe('SIGNING_ROLE');
    expect(signingFault(official, [], person('Wayan', 'technician'), 'authorised')).toBe('SIGNING_ROLE');
  });

  test.each(['official', 'administrator'] as const)('is signed by no %s', (role) => {
    expect(meaningsFor(official, [], person('Sari Dewi', role))).toEqual([]);
  });

  test('takes each signature of a person once, and one authorisation in all', () => {
    const signatures = [given(sari, 'performed'), given(ketut, 'checked'), given(ketut, 'authorised')];
    expect(signingFault(official, signatures, sari, 'performed')).toBe('SIGNING_DONE_BEFORE');
    expect(meaningsFor(official, signatures, ketut)).toEqual([]);
    expect(meaningsFor(official, signatures, dewa)).toEqual(['checked']);
  });
});

describe('a test that is not official', () => {
  test.each([
    ['of the workshop', { mode: 'workshop', simulated: false }],
    ['of simulated instruments', { mode: 'site', simulated: true }],
  ] as const)('%s is signed by nobody', (_what, kind) => {
    const record = { startedAt, evidence: { ...official.evidence, ...kind } };
    expect(signingFault(record, [], sari, 'performed')).toBe('SIGNING_NOT_OFFICIAL');
    expect(meaningsFor(record, [], ketut)).toEqual([]);
  });
});

describe('a test by a profile that lets one technical manager perform and authorise', () => {
  const signing = { selfAuthorisation: true, confidence: 'L' } as const;
  const profile = { ...official.evidence.profile, signing };
  const record = { startedAt, evidence: { ...official.evidence, profile } };
  const manager = person('Sari Dewi', 'technical-manager');

  test('is authorised by the manager who carried it out, and still checked by nobody but another', () => {
    expect(meaningsFor(record, [], manager)).toEqual(['performed', 'authorised']);
    expect(signingFault(record, [given(manager, 'performed')], manager, 'authorised')).toBeNull();
    expect(signingFault(record, [], manager, 'checked')).toBe('SIGNING_SECOND_PERSON');
    expect(meaningsFor(record, [], ketut)).toEqual(['checked', 'authorised']);
  });

  test('is authorised by no technician, whoever carried it out', () => {
    expect(signingFault(record, [], sari, 'authorised')).toBe('SIGNING_ROLE');
  });

  test('needs two people all the same where the profile says so in words or says nothing', () => {
    const two = { ...profile, signing: { ...signing, selfAuthorisation: false } };
    const said = { startedAt, evidence: { ...official.evidence, profile: two } };
    for (const one of [said, official]) {
      expect(signingFault(one, [], manager, 'authorised')).toBe('SIGNING_SECOND_PERSON');
    }
  });

  test('tells where one person did both, by the record or by signature', () => {
    expect(isSelfAuthorised(record, [given(manager, 'authorised')])).toBe(true);
    expect(isSelfAuthorised(record, [given(ketut, 'performed'), given(ketut, 'authorised')])).toBe(true);
    expect(isSelfAuthorised(record, [given(sari, 'performed'), given(ketut, 'authorised')])).toBe(false);
    expect(isSelfAuthorised(record, [given(manager, 'performed')])).toBe(false);
  });
});

describe('a record from before there were accounts', () => {
  const madeAt = (accountMadeAt: string, who = sari) => ({ ...who, accountMadeAt });

  test('is signed as carried out by nobody: an account that was made later cannot have begun it', () => {
    const later = madeAt('2026-11-23T08:00:01+08:00');
    expect(signingFault(official, [], later, 'performed')).toBe('SIGNING_NAME_TYPED');
    expect(meaningsFor(official, [], later)).toEqual([]);
    const before = madeAt('2026-11-23T08:00:00+08:00');
    expect(meaningsFor(official, [], before)).toEqual(['performed']);
    // The same moment, told by another clock of the world.
    expect(meaningsFor(official, [], madeAt('2026-11-23T00:00:00Z'))).toEqual(['performed']);
  });

  test('is checked and authorised by a technical manager, but not by one of the name that was typed', () => {
    const late = '2026-12-01T08:00:00+08:00';
    expect(meaningsFor(official, [], madeAt(late, ketut))).toEqual(['checked', 'authorised']);
    const namesake = madeAt(late, person('Sari Dewi', 'technical-manager'));
    expect(meaningsFor(official, [], namesake)).toEqual([]);
  });

  test('lets whoever took a test over sign where their account was there by then', () => {
    expect(meaningsFor(handedOver, [], madeAt('2026-11-23T09:00:00+08:00', ketut))).toEqual(['performed']);
    const late = madeAt('2026-11-23T09:11:00+08:00', ketut);
    expect(signingFault(handedOver, [], late, 'performed')).toBe('SIGNING_NAME_TYPED');
  });

  test('names whose name was typed, and nobody whose account carried it out', () => {
    const account = (name: string, createdAt: string) => ({ name, createdAt });
    expect(typedNames(official, [])).toEqual(['Sari Dewi']);
    expect(typedNames(official, [account('sari dewi', '2026-11-24T08:00:00+08:00')])).toEqual(['Sari Dewi']);
    const both = [
      account('Sari Dewi', '2026-11-01T08:00:00+08:00'),
      account('Ketut', '2026-12-01T08:00:00Z'),
    ];
    expect(typedNames(handedOver, both)).toEqual(['Ketut']);
  });
});
