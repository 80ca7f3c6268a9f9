// Backs the data folder named first up into the folder named second and ends as a power cut does after so many pieces of it.
import { makeBackup } from '#host/backup/make-backup.ts';

const [dataFolder = '', outFolder = '', pieces = ''] = process.argv.slice(2);
let moved = 0;
await makeBackup({
  dataFolder,
  outFolder,
  withKey: true,
  version: '0.1.0',
  madeAt: '2026-11-23T05:06:07.089Z',
  moved: () => {
    moved += 1;
    if (moved === Number(pieces)) process.kill(process.pid, 'SIGKILL');
  },
});
