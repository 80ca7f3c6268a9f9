import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sourceFingerprint } from '../../tools/source-fingerprint.ts';

const root = mkdtempSync(join(tmpdir(), 'senyap-sources-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('the fingerprint of the sources', () => {
  const patterns = ['source/**/*'];
  mkdirSync(join(root, 'source', 'inner'), { recursive: true });
  writeFileSync(join(root, 'source', 'inner', 'a.ts'), 'one');
  const before = sourceFingerprint(root, patterns);

  test('stays the same when a file is written again unchanged', () => {
    writeFileSync(join(root, 'source', 'inner', 'a.ts'), 'one');
    expect(sourceFingerprint(root, patterns)).toBe(before);
  });

  test('changes with a content, a name and an added file', () => {
    const seen = new Set([before]);
    writeFileSync(join(root, 'source', 'inner', 'a.ts'), 'two');
    seen.add(sourceFingerprint(root, patterns));
    writeFileSync(join(root, 'source', 'b.ts'), '');
    seen.add(sourceFingerprint(root, patterns));
    rmSync(join(root, 'source', 'b.ts'));
    writeFileSync(join(root, 'source', 'c.ts'), '');
    seen.add(sourceFingerprint(root, patterns));
    expect(seen.size).toBe(4);
  });
});
