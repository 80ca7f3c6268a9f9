import { describe, expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import { deepFreeze } from '#core/record/deep-freeze.ts';
import { judgeOutcome } from '#core/record/judge-outcome.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { evidence } from '../../support/judged-evidence.ts';
import { sampleRecord } from '../../support/sample-record.ts';

const parts = { ...sampleRecord(), spectra: [] };

describe('a record', () => {
  test('is frozen through and through', () => {
    const record = buildRecord(parts);
    expect(Object.isFrozen(record)).toBe(true);
    expect(Object.isFrozen(record.evidence.profile.limits)).toBe(true);
    expect(() => Object.assign(record.evidence.vehicle, { plate: 'B 1' })).toThrow(TypeError);
  });

  test('carries the judgement of its own evidence, never one that was handed in', () => {
    const record = buildRecord(parts);
    expect(record.judgement).toEqual(judgeTest(parts.evidence));
    expect(record.judgement.verdict).toBe('invalid');
  });

  test('refuses evidence that breaks its schema', () => {
    const evidence = { ...parts.evidence, mode: 'guess' as 'site' };
    expect(() => buildRecord({ ...parts, evidence })).toThrow(/mode/);
  });

  test('has no spectrum where no run counts', () => {
    const spectrum = { seriesIndex: 0, runNumber: 1, thirdOctave: [] };
    expect(buildRecord({ ...parts, spectra: [spectrum] }).spectrum).toBeNull();
  });
});

describe('the judgement of a test that was not brought to its end', () => {
  test.each([
    ['interrupted', 'INTERRUPTED'],
    ['aborted', 'OPERATOR_ABORTED'],
  ] as const)('%s: never valid, with its reason and without a result', (outcome, code) => {
    const judgement = judgeOutcome(parts.evidence, outcome);
    expect(judgement).toMatchObject({ valid: false, verdict: 'invalid', result: null, differenceDb: null });
    expect(judgement.reasons.at(-1)).toMatchObject({ code, place: 'result', effect: 'rejects' });
  });
});

describe('freezing', () => {
  test('leaves plain values and typed arrays as they are', () => {
    const samples = Float32Array.of(1, 2);
    expect(deepFreeze({ samples, text: 'a', none: null }).samples).toBe(samples);
    samples[0] = 3;
    expect(samples[0]).toBe(3);
  });
});

describe('a good test that was not brought to its end', () => {
  const limitMetBy = (outcome: 'closed' | 'aborted' | 'interrupted') =>
    judgeOutcome(evidence(), outcome).rules.find(({ rule }) => rule === 'limit')?.met;

  test('meets no limit, though its runs alone would', () => {
    expect(limitMetBy('closed')).toBe(true);
    expect([limitMetBy('aborted'), limitMetBy('interrupted')]).toEqual(['unknown', 'unknown']);
  });
});
