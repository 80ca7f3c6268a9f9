import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as ServeBuilt from '#host/serve-built.ts';
import { hasDisplay } from './desktop.ts';
import { openBrowser } from './open-browser.ts';
import { root } from './root.ts';
import type { StartOptions } from './start-options.ts';

/** Serves the bench on this computer, opens it in a browser where there is a display, and ends with Ctrl+C. */
export async function serveBrowser({ port, data, simulate, demo }: StartOptions): Promise<void> {
  const page = join(root, 'build/renderer');
  const entry = pathToFileURL(join(root, 'build/main/serve.js')).href;
  const { serveBuilt } = (await import(entry)) as typeof ServeBuilt;
  const served = await serveBuilt(
    { port, data, simulate, demo, page, demoScript: join(root, 'host/serve.ts') },
    (failure) => {
      process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`);
    },
  );
  process.stdout.write(`Senyap: ${served.address}\nCtrl+C ends the bench.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
  const { platform, env: environment } = process;
  if (hasDisplay({ platform, environment, isRoot: false })) openBrowser(served.address);
}
