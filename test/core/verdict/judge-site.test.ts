import { describe, expect, test } from 'vitest';
import { siteCheckItems } from '#core/procedure/site-check-answer.ts';
import { warns } from '#core/procedure/make-reason.ts';
import { ruleOfReason } from '#core/verdict/rule-of-reason.ts';
import { judged } from '../../support/judged-evidence.ts';
import { checked, outletsApart, sensing } from './site-sessions.ts';

const siteRules = ['site', 'vehicle-state', 'outlets', 'speed-sensor'];
const rulesOf = (changes: Parameters<typeof judged>[0]): string[] =>
  judged(changes)
    .rules.filter(({ rule }) => siteRules.includes(rule))
    .map(({ rule, met }) => `${rule} ${met}`);

describe('the rules of the site', () => {
  test('are not there where the evidence was never asked for them', () => {
    expect(rulesOf({})).toEqual([]);
  });

  test('are all there with a check-list', () => {
    expect(rulesOf(checked({}))).toEqual(['site true', 'vehicle-state true', 'speed-sensor unknown']);
  });

  test('say what was denied and what was left open', () => {
    const told = rulesOf(checked({ surface: 'no', gear: null, 'speed-external': 'no' }));
    expect(told).toEqual(['site false', 'vehicle-state unknown', 'speed-sensor false']);
  });

  test('carry figure, clause and mark', () => {
    const of = (rule: string, changes: Parameters<typeof judged>[0]) =>
      judged(changes).rules.find((one) => one.rule === rule);
    expect(of('outlets', outletsApart(0.3))).toMatchObject({
      met: true,
      measured: 0.3,
      required: 0.3,
      unit: 'm',
      clause: 'annex 3, paragraph 2',
      confidence: 'K',
    });
    expect(of('speed-sensor', sensing(2.5))).toMatchObject({
      met: false,
      measured: 2.5,
      required: 2,
      unit: '%',
    });
    expect(of('vehicle-state', checked({}))).toMatchObject({ confidence: 'C' });
  });

  test('with no accuracy of the speed sensor only warn', () => {
    const warned = judged(checked({})).reasons.filter(({ detail }) => detail === 'accuracyPercent');
    expect(warned.map(({ effect }) => effect)).toEqual(['warns']);
  });

  test('with good practice denied only warn', () => {
    const { reasons, verdict } = judged(checked({ windscreen: 'no', persons: 'no' }));
    expect(verdict).toBe('pass');
    expect(reasons.filter(({ detail }) => detail === 'windscreen').map(({ effect }) => effect)).toEqual([
      'warns',
    ]);
  });
});

test.each(siteCheckItems)('an open %s is told under a rule of its own', (item) => {
  const rules = ['geometry', ...siteRules];
  expect(rules).toContain(ruleOfReason(warns('CONDITIONS_MISSING', 'preparation', { detail: item })));
});
