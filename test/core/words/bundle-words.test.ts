import { expect, test } from 'vitest';
import { bundleFindingCodes, findingOf } from '#core/record/bundle/bundle-finding.ts';
import { bundleFindingSentence, bundleStateWords } from '#core/words/bundle-words.ts';

test.each(bundleFindingCodes)(
  'the finding %s is one sentence in each language that names file and byte',
  (code) => {
    const { id, en } = bundleFindingSentence(findingOf(code, 'run-1.wav', 12));
    expect(id).toMatch(/^run-1\.wav: .*\. \(bita ke-12\)$/);
    expect(en).toMatch(/^run-1\.wav: .*\. \(at byte 12\)$/);
    expect(id).not.toBe(en);
  },
);

test('a name out of a foreign file is shown without what could mislead', () => {
  const { id } = bundleFindingSentence(findingOf('NAME_REFUSED', `a\u202e\n${'b'.repeat(500)}`));
  expect(id).toMatch(/^a\?\?b{97}: /);
});

test('no two answers are called the same', () => {
  const words = Object.values(bundleStateWords).flatMap(({ word }) => [word.id, word.en]);
  expect(new Set(words).size).toBe(8);
});
