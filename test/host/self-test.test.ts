import { describe, expect, test } from 'vitest';
import { checkFigure, type CheckGroup } from '#core/conformance/check.ts';
import { runSelfTest } from '#host/self-test.ts';

function groupOf(measured: number | null): CheckGroup {
  const tolerance = { below: -0.1, above: 0.1, source: 'goal' };
  const check = {
    subject: 'tone',
    clause: '',
    sampleRateHz: null,
    expected: 94,
    measured,
    unit: 'dB',
    tolerance,
  };
  return { id: 'one', title: 'One check', truth: 'none', run: () => [checkFigure(check)] };
}

describe('the self-test', () => {
  test('passes with the checks of the core', () => {
    const { summary, failures } = runSelfTest('hash');
    expect(failures).toEqual([]);
    expect(summary).toMatchObject({ passed: true, coreHash: 'hash' });
    expect(summary.checks).toBeGreaterThan(20);
  });

  test('a file that is not the one that was built fails it, however well the checks come out', () => {
    const { summary, failures } = runSelfTest('hash', groupOf(94), ['main.js']);
    expect(summary.passed).toBe(false);
    expect(failures).toEqual(['main.js: not the file that was built']);
  });

  test('a broken check fails it and is told in one line', () => {
    const { summary, failures } = runSelfTest('hash', groupOf(94.2));
    expect(summary).toEqual({ passed: false, checks: 1, coreHash: 'hash' });
    expect(failures).toEqual(['tone: expected 94 dB, measured 94.2']);
  });

  test('a check without a figure, a group that throws and one without checks fail it too', () => {
    expect(runSelfTest('hash', groupOf(null)).summary.passed).toBe(false);
    const throws = (): never => {
      throw new Error('no filter');
    };
    const thrown = runSelfTest('hash', { ...groupOf(94), run: throws });
    expect(thrown.summary.passed).toBe(false);
    expect(thrown.failures[0]).toContain('no filter');
    expect(runSelfTest('hash', { ...groupOf(94), run: () => [] }).summary.passed).toBe(false);
  });
});
