import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerAnalyse } from '#host/command/analyse.ts';
import { registerCheck } from '#host/command/check.ts';
import { registerRejudge } from '#host/command/rejudge.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { chanceFrom } from '../../support/chance-from.ts';
import { copied, type StoredTestFolder, storedWaveformTest } from '../../support/stored-waveform-test.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let stored: StoredTestFolder = { folder: '', id: '' };
beforeAll(async () => {
  stored = await storedWaveformTest(mkdtempSync(join(tmpdir(), 'senyap-cut-')));
}, 60_000);
afterAll(() => rmSync(stored.folder, { recursive: true }));

async function run(...words: string[]) {
  const lines: string[] = [];
  let exitCode = 0;
  await runCommandLine(words, [registerAnalyse, registerCheck, registerRejudge], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

function recordings({ folder }: StoredTestFolder): readonly string[] {
  return readdirSync(join(folder, 'waveforms'))
    .filter((name) => name.endsWith('.wav'))
    .map((name) => join(folder, 'waveforms', name))
    .toSorted();
}

describe('a recording that is cut off at any place', () => {
  test('is refused in words, never analysed as if it were whole', async () => {
    const chance = chanceFrom(20_261_129);
    const [whole = ''] = recordings(stored);
    const path = join(temporaryFolder(), 'cut.wav');
    const size = statSync(whole).size;
    const outcomes: string[] = [];
    for (let cut = 0; cut < 40; cut += 1) {
      copyFileSync(whole, path);
      // Half of them in the head, where every byte has a meaning.
      truncateSync(path, chance() % (cut % 2 === 0 ? 1200 : size));
      const { text, exitCode } = await run('analyse', path, '--uncalibrated', '--json');
      const { error } = JSON.parse(text) as { error?: { code: string } };
      outcomes.push(`${exitCode} ${error?.code ?? 'analysed'}`);
    }
    expect(outcomes.filter((one) => !/^2 [A-Z_]+$/.test(one))).toEqual([]);
  });

  test(
    'is named by the check of its bench, and its test is not proven any more',
    { timeout: 60_000 },
    async () => {
      const chance = chanceFrom(7);
      for (let cut = 0; cut < 6; cut += 1) {
        const damaged = copied(stored);
        const files = recordings(damaged);
        const path = files[chance() % files.length] ?? '';
        truncateSync(path, chance() % statSync(path).size);
        const check = await run('check', '--data', damaged.folder, '--json');
        const { findings } = JSON.parse(check.text) as {
          findings: readonly { code: string; what: string }[];
        };
        expect(check.exitCode).toBe(1);
        expect(findings.map(({ code, what }) => `${code} ${path.includes(what)}`)).toEqual([
          'RECORDING_ALTERED true',
        ]);
        const again = await run('rejudge', damaged.id, '--data', damaged.folder, '--json');
        expect(again.exitCode).toBe(1);
        expect((JSON.parse(again.text) as { identical: boolean }).identical).toBe(false);
      }
    },
  );
});
