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
  'wave-file',
  'decay',
  'rounding',
  'judgement',
  'uncertainty',
]);

const quickGroups = [startupChecks, ...allChecks.filter(({ id }) => quick.has(id))];
const found = new Map(quickGroups.map(({ id, run }) => [id, run()]));

describe('the conformance checks', () => {
  test('every group has a name of its own and says where its truth comes from', () => {
    expect(new Set(allChecks.map(({ id }) => id)).size).toBe(allChecks.length);
    expect(allChecks.every(({ title, truth }) => title !== '' && truth !== '')).toBe(true);
  });

  test.each(quickGroups)('$id passes', ({ id }) => {
    const results = found.get(id) ?? [];
    expect(results.length).toBeGreaterThan(10);
    expect(results.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('every check names its clause, and a figure its tolerance and who asks for it', () => {
    const results = [...found.values()].flat();
    expect(results.filter(({ subject, clause }) => subject === '' || clause === '')).toEqual([]);
    const figures = results.filter(({ measured, unit }) => typeof measured === 'number' && unit === 'dB');
    expect(figures.filter(({ tolerance }) => tolerance !== null && tolerance.source === '')).toEqual([]);
    expect(new Set(figures.map(({ tolerance }) => tolerance?.source))).toEqual(
      new Set(['class 1', 'Senyap goal', undefined]),
    );
  });

  test('the self-test holds reference tone, burst, weighting points, rounding and verdicts', () => {
    const subjects = (found.get('startup') ?? []).map(({ subject }) => subject);
    for (const part of ['94 dB', 'LAFmax, 200 ms', 'A, 8000 Hz', '80.05', 'against 90 dB']) {
      expect(subjects.some((subject) => subject.includes(part))).toBe(true);
    }
  });
});
