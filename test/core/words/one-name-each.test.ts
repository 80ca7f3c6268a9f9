import { readFileSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decisionText } from '#core/words/decision-words.ts';

const root = join(import.meta.dirname, '../../..');

/** What people read: all words of the program, and what is told about it in Bahasa Indonesia. */
function shownText(): string {
  const files = [...globSync('core/words/**/*.ts', { cwd: root }), 'README.md'];
  expect(files.length).toBeGreaterThan(100);
  return files.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
}

test('the dB killer has one name in each language, and a run is an uji', () => {
  const text = shownText();
  expect(text.match(/dB-killer|peredam sisip\b|percobaan/gi)).toBeNull();
  const named = [...text.matchAll(/(\S+ \S+|\S+) \(dB killer\)/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !/peredam sisipan|insert/i.test(name))).toEqual([]);
});

test('decision 28 says in words of the trade what the highest speed must look like', () => {
  expect(decisionText(28, 'id').text).toContain('harus tampak mendatar (termasuk ayunan pembatas putaran)');
});
