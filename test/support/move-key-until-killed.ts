// Opens the data folder named first with a key store and ends as a power cut does when its key has moved to the step named second.
import { openTestStore } from '#host/store/open-test-store.ts';
import { vaultOf } from './key-store-vault.ts';

const [folder = '', wanted = ''] = process.argv.slice(2);
openTestStore(folder, {
  vault: vaultOf('sari'),
  keyMoved: (step) => {
    if (step === wanted) process.kill(process.pid, 'SIGKILL');
  },
}).dispose();
