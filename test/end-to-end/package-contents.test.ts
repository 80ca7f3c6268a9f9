import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { builtFiles } from '#host/built-files.ts';
import { depositName } from '#host/deposited-files.ts';
import { root } from '../../tools/root.ts';
import type { Asar } from '../support/asar.ts';
import { startDesktop } from '../support/desktop.ts';
import { packageWithStub } from '../support/package-with-stub.ts';

const folder = mkdtempSync(join(tmpdir(), 'senyap-package-'));
let asar: Asar;

beforeAll(async () => {
  asar = await packageWithStub(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the packaged application', () => {
  test('holds shell, workers and page', () => {
    expect(asar.paths).toEqual(
      expect.arrayContaining([
        'build/main/main.js',
        'build/main/analysis-worker.js',
        'build/main/history-worker.js',
        'build/renderer/index.html',
        'build/renderer/rider.html',
        'build/renderer/verifier.html',
        'build/renderer/sounds/id/hold.wav',
        'package.json',
      ]),
    );
  });

  test('beside them holds nothing but libraries', () => {
    const others = asar.paths.filter((path) => !/^(build\/(main|renderer)\/|node_modules\/)/.test(path));
    expect(others).toEqual(['package.json']);
  });

  test('holds the very scripts that the proof names, and not the proof itself', () => {
    const scripts = builtFiles(join(root, 'build/main'), ['conformance.js']);
    const packaged = asar.paths.filter((path) => path.startsWith('build/main/'));
    const wanted = [...scripts.map(({ name }) => name), depositName];
    expect(packaged.sort()).toEqual(wanted.map((name) => `build/main/${name}`).sort());
  });

  test('holds no sources, maps, tests or papers', () => {
    const unwanted = asar.paths.filter(
      (path) => /\.(ts|tsx|mts|cts|map|md|c|cc|cpp|h|gyp)$/.test(path) || /\/(__tests__|\.yarn)\//.test(path),
    );
    expect(unwanted).toEqual([]);
  });

  test('holds no library that only the page or the tests need', () => {
    const { devDependencies }: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const unwanted = Object.keys(devDependencies).filter((library) =>
      asar.paths.some((path) => path.startsWith(`node_modules/${library}/`)),
    );
    expect(unwanted).toEqual([]);
    expect(asar.paths.filter((path) => /node_modules\/(node-\w+-x64|senyap)/.test(path))).toEqual([]);
  });

  test('holds native add-ons of this platform only', () => {
    const addOns = asar.paths.filter((path) => path.endsWith('.node'));
    expect(addOns.sort()).toEqual([
      `node_modules/@serialport/bindings-cpp/prebuilds/linux-${process.arch}/@serialport+bindings-cpp.${
        process.arch === 'arm64' ? 'armv8.' : ''
      }glibc.node`,
      `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
    ]);
  });

  test('holds the faces of the printed report and no others', () => {
    const faces = asar.paths.filter((path) => path.endsWith('.ttf')).map((path) => path.split('/').at(-1));
    expect(new Set(faces)).toEqual(
      new Set(['Inter_400Regular.ttf', 'Inter_600SemiBold.ttf', 'Inter_700Bold.ttf']),
    );
  });

  test('starts from what it holds and nothing else', async () => {
    const installed = join(folder, 'installed');
    asar.extractTo(installed);
    const data = join(folder, 'data');
    const desktop = startDesktop(['--simulate', '--data', data], join(installed, 'build/main/main.js'));
    onTestFinished(() => desktop.close());
    const page = await desktop.page();
    await page.getByText('SIMULASI').first().waitFor();
    const info = await page.evaluate(async () => (await fetch('/api/bench')).json());
    expect(info).toMatchObject({ simulated: true, dataFolder: data, selfTest: { passed: true } });
  });
});

test('a packaged program of which one byte was changed starts, says so, and measures nothing', async () => {
  const installed = join(folder, 'changed');
  asar.extractTo(installed);
  const worker = join(installed, 'build/main/analysis-worker.js');
  writeFileSync(worker, `${readFileSync(worker, 'utf8')} `);
  const desktop = startDesktop(
    ['--simulate', '--data', join(folder, 'changed-data')],
    join(installed, 'build/main/main.js'),
  );
  onTestFinished(() => desktop.close());
  const page = await desktop.page();
  await page.getByText('SIMULASI').first().waitFor();
  const info = await page.evaluate(async () => (await fetch('/api/bench')).json());
  expect(info).toMatchObject({ selfTest: { passed: false } });
});

test('the fuses of the packaged program are set', () => {
  const fuses = readFileSync(join(root, 'electron-builder.yml'), 'utf8').split('electronFuses:')[1];
  expect(fuses).toContain('runAsNode: false');
  expect(fuses).toContain('enableCookieEncryption: true');
  expect(fuses).toContain('enableNodeOptionsEnvironmentVariable: false');
  expect(fuses).toContain('enableNodeCliInspectArguments: false');
  expect(fuses).toContain('enableEmbeddedAsarIntegrityValidation: true');
  expect(fuses).toContain('onlyLoadAppFromAsar: true');
});
