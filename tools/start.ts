import { buildIfStale } from './build-if-stale.ts';
import { electronFor } from './electron-for.ts';
import { openWindow } from './open-window.ts';
import { root } from './root.ts';
import { serveBrowser } from './serve-browser.ts';
import { readStartOptions } from './start-options.ts';

const options = readStartOptions(process.argv.slice(2));

if (await buildIfStale(root)) process.stdout.write('Built shell and page.\n');
const electron = options.browser ? null : electronFor(root);
if (electron === null) await serveBrowser(options);
else openWindow(electron, root, options);
