import { describe, expect, test } from 'vitest';
import { testEvidenceSchema, type TestEvidence } from '#core/procedure/evidence.ts';
import { judgeOutcome } from '#core/record/judge-outcome.ts';
import { explanationOf } from '#core/report/explanation.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { decisionText } from '#core/words/decision-words.ts';
import { languages, type Language } from '#core/words/language.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';
import { runEvidence } from '../../support/test-track-builder.ts';

function explain(evidence: TestEvidence, language: Language = 'id') {
  return explanationOf({ evidence, judgement: judgeTest(evidence), language });
}

/** Against the registered level of 84 dB(A) + 5, under the four-way rule with U = 1.9 dB. */
function fourWay(): TestEvidence {
  const profile = shippedProfile('un-r41-04-stationary');
  const limit = {
    kind: 'reference-plus',
    reference: 'registered',
    plusDb: 5,
    testType: 'stationary',
    legalBasis: { id: 'Kesepakatan dengan pelanggan', en: 'Agreement with the client' },
    confidence: 'K',
  } as const;
  const evidence = buildEvidence({
    vehicle: { ...buildEvidence().vehicle, registeredLevelDb: 84 },
    decision: { rule: 'four-way', expandedUncertaintyDb: 1.9 },
    series: [
      {
        role: 'test',
        outlet: 1,
        runs: [87.6, 88, 88.1].map((maximumDb, index) => runEvidence(index + 1, { maximumDb })),
      },
    ],
  });
  return testEvidenceSchema.parse({ ...evidence, profile: { ...profile, limits: [limit] } });
}

describe('an explanation', () => {
  test('writes the arithmetic out so that it can be done again by hand', () => {
    const { steps } = explain(fourWay());
    const lines = steps.map(({ title, working, result }) => `${title} | ${working} | ${result}`);
    expect(lines).toContain('Rata-rata | (87,6 + 88 + 88,1) ÷ 3 | 87,9');
    expect(lines).toContain('Pembulatan | 87,9 → ke bilangan bulat, setengah ke atas | 88 dB');
    expect(lines).toContain('Batas yang dipakai | tingkat bunyi terdaftar 84 + 5 | 89 dB');
    expect(lines).toContain(
      'Dibandingkan dengan batas | 89 − U 1,9 = 87,1; 89 + U 1,9 = 90,9; 88 > 87,1, 88 < 89, 88 < 90,9 | LULUS BERSYARAT',
    );
    expect(steps.at(-1)).toMatchObject({ title: 'Putusan', result: 'LULUS BERSYARAT', sign: 'diamond' });
  });

  test('marks a mean that does not end', () => {
    const runs = [85.6, 86, 85.9].map((maximumDb, index) => runEvidence(index + 1, { maximumDb }));
    const mean = explain(buildEvidence({ series: [{ role: 'test', outlet: 1, runs }] })).steps.find(
      ({ title }) => title === 'Rata-rata',
    );
    expect(mean?.result).toBe('85,8333…');
  });

  test('shows hold and deceleration of every run apart', () => {
    const [first] = explain(buildEvidence(), 'en').steps;
    expect(first?.title).toBe('Reading noted, run 1');
    expect(first?.working).toMatch(
      /^hold 85(\.\d+)?; deceleration 85\.6 → LAFmax 85\.6 → to 1 decimal, half up$/,
    );
    expect(first?.detail).toBe('counted');
  });

  test('says what each rule asks, what was found, its clause, confidence and decisions', () => {
    const hold = explain(buildEvidence()).rules.find(({ rule }) => rule === 'hold');
    expect(hold).toMatchObject({
      asks: 'Putaran ditahan di dalam jendela target paling sedikit 1,0 detik tanpa putus, dan tahan itu berakhir dengan gas dilepas.',
      measured: '2,0 detik',
      required: '≥ 1,0 detik',
      outcome: 'terpenuhi',
      sign: 'circle-check',
      confidence: 'K',
    });
    expect(hold?.decisions).toContain(8);
  });

  test('names the run that failed a rule, its fate and its figures', () => {
    const runs = [0.6, 1.8, 1.8, 1.8].map((holdSeconds, index) => runEvidence(index + 1, { holdSeconds }));
    const { rules } = explain(buildEvidence({ series: [{ role: 'test', outlet: 1, runs }] }));
    const [finding] = rules.find(({ rule }) => rule === 'hold')?.findings ?? [];
    expect(finding?.sign).toBe('triangle');
    expect(finding?.text).toMatch(/^Uji 1 \(tidak sah\): .*paling sedikit 1,0 detik/);
  });

  test('says that the profile is unverified, and nothing where it is verified', () => {
    expect(explain(buildEvidence()).unverified).toContain('belum diverifikasi');
    const verified = { ...buildEvidence().profile, verified: true };
    expect(explain(buildEvidence({ profile: verified })).unverified).toBeNull();
  });

  test('of an invalid test names the rules that void it and compares nothing', () => {
    const { steps } = explain(buildEvidence({ calibrationAfter: null }), 'en');
    expect(steps.at(-1)).toMatchObject({
      working: 'Not compared with a limit: a rule that is not met makes the test invalid.',
      detail: 'Calibration before and after, steady tone',
      result: 'INVALID',
    });
  });

  test('of a test that was cut says so', () => {
    const evidence = buildEvidence();
    const judgement = judgeOutcome(evidence, 'interrupted');
    const { whole } = explanationOf({ evidence, judgement, language: 'en' });
    expect(whole).toHaveLength(1);
    expect(whole[0]?.text).toMatch(/interrupted/i);
  });

  test('has the same shape in both languages and no word of the other', () => {
    const [id, en] = languages.map((language) => explain(fourWay(), language));
    expect(id?.rules.map(({ sign, decisions }) => [sign, decisions])).toEqual(
      en?.rules.map(({ sign, decisions }) => [sign, decisions]),
    );
    expect(id?.steps.map(({ sign }) => sign)).toEqual(en?.steps.map(({ sign }) => sign));
    id?.rules.forEach(({ asks }, index) => expect(asks).not.toBe(en?.rules[index]?.asks));
  });
});

test('every decision has a title and a sentence in both languages, and there is no twenty-ninth', () => {
  for (const language of languages) {
    for (let number = 1; number <= 28; number += 1) {
      expect(decisionText(number, language).title).not.toBe('');
      expect(decisionText(number, language).text).toMatch(/\.$/);
    }
    expect(() => decisionText(29, language)).toThrow(RangeError);
  }
});
