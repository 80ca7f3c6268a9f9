import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languages } from '#core/words/language.ts';
import { plainText, sectionsOf } from '../../renderer/manual/manual-text.ts';

/** The sections of the chapter of limits, by anchor. */
function limitsIn(language: string): ReadonlyMap<string, string> {
  const path = join(import.meta.dirname, '../../docs/manual', language, 'limits.md');
  return new Map(
    sectionsOf(readFileSync(path, 'utf8')).map(({ anchor, blocks }) => [anchor, plainText(blocks)]),
  );
}

describe('the manual', () => {
  test('says what the bench does not measure, in both languages', () => {
    expect(limitsIn('id').get('not')).toContain('Bukan kebisingan kendaraan yang bergerak');
    expect(limitsIn('en').get('not')).toContain('Not the noise of a moving vehicle');
  });

  test.each(languages)('states the class of the microphone, accuracy, data and law', (language) => {
    const limits = limitsIn(language);
    expect(limits.get('class')).toContain('IEC 61672-1');
    expect(limits.get('accuracy')).toMatch(/0[.,]05 dB/);
    expect(limits.get('law')).toContain('Permen LH 07/2009');
    expect(limits.get('law')).toMatch(/77, 80,? (and|dan) 83 dB/);
    expect(limits.get('drivers')?.length).toBeGreaterThan(40);
  });
});
