import { expect, test } from 'vitest';
import { valueAt } from '#core/procedure/own-profile/field-value.ts';
import { checkedProfile } from '#core/procedure/own-profile/profile-faults.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { afterChange } from '../../../../renderer/screens/profiles/draft-state.ts';

const content = profileLibrary.find('un-r41-04-stationary');
const start = { content, checked: checkedProfile(content), faults: [] };

test('a draft is checked with every change, and what was changed is marked as the laboratory’s choice', () => {
  const changed = afterChange(start, { path: ['spreadDb', 'value'], value: 1 });
  expect(changed.checked.state).toBe('whole');
  expect(valueAt(changed.content, ['spreadDb', 'confidence'])).toBe('L');
  const faulty = afterChange(changed, { path: ['title', 'id'], value: '' });
  expect(faulty.faults.map(({ path, kind }) => [path, kind])).toEqual([[['title', 'id'], 'empty']]);
  expect(afterChange(faulty, { path: ['title', 'id'], value: 'x' }).faults).toEqual([]);
});

test('faults that stay are the same object, so that no other field is drawn again', () => {
  const faulty = afterChange(start, { path: ['title', 'id'], value: '' });
  const next = afterChange(faulty, { path: ['title', 'en'], value: 'y' });
  expect(next.faults).toBe(faulty.faults);
  expect(valueAt(next.content, ['limits'])).toBe(content?.limits);
});
