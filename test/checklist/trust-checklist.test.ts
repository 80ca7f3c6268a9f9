import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Proof } from '#host/laboratory/checklist/checklist-line.ts';
import { evidenceLines } from '#host/laboratory/checklist/evidence-lines.ts';
import { measurementLines } from '#host/laboratory/checklist/measurement-lines.ts';

const lines = [...measurementLines, ...evidenceLines];
const testFolder = fileURLToPath(new URL('..', import.meta.url));

describe('the checklist of trust', () => {
  test('holds its 62 demands, each once and in order', () => {
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 62 }, (_, index) => index + 1));
  });

  test.each(lines)(
    '$number, $demand: shown by tests that are there, or said to be missing',
    ({ proofs, missing }) => {
      expect(proofs.length > 0 || (missing ?? '') !== '').toBe(true);
      expect(proofs.filter((proof) => !stands(proof))).toEqual([]);
    },
  );

  test('takes no test for one that is not there', () => {
    expect(stands({ file: 'host/nowhere.test.ts', sentence: 'is kept' })).toBe(false);
    expect(stands({ file: 'layers.test.ts', sentence: 'is kept for ever' })).toBe(false);
  });
});

/** True where the file holds the sentence in quotes: the title of a test, or its row in a table of tests. */
function stands({ file, sentence }: Proof): boolean {
  const path = `${testFolder}${file}`;
  if (!existsSync(path)) return false;
  return quoted(readFileSync(path, 'utf8')).some((text) => text.includes(sentence));
}

function quoted(source: string): readonly string[] {
  return [...source.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/gu)].map(([, , text = '']) => text);
}
