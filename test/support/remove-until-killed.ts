// Removes all backups in the folder named first but the newest one and ends as a power cut does before the step named second.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '#host/backup/manifest-file.ts';
import { removeOldest } from '#host/backup/remove-oldest.ts';

const [outFolder = '', steps = ''] = process.argv.slice(2);
const folder = join(outFolder, readdirSync(outFolder).toSorted().at(-1) ?? '');
let taken = 0;
await removeOldest({
  newest: { folder, content: readManifest(folder), leftovers: [] },
  keep: 1,
  removed: () => undefined,
  step: () => {
    taken += 1;
    if (taken === Number(steps)) process.kill(process.pid, 'SIGKILL');
  },
});
