import { expect, test } from 'vitest';
import { decisionsOfMark } from '#core/verdict/decisions-of-mark.ts';

test.each([
  ['C', []],
  ['C2', [25]],
  ['K', [25]],
  ['U', [25]],
  ['L', [18]],
] as const)('a fact marked %s rests on the decisions %j', (confidence, decisions) => {
  expect(decisionsOfMark(confidence)).toEqual(decisions);
});
