// Starts a bench in the data folder named first, and has a fault that nobody catches: thrown, or as a rejected promise.
import { createHost } from '#host/create-host.ts';

const [dataFolder = '', how = ''] = process.argv.slice(2);
await createHost({
  version: '0.1.0',
  shell: 'browser',
  access: { kind: 'desktop' },
  dataFolder,
  simulate: true,
  pageFolder: null,
  log: () => undefined,
});
const fault = new RangeError('the passphrase is gerimis, in /home/sari');
if (how === 'rejected') void Promise.reject(fault);
else
  setImmediate(() => {
    throw fault;
  });
