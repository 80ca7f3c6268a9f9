import { serve } from '@hono/node-server';
import type { Protocol } from 'electron';
import { tell } from './told.ts';

type Handler = Parameters<Protocol['handle']>[1];

const ownScheme = 'senyap';
let loopbackOrigin: Promise<string> | null = null;

/** Answers the app's scheme on a loopback port, because only a server can stream to Chromium. */
export const protocol: Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged(schemes) {
    tell('privileges', schemes);
  },
  handle(scheme, handler) {
    if (scheme !== ownScheme) throw new Error(`The double knows only ${ownScheme}:, not ${scheme}:`);
    loopbackOrigin = serveLoopback(handler);
  },
};

/** The loopback address that stands for an address of the app; others stay as they are. */
export async function toLoopback(address: string): Promise<string> {
  if (loopbackOrigin === null) throw new Error(`${address} was loaded before its scheme was handled.`);
  return address.replace(`${ownScheme}://bench`, await loopbackOrigin);
}

/** The app's address for which a loopback address stands; others stay as they are. */
export async function fromLoopback(address: string): Promise<string> {
  return loopbackOrigin === null ? address : address.replace(await loopbackOrigin, `${ownScheme}://bench`);
}

/** Origin of the page as Chromium sees it. */
export async function pageOrigin(): Promise<string> {
  return new URL(await toLoopback(`${ownScheme}://bench/`)).origin;
}

function serveLoopback(handler: Handler): Promise<string> {
  return new Promise((resolve) => {
    const fetch = (request: Request) => handler(asOwnRequest(request));
    const options = { fetch, hostname: '127.0.0.1', port: 0, overrideGlobalObjects: false };
    serve(options, ({ port }) => resolve(`http://127.0.0.1:${port}`)).unref();
  });
}

function asOwnRequest(request: Request): Request {
  const { pathname, search, origin } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('host');
  if (headers.get('origin') === origin) headers.set('origin', `${ownScheme}://bench`);
  const { method, body, signal } = request;
  const address = `${ownScheme}://bench${pathname}${search}`;
  // A streamed body must say so, which the browser's own types do not know.
  const init: RequestInit & { readonly duplex: 'half' } = { method, headers, body, signal, duplex: 'half' };
  return new Request(address, init);
}
