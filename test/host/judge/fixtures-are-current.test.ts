import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeExample } from '../../../fixtures/judge/make-example.ts';
import { testFileJsonSchema } from '#host/judge/test-file-schema.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/judge');

test('the JSON Schema is the one of the schema that reads the file', () => {
  expect(readFileSync(join(fixtures, 'test.schema.json'), 'utf8')).toBe(testFileJsonSchema());
});

test('the committed example is what its maker makes', () => {
  const made = temporaryFolder();
  makeExample(made, 'meter');
  const kept = join(fixtures, 'example');
  expect(readdirSync(kept).toSorted()).toEqual(readdirSync(made).toSorted());
  const differing = readdirSync(made).filter(
    (name) => readFileSync(join(kept, name), 'utf8') !== readFileSync(join(made, name), 'utf8'),
  );
  expect(differing).toEqual([]);
});
