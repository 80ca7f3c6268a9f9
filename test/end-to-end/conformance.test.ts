import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ConformanceReport } from '#core/report/conformance-report.ts';
import { builtFiles } from '#host/built-files.ts';
import { fullProof } from '#core/conformance/full-proof.ts';
import { root } from '../../tools/root.ts';
import { startDesktop } from '../support/desktop.ts';
import { startProcess } from '../support/host-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const built = join(root, 'build/main');

/** The built proof in a process of its own, as `npm run conformance` starts it. */
async function prove(): Promise<{ readonly report: ConformanceReport; readonly code: number | null }> {
  const folder = temporaryFolder();
  const code = await startProcess([join(built, 'conformance.js'), folder]).ended;
  return { code, report: JSON.parse(readFileSync(join(folder, 'conformance.json'), 'utf8')) };
}

async function hashShown(): Promise<string> {
  const desktop = startDesktop(['--simulate', '--data', temporaryFolder()]);
  onTestFinished(() => desktop.close());
  const page = await desktop.page();
  await page.getByText('SIMULASI').first().waitFor();
  return page.evaluate(async () => (await (await fetch('/api/bench')).json()).selfTest.coreHash);
}

describe('the proof from the built program', () => {
  test('passes every check, names the files that ship and the hash that the program shows', async () => {
    const { report, code } = await prove();
    const failed = report.groups.flatMap(({ results }) => results.filter(({ passed }) => !passed));
    expect(failed).toEqual([]);
    expect(code).toBe(0);
    expect(report.groups.map(({ id }) => id)).toEqual(fullProof.map(({ id }) => id));
    expect(report.checks).toBeGreaterThan(6000);
    expect(report.passed).toBe(report.checks);
    expect(report.build?.files).toEqual(builtFiles(built, ['conformance.js']));
    expect(report.program.coreHash).toBe(await hashShown());
  });

  test('brings no measuring code of its own: all of it lies in files that ship', () => {
    const shipped = builtFiles(built, ['conformance.js']).flatMap(({ name }) => measuringFilesIn(name));
    expect(shipped).toEqual(
      expect.arrayContaining(['core/acoustics/weighting-filter.ts', 'core/verdict/decide.ts']),
    );
    expect(measuringFilesIn('conformance.js')).toEqual([]);
  });
});

/** Sources of the core that a built file holds: the builder names each before its code. */
function measuringFilesIn(file: string): readonly string[] {
  const code = readFileSync(join(built, file), 'utf8');
  return [...code.matchAll(/^\/\/ (core\/(?:acoustics|procedure|verdict)\/\S+)$/gm)].map(
    ([, path = '']) => path,
  );
}
