// Backs the data folder named first up into the folder named second and ends as a power cut does after so many pieces of it, or
// stands still there where the third word is `stand still at N`.
import { makeBackup } from '#host/backup/make-backup.ts';

const [dataFolder = '', outFolder = '', wanted = ''] = process.argv.slice(2);
const pieces = Number(wanted.replace('stand still at ', ''));
const isStandingStill = wanted !== String(pieces);
let moved = 0;
await makeBackup({
  dataFolder,
  outFolder,
  withKey: !isStandingStill,
  version: '0.1.0',
  madeAt: '2026-11-23T05:06:07.089Z',
  moved: () => {
    moved += 1;
    if (moved !== pieces) return;
    if (!isStandingStill) process.kill(process.pid, 'SIGKILL');
    process.stdout.write('standing still\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
