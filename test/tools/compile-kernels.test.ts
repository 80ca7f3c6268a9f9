import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileKernels } from '../../tools/compile-kernels.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'core/acoustics/kernels');

describe('the compiled kernels', () => {
  test('are what their committed sources give', async () => {
    const compiled = await compileKernels(root);
    const committed = readdirSync(folder).filter((name) => name.endsWith('-module.ts'));
    expect(compiled.map(({ fileName }) => fileName)).toEqual(committed.sort());
    for (const { fileName, text } of compiled)
      expect(readFileSync(join(folder, fileName), 'utf8')).toBe(text);
  }, 30_000);
});
