import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCircle } from './support/layers/find-circle.ts';
import { allowedFolders } from './support/layers/layer-rules.ts';
import { problemWithImport, targetOf } from './support/layers/problem-with-import.ts';
import { readImports } from './support/layers/read-imports.ts';
import { sourceFiles } from './support/layers/source-files.ts';

const root = join(import.meta.dirname, '..');
const packageFile: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const productionLibraries = Object.keys(packageFile.dependencies);
const importsOfFiles = new Map(
  sourceFiles(root).map((path) => [path, readImports(path, readFileSync(join(root, path), 'utf8'))]),
);

function problemsIn(path: string, source: string): readonly string[] {
  return readImports(path, source)
    .map((found) => problemWithImport(path, found, productionLibraries))
    .filter((problem) => problem !== null);
}

describe('the layers of the house', () => {
  test('every folder of the house is read', () => {
    const folders = new Set([...importsOfFiles.keys()].map((path) => path.split('/')[0]));
    expect(folders).toEqual(new Set(Object.keys(allowedFolders)));
  });

  test('no file knows what stands above it', () => {
    const problems = [...importsOfFiles].flatMap(([path, found]) =>
      found
        .map((one) => problemWithImport(path, one, productionLibraries))
        .filter((problem) => problem !== null)
        .map((problem) => `${path} -> ${problem}`),
    );
    expect(problems).toEqual([]);
  });

  test('no files import each other in a circle', () => {
    const targets = new Map(
      [...importsOfFiles].map(([path, found]) => [
        path,
        found.map((one) => targetOf(path, one.specifier ?? '')).filter((target) => target !== null),
      ]),
    );
    expect(findCircle(targets)).toBeNull();
  });
});

describe('the watch over the layers', () => {
  test.each([
    ['core/units/a.ts', `import { b } from '#host/b.ts';`],
    ['core/units/a.ts', `import type { B } from '#drivers/b.ts';`],
    ['core/units/a.ts', `export * from '../acoustics/b.ts';`],
    ['core/verdict/a.ts', `export type { B } from '../diagnosis/b.ts';`],
    ['core/verdict/a.ts', `type B = import('../record/b.ts').B;`],
    ['core/astrology/a.ts', `import { b } from '../units/b.ts';`],
    ['core/units/a.ts', `import { b } from '#core/units/b.ts';`],
    ['core/units/a.ts', `import { readFileSync } from 'node:fs';`],
    ['core/units/a.ts', `import { readFileSync } from 'fs';`],
    ['core/units/a.ts', `import { Hono } from 'hono';`],
    ['core/a.ts', `import { b } from '../core/units/b.ts'; import { c } from 'hono';`],
    ['drivers/transport/a.ts', `import { b } from '../generic-line/b.ts';`],
    ['drivers/lutron-16/a.ts', `import { b } from '../generic-line/b.ts';`],
    ['drivers/new-make/a.ts', `import { b } from '../framing/b.ts';`],
    ['host/store/a.ts', `import type { B } from '../session/b.ts';`],
    ['host/session/a.ts', `import { b } from '../http/create-door.ts';`],
    ['drivers/a.ts', `import { b } from '#host/b.ts';`],
    ['drivers/a.ts', `const b = await import('../host/b.ts');`],
    ['drivers/a.ts', `import { b } from '../core/units/b.ts';`],
    ['host/a.ts', `import { app } from 'electron';`],
    ['host/a.ts', `const electron = require('electron');`],
    ['host/a.ts', `const b = await import(path);`],
    ['host/a.ts', `const b = new URL('../electron/worker.ts', import.meta.url);`],
    ['host/a.ts', `import { chromium } from 'playwright-core';`],
    ['host/a.ts', `import { b } from '../test/support/b.ts';`],
    ['electron/a.ts', `import { b } from '../renderer/b.ts';`],
    ['renderer/a.tsx', `import { b } from '#host/http/contract.ts';`],
    ['renderer/a.tsx', `import { type B, c } from '#host/http/contract.ts';`],
    ['renderer/a.tsx', `import type { B } from '#host/session/bench.ts';`],
    ['renderer/a.tsx', `import type { B } from '#drivers/instrument.ts';`],
    ['renderer/a.tsx', `import { join } from 'node:path';`],
    ['fixtures/a.ts', `import { b } from '#core/units/b.ts';`],
    ['tools/a.ts', `import electron from 'electron';`],
    ['test/a.test.ts', `import { app } from 'electron';`],
  ])('in %s it rejects %s', (path, source) => {
    expect(problemsIn(path, source)).toHaveLength(1);
  });

  test.each([
    ['core/report/a.ts', `import { b } from '../units/b.ts'; import FFT from 'fft.js';`],
    ['core/report/a.ts', `import { b } from '#core/units/b.ts';`],
    ['core/units/a.ts', `const text = "import { b } from '#host/b.ts'"; // import '#host/b.ts'`],
    ['host/store/a.ts', `import type { B } from '../http/contract.ts'; import { c } from '../clock.ts';`],
    ['host/a.ts', `import { b } from '#drivers/b.ts'; import { c } from './session/c.ts';`],
    ['host/a.ts', `const b = new URL('./analysis/worker.ts', import.meta.url);`],
    ['electron/a.ts', `import { app } from 'electron'; import { b } from '#host/b.ts';`],
    [
      'renderer/a.tsx',
      `import type { B } from '#host/http/contract.ts'; import { c } from '#core/words/c.ts';`,
    ],
    ['renderer/a.tsx', `import { type B } from '#host/http/contract.ts'; import { useState } from 'react';`],
    ['test/a.test.ts', `import type Electron from 'electron'; import { b } from '../electron/b.ts';`],
  ])('in %s it allows %s', (path, source) => {
    expect(problemsIn(path, source)).toEqual([]);
  });

  test('it names the files of a circle', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'outside']],
      ['c', ['b']],
    ]);
    expect(findCircle(imports)).toEqual(['b', 'c', 'b']);
  });

  test('a source that cannot be read is not taken for a clean one', () => {
    expect(() => readImports('core/a.ts', 'import {')).toThrow(/cannot be read/);
  });
});
