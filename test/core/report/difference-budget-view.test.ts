import { expect, test } from 'vitest';
import { decisionSchema } from '#core/procedure/evidence.ts';
import { budgetView } from '#core/report/budget-view.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { correlationReasons } from '#core/verdict/shared-errors.ts';
import { differenceBudgetWords } from '#core/words/difference-budget-words.ts';
import { languages } from '#core/words/language.ts';
import { evidence, r41, series } from '../../support/judged-evidence.ts';

function compared(comparison: object | undefined) {
  const own = evidence({
    profile: { ...r41, series: ['stock', 'replacement'] },
    decision: decisionSchema.parse({ budget: { isShown: true, ...(comparison && { comparison }) } }),
    series: [series([88, 88.5, 89], 'stock'), series([90, 90.5, 91], 'replacement')],
  });
  return { evidence: own, judgement: judgeTest(own) };
}

test('the budget of a difference shows each component with its correlation and why, and its arithmetic', () => {
  const correlations = [{ name: 'meter', correlation: 0.85, source: 'Studi 12' }];
  const view = budgetView(compared({ correlations }), 'id')?.difference;
  const meter = view?.lines.find(({ name }) => name === 'Meter tingkat bunyi');
  // 0.45 dB in both: 0.45 · √(2 · (1 - 0.85)) = 0.246
  expect(meter).toMatchObject({
    stock: '0,450',
    correlation: '0,85',
    difference: '0,246',
    source: 'dari laboratorium: Studi 12',
    isLaboratory: true,
  });
  expect(view?.lines.find(({ name }) => name === 'Keterulangan uji')).toMatchObject({ correlation: '0' });
  expect(view?.sentences.join(' ')).toMatch(
    /U = √\(Σ bagian²\) = \d,\d{3} dB, dibulatkan ke atas menjadi \d,\d dB/,
  );
});

test('evidence of the first versions shows none', () => {
  expect(budgetView(compared(undefined), 'en')?.difference).toBeNull();
});

test('every reason has its words in both languages', () => {
  for (const language of languages) {
    for (const reason of correlationReasons) {
      expect(differenceBudgetWords(language).reasons[reason].length).toBeGreaterThan(10);
    }
  }
});
