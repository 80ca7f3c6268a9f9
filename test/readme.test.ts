import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drivers } from '#drivers/registry.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const section = readme.split('\n## ').find((part) => part.startsWith('Instruments\n')) ?? '';

describe('the table of instruments in README', () => {
  test('names every driver and no other', () => {
    const named = [...section.matchAll(/^\| `([a-z0-9-]+)` +\|/gm)].map(([, id]) => id);
    expect(new Set(named)).toEqual(new Set(drivers.map(({ id }) => id)));
    expect(named).toHaveLength(drivers.length);
  });

  test('claims no more than the drivers do', () => {
    const states = new Set(drivers.map(({ verification }) => verification));
    expect([...states]).toEqual(['parser-verified-instrument-not-seen']);
    expect(section).toContain('parser verified, instrument not yet seen');
  });
});
