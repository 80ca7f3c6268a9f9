import { describe, expect, test } from 'vitest';
import { allChecks } from '#core/conformance/all-checks.ts';
import { startupChecks } from '#core/conformance/startup-checks.ts';

/** Groups that take a fraction of a second; the whole report runs by `npm run conformance`. */
const quick = new Set([
  'weighting-response',
  'filter-mask',
  'filter-bandwidth',
  'octave-mask',
  'octave-bandwidth',
  'octave-summation',
  'decay',
  'rounding',
  'judgement',
]);

describe('the conformance checks', () => {
  test('every group has a name of its own and says where its truth comes from', () => {
    expect(new Set(allChecks.map(({ id }) => id)).size).toBe(allChecks.length);
    expect(allChecks.every(({ title, truth }) => title !== '' && truth !== '')).toBe(true);
  });

  test.each([startupChecks, ...allChecks.filter(({ id }) => quick.has(id))])('$id passes', ({ run }) => {
    const results = run();
    expect(results.length).toBeGreaterThan(10);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('the self-test holds reference tone, burst, weighting points, rounding and verdicts', () => {
    const subjects = startupChecks.run().map(({ subject }) => subject);
    for (const part of ['94 dB', 'LAFmax, 200 ms', 'A, 8000 Hz', '80.05', 'against 90 dB']) {
      expect(subjects.some((subject) => subject.includes(part))).toBe(true);
    }
  });
});
