import { describe, expect, test } from 'vitest';
import { decisionSchema } from '#core/procedure/evidence.ts';
import { budgetView, isBudgetShown } from '#core/report/budget-view.ts';
import { benchComponents, benchSources } from '#core/verdict/budget-component.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { budgetComponentName, budgetSourceText } from '#core/words/budget-names.ts';
import { languages } from '#core/words/language.ts';
import { evidence, limited, r41, series } from '../../support/judged-evidence.ts';

function test92(decision: object, maximumDb = 110) {
  const own = evidence({
    decision: decisionSchema.parse({ budget: {}, ...decision }),
    profile: limited(maximumDb),
  });
  return { evidence: own, judgement: judgeTest(own) };
}

describe('the shown budget', () => {
  test('is there where the decision rule uses an uncertainty', () => {
    expect(isBudgetShown(test92({ rule: 'guarded' }))).toBe(true);
    expect(isBudgetShown(test92({ rule: 'four-way' }))).toBe(true);
    expect(isBudgetShown(test92({ rule: 'simple' }))).toBe(false);
  });

  test('is there where the limit lies within U = 3.2 dB of the 92 dB, on either side', () => {
    expect([88.7, 88.8, 95.2, 95.3].map((limit) => isBudgetShown(test92({}, limit)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('is there where the laboratory wants it, also without a limit', () => {
    const own = evidence({ decision: decisionSchema.parse({ budget: { isShown: true } }), profile: r41 });
    expect(isBudgetShown({ evidence: own, judgement: judgeTest(own) })).toBe(true);
  });

  test('is not there without a result, or in records of the first version', () => {
    const none = evidence({
      decision: decisionSchema.parse({ rule: 'guarded', budget: { isShown: true } }),
      series: [series([92])],
    });
    const first = evidence({ decision: decisionSchema.parse({ rule: 'guarded' }) });
    for (const one of [none, first]) {
      expect(budgetView({ evidence: one, judgement: judgeTest(one) }, 'id')).toBeNull();
    }
  });

  test('has every line with its figures in the form of the language', () => {
    const lines = budgetView(test92({ rule: 'guarded' }), 'id')?.lines ?? [];
    expect(lines).toHaveLength(12);
    expect(lines.find((line) => line.name === 'Jarak mikrofon')).toEqual({
      name: 'Jarak mikrofon',
      source: 'toleransi dari prosedur, 20 lg r pada 0,5 m (keyakinan\u00a0K)',
      isLaboratory: false,
      value: '0,01 m',
      distribution: 'persegi',
      divisor: '√3',
      sensitivity: '17,37 dB/m',
      uncertainty: '0,100',
      degrees: '∞',
      factor: '2',
    });
    expect(lines.at(-1)).toMatchObject({
      value: '0,961 dB',
      distribution: 'Student, tipe A',
      divisor: '√3',
      uncertainty: '0,555',
      degrees: '2',
      factor: '4,303',
    });
  });

  test('shows the arithmetic so that it can be done again: u_c, degrees of freedom, terms, U', () => {
    // √1.0018838 = 1.00094; the rest as worked out by hand for the budget itself
    const text = budgetView(test92({ rule: 'guarded' }), 'en')?.sentences.join(' ');
    expect(text).toContain('u_c = √(Σu²) = 1.144 dB');
    expect(text).toContain('Satterthwaite: 36.2');
    expect(text).toContain('U = √((2 × 1.001)² + (4.303 × 0.555)²) = 3.115 dB, rounded upward to 3.2 dB');
    expect(text).toContain('coverage about 95 %');
    expect(text).toContain('The decision rule uses this U.');
  });

  test('says that the rule does not use it, or uses the U that the laboratory declares', () => {
    expect(budgetView(test92({}, 92), 'en')?.sentences.at(-1)).toContain('for information');
    const declared = budgetView(test92({ rule: 'guarded', expandedUncertaintyDb: 1.5 }), 'en');
    expect(declared?.sentences.at(-1)).toContain('U = 1.5 dB as declared by the laboratory');
  });

  test('marks what the laboratory put in', () => {
    const component = {
      name: 'Tabir angin',
      value: 0.3,
      distribution: 'triangular',
      source: 'Uji banding 3/2026',
      degreesOfFreedom: 6.5,
    };
    const decision = { rule: 'guarded', budget: { components: [component] } };
    expect(budgetView(test92(decision), 'id')?.lines.at(-1)).toMatchObject({
      name: 'Tabir angin',
      source: 'dari laboratorium: Uji banding 3/2026',
      isLaboratory: true,
      divisor: '√6',
      degrees: '6,5',
      factor: '2,447',
    });
  });
});

describe('the words of the budget', () => {
  test.each(languages)('name every component and every source (%s)', (language) => {
    for (const name of benchComponents) expect(budgetComponentName(name, language)).not.toBe(name);
    for (const source of benchSources) expect(budgetSourceText(source, language)).not.toBe('');
    expect(budgetComponentName('Tabir angin', language)).toBe('Tabir angin');
  });
});
