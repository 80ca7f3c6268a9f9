import { expect, test } from 'vitest';
import { chanceFrom } from '../../support/chance-from.ts';
import { tamperWithBench } from '../../support/tamper/tamper-with-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('every one of 60 edits by chance is shown, in every table, and the same in a copy of the folder', () => {
  const plan = { edits: 60, chance: chanceFrom(5), controlEvery: 10 };
  const { edits, unnoticed, tables, kinds, controls, differing } = tamperWithBench(temporaryFolder(), plan);
  expect(edits).toBe(60);
  expect(unnoticed).toEqual([]);
  const named = ['journal', 'record', 'seal', 'signInFailure', 'standingHash'];
  expect(Object.keys(tables)).toEqual(expect.arrayContaining(named));
  expect(Object.keys(kinds).toSorted()).toEqual(['addition', 'change', 'removal']);
  expect(controls).toBe(6);
  expect(differing).toEqual([]);
}, 120_000);
