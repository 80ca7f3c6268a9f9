import { expect, test } from 'vitest';
import { shareShapedRuns } from '#host/report/shaped-runs.ts';
import { printReport } from '#host/report/print-report.ts';
import { buildTestRecord } from '../../support/test-record-builder.ts';

/** A font that tells how often it shaped. */
function fontOf(): { shaped: string[]; layoutRun: (text: string, features?: readonly string[]) => object } {
  const shaped: string[] = [];
  return {
    shaped,
    layoutRun: (text, features = []) => {
      shaped.push(`${text}${features.join()}`);
      return { text };
    },
  };
}

test('a text is shaped once for all papers, in each font and with each feature by itself', () => {
  const [first, second, bold] = [fontOf(), fontOf(), fontOf()];
  shareShapedRuns(first, 'regular of a test');
  shareShapedRuns(second, 'regular of a test');
  shareShapedRuns(bold, 'bold of a test');
  const run = first.layoutRun('knalpot');
  expect(second.layoutRun('knalpot')).toBe(run);
  expect(bold.layoutRun('knalpot')).not.toBe(run);
  expect(second.layoutRun('4,10', ['tnum'])).not.toBe(first.layoutRun('4,10'));
  expect(first.shaped).toEqual(['knalpot', '4,10']);
  expect(second.shaped).toEqual(['4,10tnum']);
  expect(bold.shaped).toEqual(['knalpot']);
});

test('a library that no longer shapes by this name is told, and no paper is drawn without it', () => {
  expect(() => shareShapedRuns({}, 'regular')).toThrow(TypeError);
});

test('a paper stays the same to the byte, whatever was printed before it', async () => {
  const record = buildTestRecord();
  const first = await printReport(record, 'id');
  await printReport(record, 'en');
  expect(await printReport(record, 'id')).toEqual(first);
});
