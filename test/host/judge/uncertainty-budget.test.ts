import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeExample } from '../../../fixtures/judge/make-example.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function judgedWith(decision: object | undefined) {
  const folder = temporaryFolder();
  makeExample(folder, 'meter');
  const path = join(folder, 'test.json');
  const declared: object = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...declared, ...(decision && { decision }) }));
  return judgeFolder(folder, 'en');
}

test('a folder that asks for the budget gets all its lines and its arithmetic', () => {
  const { uncertainty, limit } = judgedWith({ rule: 'four-way', budget: {} });
  expect(uncertainty).toMatchObject({ edition: 2, coverageFactor: 2 });
  expect(uncertainty?.components.map(({ name }) => name)).toContain('repeatability');
  expect(limit?.expandedUncertaintyDb).toBe(uncertainty?.expandedUncertaintyDb);
  expect(JSON.parse(JSON.stringify(uncertainty))).toEqual(uncertainty);
});

test('a component of the laboratory stands in test.json with its source', () => {
  const meter = { name: 'meter', value: 8, distribution: 'normal', source: 'Sertifikat 4711' };
  const found = judgedWith({ rule: 'guarded', budget: { components: [meter] } });
  expect(found.uncertainty?.components[0]).toMatchObject({
    standardUncertaintyDb: 4,
    origin: { by: 'laboratory', source: 'Sertifikat 4711' },
  });
  expect(found.verdict).toBe('fail');
});

test('a component that is negative or without source is refused with its place in the file', () => {
  const bad = { name: 'meter', value: -1, distribution: 'normal', source: 'Sertifikat 4711' };
  expect(() => judgedWith({ budget: { components: [bad] } })).toThrow(/decision\.budget\.components/);
});

test('a folder of the first version has no such budget', () => {
  expect(judgedWith(undefined).uncertainty).toBeNull();
});
