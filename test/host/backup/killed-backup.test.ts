import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { BackupError } from '#host/backup/backup-error.ts';
import { restoreBackup } from '#host/backup/restore-backup.ts';
import { fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../../support/backup-until-killed.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const bench = copiedBench(fillBenchWithFiles);

test.each([1, 4, 9])(
  'a backup whose process was killed at piece %i is not mistaken for one',
  { timeout: 30_000 },
  async (pieces) => {
    const out = temporaryFolder();
    const words = [script, bench(), out, String(pieces)];
    expect(spawnSync(process.execPath, words, { cwd: root }).signal).toBe('SIGKILL');
    const [left = ''] = readdirSync(out);
    expect(left).toMatch(/\.part$/);
    const wish = { dataFolder: join(out, 'new'), restoredAt: '2026-11-24T08:00:00+07:00' };
    const refused = await restoreBackup({ backupFolder: join(out, left), ...wish }).catch(
      (error: unknown) => error,
    );
    expect(refused instanceof BackupError ? refused.code : refused).toBe('BACKUP_CUT');
    expect(readdirSync(out)).toEqual([left]);
  },
);
