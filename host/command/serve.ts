import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { closingOnce, type Closable } from '../closing-once.ts';
import { createHost } from '../create-host.ts';
import type { Host, HostOptions } from '../create-host.ts';
import { serveLoopback } from '../http/loopback-server.ts';
import type { LoopbackServer } from '../http/loopback-server.ts';
import { programVersion } from '../program-version.ts';
import { CommandError, reportFailure } from './command-error.ts';
import { riderDoorPlace, type RiderDoorPlace } from './rider-door-place.ts';
import type { CommandOutput } from './command-output.ts';

/** What `serve` was asked for. */
export interface ServeOptions {
  /** Null takes the usual port or the next that is free, 0 any free one. */
  readonly port: number | null;
  readonly data: string | null;
  readonly simulate: boolean;
  /** The demo bench instead of the real one. */
  readonly demo?: boolean;
  /** Script that serves the demo bench; that of the sources where not said otherwise. */
  readonly demoScript?: string;
  readonly page: string | null;
  /** Where to open the rider door; left out it stays shut. */
  readonly riderDoor?: RiderDoorPlace | null;
  /** Where the files of the built program lie; left out where it runs from its sources. */
  readonly built?: Required<Pick<HostOptions, 'builtFolder' | 'analysisWorkerUrl' | 'historyWorkerUrl'>>;
}

/** A bench that is being served, with the address that opens it once. */
export interface ServedBench extends Closable {
  readonly address: string;
  /** The rider door, where it was opened. */
  readonly riderDoor: { readonly address: string; readonly code: string | null } | null;
}

interface WrittenOptions {
  readonly port?: string;
  readonly data?: string;
  readonly simulate?: true;
  readonly demo?: true;
  readonly page?: string;
  readonly riderDoor?: string;
}

/** The bench was served and could not be put away: no fault of what was asked for. */
const failedEndExitCode = 1;

const ownScript = join(import.meta.dirname, '..', 'serve.ts');

const builtPage = join(import.meta.dirname, '..', '..', 'build', 'renderer');

/** Adds `serve`: the bench on 127.0.0.1 until Ctrl+C; prints one line with the address to open. */
export function registerServe(program: Command, output: CommandOutput): void {
  program
    .command('serve')
    .description('Serve the bench to a browser on this computer until Ctrl+C; prints the address to open.')
    .option('--port <number>', 'port on 127.0.0.1; 0 takes any free one (default: 7411 or the next free one)')
    .option('--data <folder>', 'keep tests and recordings here instead of in the usual place')
    .option('--simulate', 'simulated motorcycle, meter and rider; everything is marked as simulated')
    .option('--demo', 'the demo bench: simulated, with example tests, in a folder of its own')
    .option('--page <folder>', 'serve the built page from here')
    .option(
      '--rider-door <address[:port]>',
      'let a tablet of the local network show the rider display, and nothing else',
    )
    .action(async (written: WrittenOptions) => {
      try {
        await serveUntilTold(written, output);
      } catch (error) {
        reportFailure(error, false, output);
      }
    });
}

async function serveUntilTold(written: WrittenOptions, output: CommandOutput): Promise<void> {
  const served = await serveBench(
    {
      port: portOption(written.port),
      data: written.data ?? null,
      simulate: written.simulate === true || written.demo === true,
      demo: written.demo === true,
      page: pageOption(written.page),
      riderDoor: written.riderDoor === undefined ? null : riderDoorPlace(written.riderDoor),
    },
    logTo(output),
  );
  // Before the address is told: whoever reads it may end the bench at once.
  endWhenTold(process, served, output);
  output.line(`Senyap: ${served.address}`);
  if (served.riderDoor !== null) {
    output.line(`Layar pengendara: ${served.riderDoor.address} (kode ${served.riderDoor.code ?? ''})`);
  }
}

/** Writes failures that are the program's own. */
function logTo(output: CommandOutput): (error: unknown) => void {
  return (error) => output.errorLine(`senyap: ${String(error instanceof Error ? error.stack : error)}`);
}

/** Puts a served bench away once, at the first signal to end; says why where that fails. */
export function endWhenTold(
  signals: Pick<EventEmitter, 'once'>,
  served: Closable,
  output: CommandOutput,
): void {
  const close = closingOnce(served, (error) => {
    logTo(output)(error);
    output.exitCode(failedEndExitCode);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) signals.once(signal, () => void close());
}

/** Starts a host and serves it on 127.0.0.1. @throws errors with a code; nothing is left open then. */
export async function serveBench(options: ServeOptions, log: (error: unknown) => void): Promise<ServedBench> {
  const token = randomText();
  let server: LoopbackServer | null = null;
  const host = await createHost({
    version: programVersion(),
    shell: 'browser',
    access: { kind: 'loopback', token, cookieSecret: randomText(), port: () => server?.port ?? 0 },
    dataFolder: options.data,
    simulate: options.simulate,
    demo: options.demo === true,
    ...demoOf(options),
    pageFolder: options.page,
    ...options.built,
    log,
  });
  try {
    server = await serveLoopback(host.fetch, options.port);
    const { riderDoor = null } = options;
    if (riderDoor !== null) await host.riderDoors.open(riderDoor.address, riderDoor.port);
  } catch (error) {
    await server?.close();
    await host.close();
    throw error;
  }
  return servedBench(host, server, token);
}

/** The demo is served by the same program in a process of its own; there is none where its script is not to be found. */
function demoOf({ page, demoScript = ownScript }: ServeOptions): Pick<HostOptions, 'demoStart'> {
  if (!existsSync(demoScript)) return {};
  const pageWords = page === null ? [] : ['--page', page];
  return {
    demoStart: (folder) => ({
      command: process.execPath,
      arguments: [demoScript, '--demo', '--port', '0', '--data', folder, ...pageWords],
      folder,
      printsAddress: true,
    }),
  };
}

function servedBench(host: Host, server: LoopbackServer, token: string): ServedBench {
  return {
    address: `http://127.0.0.1:${server.port}/?token=${token}`,
    riderDoor: host.riderDoors.view().open,
    close: async () => {
      // Nobody may knock at a bench that is being put away.
      try {
        await server.close();
      } finally {
        await host.close();
      }
    },
  };
}

function randomText(): string {
  return randomBytes(24).toString('base64url');
}

function portOption(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new CommandError('BAD_OPTION', `--port needs a whole number from 0 to 65535, not "${text}".`);
}

function pageOption(folder: string | undefined): string | null {
  if (folder === undefined) return existsSync(builtPage) ? builtPage : null;
  if (existsSync(join(folder, 'index.html'))) return resolve(folder);
  throw new CommandError('BAD_OPTION', `--page needs a folder with index.html, and ${folder} has none.`);
}
