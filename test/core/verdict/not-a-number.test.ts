import { describe, expect, test } from 'vitest';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import { firstNonFinite } from '#core/procedure/non-finite.ts';
import { limitSchema } from '#core/procedure/profile.ts';
import { decide } from '#core/verdict/decide.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { r41 } from '../../support/judged-run.ts';
import { rideRun } from '../../support/ride-builder.ts';
import { buildEvidence } from '../../support/test-record-builder.ts';

const limit = limitSchema.parse({
  kind: 'absolute',
  testType: 'stationary',
  maximumDb: 95,
  legalBasis: { id: 'dasar', en: 'basis' },
  confidence: 'C',
});

const heard = { samples: [{ timeSeconds: 3, speedRpm: 4000, confidence: 0.9 }] };

const passing = buildEvidence({
  profile: { ...r41, limits: [limit] },
  decision: { rule: 'guarded', expandedUncertaintyDb: 1.5 },
  series: [
    {
      role: 'test',
      outlet: 1,
      runs: [1, 2, 3].map((number) =>
        rideRun(86, {
          number,
          speedFromSound: { state: 'value', speedRpm: 4000, confidence: 0.9 },
          speedHeard: heard,
        }),
      ),
    },
  ],
});

type Path = readonly (string | number)[];

/** Every number of a value by its path; of a long list the first, a middle and the last member stand for all. */
function numbersOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (typeof value !== 'object' || value === null) return [];
  const members = Object.entries(value);
  const chosen =
    Array.isArray(value) && members.length > 3
      ? [0, Math.floor(members.length / 2), members.length - 1].flatMap((index) =>
          members.slice(index, index + 1),
        )
      : members;
  return chosen.flatMap(([name, part]) => numbersOf(part, [...path, name]));
}

function changed(value: unknown, path: Path, put: number): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return put;
  if (Array.isArray(value)) {
    return value.map((part: unknown, index) => (String(index) === name ? changed(part, rest, put) : part));
  }
  const fields = Object.entries(value ?? {});
  return Object.fromEntries(
    fields.map(([field, part]) => [field, field === name ? changed(part, rest, put) : part]),
  );
}

/** The evidence as a program that passes no schema by could hand it in. */
function unchecked(path: Path, put: number): TestEvidence {
  return changed(passing, path, put) as TestEvidence;
}

describe('a number that is none', () => {
  test('stands nowhere in evidence that passes', () => {
    expect(judgeTest(passing)).toMatchObject({ verdict: 'pass', valid: true });
    expect(firstNonFinite(passing)).toBeNull();
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'never passes as %d, wherever in the evidence it stands',
    (put) => {
      const paths = numbersOf(passing);
      expect(paths.length).toBeGreaterThan(120);
      for (const path of paths) {
        const judgement = judgeTest(unchecked(path, put));
        const told = { path: path.join('.'), verdict: judgement.verdict, valid: judgement.valid };
        expect(told).toEqual({ path: path.join('.'), verdict: 'invalid', valid: false });
        expect(JSON.stringify(judgement.reasons)).toContain('NOT_A_NUMBER');
      }
    },
    60_000,
  );

  test('is named with its place', () => {
    const { reasons } = judgeTest(unchecked(['conditions', 'windMps'], Number.NaN));
    expect(reasons).toMatchObject([
      { code: 'NOT_A_NUMBER', effect: 'rejects', detail: 'conditions.windMps' },
    ]);
  });

  test('makes its run no measurement, and the test stands when another run replaces it', () => {
    const [series] = passing.series;
    const [first, ...others] = series?.runs ?? [];
    if (series === undefined || first === undefined) throw new Error('the evidence has runs');
    const broken = {
      ...first,
      number: 4,
      speedFromSound: { state: 'value' as const, speedRpm: Number.NaN, confidence: 1 },
    };
    expect(judgeRun(broken, { profile: r41, targetSpeedRpm: 4000, mode: 'site' })).toMatchObject({
      valid: false,
      LAFmaxDb: null,
      reasons: [{ code: 'NOT_A_NUMBER', place: 'run' }],
    });
    const withSpare = { ...passing, series: [{ ...series, runs: [first, ...others, broken] }] };
    expect(judgeTest(withSpare).verdict).toBe('pass');
  });

  test.each([
    { reportedDb: Number.NaN, maximumDb: 90, expandedUncertaintyDb: 1 },
    { reportedDb: 80, maximumDb: Number.POSITIVE_INFINITY, expandedUncertaintyDb: 1 },
    { reportedDb: 80, maximumDb: 90, expandedUncertaintyDb: Number.NaN },
    { reportedDb: Number.NEGATIVE_INFINITY, maximumDb: 90, expandedUncertaintyDb: null },
  ])('is never compared with a limit: %j', (figures) => {
    for (const rule of ['simple', 'guarded', 'four-way'] as const) {
      expect(decide({ ...figures, rule })).toBe('invalid');
    }
  });
});
