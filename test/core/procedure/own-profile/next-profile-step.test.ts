import { describe, expect, test } from 'vitest';
import { copiedProfile } from '#core/procedure/own-profile/copied-profile.ts';
import { nextProfileStep } from '#core/procedure/own-profile/next-profile-step.ts';
import { ownProfileOf, usableVersions } from '#core/procedure/own-profile/own-profile.ts';
import type { ProfileStep, ProfileWish } from '#core/procedure/own-profile/profile-step.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';

const id = 'lab-own';
const at = '2026-11-29T09:00:00+07:00';

function content(spreadDb: number): Record<string, unknown> {
  const origin = profileLibrary.find('un-r41-04-stationary');
  if (origin === null) throw new Error('R41 ships');
  return { ...copiedProfile(origin, id), spreadDb: { value: spreadDb, confidence: 'L', clause: null } };
}

const begun: ProfileStep = {
  sequence: 1,
  kind: 'begin',
  at,
  person: 'Wayan',
  reason: '',
  version: null,
  copiedFrom: 'un-r41-04-stationary@1',
  content: content(2),
};

type Wish = ProfileWish extends infer One ? (One extends ProfileWish ? Omit<One, 'seen'> : never) : never;

/** The steps after these wishes, each by somebody who has seen all; a refusal throws its code. */
function after(...wishes: readonly Wish[]): readonly ProfileStep[] {
  const steps = [begun];
  for (const wish of wishes) {
    const next = nextProfileStep(ownProfileOf(id, steps), { ...wish, seen: steps.length }, at);
    if (next.state === 'refused') throw new Error(next.code);
    steps.push(next.step);
  }
  return steps;
}

const submit: Wish = { kind: 'submit', person: 'Wayan', reason: 'new rule' };
const approve: Wish = { kind: 'approve', person: 'Ketut', reason: '' };
const begin: Wish = { kind: 'begin', person: 'Wayan' };
const withdraw = (version: number): Wish => ({ kind: 'withdraw', person: 'Made', reason: 'wrong', version });

describe('a draft becomes a version only by a second person', () => {
  test('who approves what was submitted; the version is number 1', () => {
    const profile = ownProfileOf(id, after(submit, approve));
    expect(profile.draft).toBeNull();
    expect(profile.versions).toMatchObject([
      { version: 1, submittedBy: 'Wayan', approvedBy: 'Ketut', reason: 'new rule', withdrawn: null },
    ]);
    expect(profile.versions[0]?.content).toMatchObject({ id, version: '1', origin: 'laboratory' });
  });

  test.each(['Wayan', 'wayan', ' W a y a n ', 'WAYAN', 'Way\u200ban', 'Ｗａｙａｎ'])(
    '%j is the same person as Wayan and can neither approve nor send back',
    (person) => {
      expect(() => after(submit, { ...approve, person })).toThrow('SECOND_PERSON_NEEDED');
      expect(() => after(submit, { kind: 'send-back', person, reason: 'not yet' })).toThrow(
        'SECOND_PERSON_NEEDED',
      );
    },
  );

  test('who did not write a part of the draft either', () => {
    const byKetut: Wish = { kind: 'change', person: 'Ketut', content: content(3) };
    expect(() => after(byKetut, submit, approve)).toThrow('SECOND_PERSON_NEEDED');
    expect(after(byKetut, submit, { ...approve, person: 'Made' })).toHaveLength(4);
  });

  test('who may send it back with a reason, after which it can be changed and submitted again', () => {
    const back: Wish = { kind: 'send-back', person: 'Ketut', reason: 'which clause?' };
    const profile = ownProfileOf(id, after(submit, back));
    expect(profile.draft).toMatchObject({
      submitted: null,
      sentBack: { by: 'Ketut', reason: 'which clause?' },
    });
    const change: Wish = { kind: 'change', person: 'Wayan', content: content(3) };
    const [version] = ownProfileOf(id, after(submit, back, change, submit, approve)).versions;
    expect(version?.content).toMatchObject({ spreadDb: { value: 3 } });
  });

  test('and sees what the draft began from, also where its origin is no longer known', () => {
    const change: Wish = { kind: 'change', person: 'Wayan', content: content(3) };
    const { draft } = ownProfileOf(id, after(change, submit));
    expect(draft).toMatchObject({ begun: { spreadDb: { value: 2 } }, content: { spreadDb: { value: 3 } } });
  });

  test.each<[string, readonly Wish[]]>([
    ['DRAFT_NOT_SUBMITTED', [approve]],
    ['DRAFT_SUBMITTED', [submit, submit]],
    ['DRAFT_SUBMITTED', [submit, { kind: 'change', person: 'Wayan', content: content(3) }]],
    ['DRAFT_MISSING', [submit, approve, submit]],
    ['DRAFT_EXISTS', [begin]],
    ['DRAFT_FAULTY', [{ kind: 'change', person: 'Wayan', content: { title: 'x' } }, submit]],
    ['VERSION_UNKNOWN', [withdraw(1)]],
    ['VERSION_UNKNOWN', [{ kind: 'discard', person: 'Wayan', reason: 'no need' }, begin]],
    ['VERSION_WITHDRAWN', [submit, approve, withdraw(1), withdraw(1)]],
  ])('%s', (code, wishes) => {
    expect(() => after(...wishes)).toThrow(code);
  });

  test('who has seen everything that was done', () => {
    const profile = ownProfileOf(id, after(submit));
    expect(nextProfileStep(profile, { kind: 'approve', person: 'Ketut', reason: '', seen: 1 }, at)).toEqual({
      state: 'refused',
      code: 'PROFILE_CHANGED',
    });
  });
});

describe('versions', () => {
  const round = (spreadDb: number): readonly Wish[] => [
    begin,
    { kind: 'change', person: 'Wayan', content: content(spreadDb) },
    submit,
    approve,
  ];

  test('are numbered 1, 2, 3 without gaps, drafts that were given up between them', () => {
    const givenUp: readonly Wish[] = [begin, { kind: 'discard', person: 'Wayan', reason: 'no need' }];
    const steps = after(submit, approve, ...round(3), ...givenUp, ...round(4));
    expect(ownProfileOf(id, steps).versions.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(steps.map(({ sequence }) => sequence)).toEqual(steps.map((_step, index) => index + 1));
  });

  test('begin from the newest one and leave those before as they were', () => {
    const before = ownProfileOf(id, after(submit, approve)).versions[0];
    const profile = ownProfileOf(id, after(submit, approve, ...round(3)));
    expect(profile.versions[0]).toEqual(before);
    expect(ownProfileOf(id, after(submit, approve, begin)).draft).toMatchObject({
      copiedFrom: `${id}@1`,
      content: { version: 'draft', spreadDb: { value: 2 } },
    });
  });

  test('are offered newest first, withdrawn ones not at all; they stay all the same', () => {
    const profile = ownProfileOf(id, after(submit, approve, ...round(3), ...round(4), withdraw(3)));
    expect(usableVersions(profile).map(({ version }) => version)).toEqual([2, 1]);
    expect(profile.versions[2]?.withdrawn).toEqual({ by: 'Made', at, reason: 'wrong' });
  });

  test('take nothing from what a page says of identifier, version or origin', () => {
    const forged = { ...content(3), id: 'un-r41-04-stationary', version: '99', origin: 'shipped' };
    const wishes: readonly Wish[] = [{ kind: 'change', person: 'Wayan', content: forged }, submit, approve];
    expect(ownProfileOf(id, after(...wishes)).versions[0]?.content).toMatchObject({
      id,
      version: '1',
      origin: 'laboratory',
    });
  });
});
