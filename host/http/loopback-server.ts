import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { serveWords } from '#core/words/serve.ts';

/** The port that is tried first when nobody names one; the ones after it are tried when it is taken. */
export const usualPort = 7411;
const usualPorts = 20;

/** The port that the rider door tries first. */
const usualRiderPort = 7450;
/** Tablets that look at once; each holds one stream and fetches a few files. */
const mostRiderConnections = 40;

/** A door that can be reached at one address of this computer. */
export interface AddressServer {
  readonly port: number;
  /** Takes no more requests and resolves when the last connection is gone. */
  close(): Promise<void>;
}

/** A door that can be reached on 127.0.0.1. */
export type LoopbackServer = AddressServer;

/** The port cannot be listened on. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: keyof typeof serveWords;
  readonly words: { readonly id: string; readonly en: string };

  constructor(code: keyof typeof serveWords, port: number, cause: unknown) {
    super(`${serveWords[code].en} (${port})`, { cause });
    this.code = code;
    this.words = serveWords[code];
  }
}

/**
 * Serves a door to this computer only.
 * @param port a port, 0 for any free one, or null for the usual one or the next that is free. @throws ListenError
 */
export async function serveLoopback(
  fetch: (request: Request) => Promise<Response>,
  port: number | null,
): Promise<LoopbackServer> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  // A recording of gigabytes may take longer than the usual five minutes to come in from a slow disk.
  server.requestTimeout = 0;
  return await listening(server, '127.0.0.1', port, usualPort);
}

/** Serves a door at one address of this computer, for its local network. @throws ListenError */
export async function serveOnAddress(
  fetch: (request: Request) => Promise<Response>,
  address: string,
  port: number | null,
): Promise<AddressServer> {
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  server.maxConnections = mostRiderConnections;
  return await listening(server, address, port, usualRiderPort);
}

async function listening(
  server: Server,
  host: string,
  port: number | null,
  usual: number,
): Promise<AddressServer> {
  if (port === null) await listenFromUsual(server, host, usual);
  else await listen(server, host, port);
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : usual;
  return { port: taken, close: () => closeServer(server) };
}

async function listenFromUsual(server: Server, host: string, usual: number): Promise<void> {
  for (let port = usual; port < usual + usualPorts; port += 1) {
    try {
      await listen(server, host, port);
      return;
    } catch (error) {
      if (!(error instanceof ListenError)) throw error;
    }
  }
  await listen(server, host, 0);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => reject(listenProblem(error, port));
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      resolve();
    });
  });
}

function listenProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new ListenError('PORT_TAKEN', port, error);
  return error.code === 'EACCES' ? new ListenError('PORT_REFUSED', port, error) : error;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
