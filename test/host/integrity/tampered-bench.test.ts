import { expect, test } from 'vitest';
import { chanceFrom } from '../../support/chance-from.ts';
import { tamperWithBench } from '../../support/tamper/tamper-with-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('every one of 300 edits by chance is shown, in every table, and the same in a copy of the folder', () => {
  const plan = { edits: 300, chance: chanceFrom(5), controlEvery: 30 };
  const { edits, unnoticed, tables, kinds, controls, differing } = tamperWithBench(temporaryFolder(), plan);
  expect(edits).toBe(300);
  expect(unnoticed).toEqual([]);
  expect(Object.keys(tables)).toContain('journal');
  expect(Object.keys(kinds).toSorted()).toEqual(['addition', 'change', 'removal']);
  expect(controls).toBe(10);
  expect(differing).toEqual([]);
}, 60_000);
