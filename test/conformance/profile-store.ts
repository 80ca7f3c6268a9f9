import { describe, expect, test } from 'vitest';
import type { ProfileStep } from '#core/procedure/own-profile/profile-step.ts';
import type { ProfileStore } from '#host/store/profile-store.ts';

/** A step of a profile's history; pass what should differ. */
export function sampleStep(changes: Partial<ProfileStep> = {}): ProfileStep {
  return {
    sequence: 1,
    kind: 'begin',
    at: '2026-11-29T09:00:00+07:00',
    person: 'Wayan',
    reason: '',
    version: null,
    copiedFrom: 'un-r41-04-stationary@1',
    content: { title: { id: 'a' } },
    ...changes,
  };
}

const approval = (sequence: number, version: number): ProfileStep =>
  sampleStep({ sequence, kind: 'approve', version, copiedFrom: null, person: 'Ketut' });

/** What every store of profile histories promises; `open` gives a new empty one. */
export function describeProfileStore(name: string, open: () => ProfileStore): void {
  const refused = expect.objectContaining({ code: 'STORE_REFUSED' });

  describe(`${name} keeps the histories of profiles`, () => {
    test('each in the order of its steps, the profiles by name', () => {
      const store = open();
      const change = sampleStep({ sequence: 2, kind: 'change', copiedFrom: null, content: [1, null, 0.1] });
      store.append('b', sampleStep());
      store.append('a', sampleStep({ person: 'Sari' }));
      store.append('b', change);
      expect(store.ids()).toEqual(['a', 'b']);
      expect(store.steps('b')).toEqual([sampleStep(), change]);
      expect(store.steps('a')).toEqual([sampleStep({ person: 'Sari' })]);
      expect(store.steps('c')).toEqual([]);
    });

    test('and a step without a profile in it as such', () => {
      const store = open();
      store.append('a', sampleStep());
      const submit = sampleStep({ sequence: 2, kind: 'submit', reason: 'new rule', content: null });
      store.append('a', submit);
      expect(store.steps('a')[1]).toEqual(submit);
    });

    test.each([0, 1, 3, 2.5])('but no step numbered %d after the first', (sequence) => {
      const store = open();
      store.append('a', sampleStep());
      expect(() => store.append('a', sampleStep({ sequence }))).toThrow(refused);
      expect(store.steps('a')).toHaveLength(1);
    });

    test('nor a first step that is not number 1', () => {
      expect(() => open().append('a', sampleStep({ sequence: 2 }))).toThrow(refused);
    });

    test('and give versions 1, 2, 3 without gaps for each profile', () => {
      const store = open();
      store.append('a', sampleStep());
      store.append('b', sampleStep());
      expect(() => store.append('a', approval(2, 2))).toThrow(refused);
      store.append('a', approval(2, 1));
      expect(() => store.append('a', approval(3, 1))).toThrow(refused);
      expect(() => store.append('a', approval(3, 3))).toThrow(refused);
      store.append('a', approval(3, 2));
      store.append('b', approval(2, 1));
      expect(() => store.append('b', { ...approval(3, 2), content: null })).toThrow(refused);
      expect(() => store.append('b', { ...approval(3, 2), version: null })).toThrow(refused);
      expect(store.steps('a').map(({ version }) => version)).toEqual([null, 1, 2]);
    });

    test('and keep no number that is none', () => {
      const step = sampleStep({ content: { value: Number.NaN } });
      expect(() => open().append('a', step)).toThrow(expect.objectContaining({ code: 'NON_FINITE_NUMBER' }));
    });
  });
}
