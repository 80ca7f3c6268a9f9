import { expect, test } from 'vitest';
import { siteChecksOf } from '#core/procedure/site-checks.ts';
import { groupsOf, plainOpen, withConfirmed } from '../../../../renderer/screens/prepare/check-groups.ts';
import { withAnswer } from '../../../../renderer/screens/prepare/check-standing.ts';
import { blankDraft } from '../../../../renderer/screens/prepare/draft.ts';
import { knownProfile } from '../../../support/sample-live-test.ts';

const checks = siteChecksOf({ profile: knownProfile('un-r41-04-stationary'), exhaust: null });

test('every item of the check-list stands in the one group of its rule', () => {
  const groups = groupsOf(checks);
  const grouped = groups.flatMap((group) => group.checks);
  expect(grouped).toHaveLength(checks.length);
  expect(new Set(grouped)).toEqual(new Set(checks));
  expect(new Set(groups.map(({ rule }) => rule)).size).toBe(groups.length);
});

test('one press confirms the open items of a group, leaves a "no" as it is and what may not apply open', () => {
  const [geometry] = groupsOf(checks);
  if (geometry === undefined) throw new Error('The check-list is empty.');
  const denied = {
    ...blankDraft,
    conditions: withAnswer(blankDraft, 'angle', { answer: 'no', remark: '30°' }),
  };
  const conditions = withConfirmed(denied, geometry.checks);
  const answers = new Map((conditions.siteChecks ?? []).map(({ item, answer }) => [item, answer]));
  expect(answers.get('angle')).toBe('no');
  expect(answers.get('distance')).toBe('yes');
  expect(answers.size).toBe(geometry.checks.length);

  const vehicle = groupsOf(checks).find(({ rule }) => rule === 'vehicle-state');
  if (vehicle === undefined) throw new Error('The check-list asks nothing of the vehicle.');
  expect(vehicle.checks.some(({ mayNotApply }) => mayNotApply)).toBe(true);
  expect(plainOpen(vehicle, blankDraft).some(({ mayNotApply }) => mayNotApply)).toBe(false);
});
