import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Scheduler } from '#drivers/time.ts';
import type { Bench } from '../session/bench.ts';
import { addressGuard } from './address-guard.ts';
import type { Door } from './create-door.ts';
import type { DoorAccess } from './door-access.ts';
import { DoorProblem } from './door-problem.ts';
import { pageFile } from './page-files.ts';
import { problemResponse } from './problem-response.ts';
import { refusalPage } from './refusal-page.ts';
import type { RiderEntry } from './rider-entry.ts';
import { riderEntryPage } from './rider-entry-page.ts';
import { addRiderRoutes } from './routes/rider-routes.ts';
import { securityHeaders } from './security-headers.ts';

/** What a rider door is made of. */
export interface RiderDoorOptions {
  readonly bench: Bench;
  readonly access: DoorAccess & { readonly kind: 'rider' };
  readonly entry: RiderEntry;
  /** Folder of the built page; null serves the stream alone. */
  readonly pageFolder: string | null;
  readonly scheduler: Scheduler;
  readonly log: (error: unknown) => void;
}

/** Files of the built page that the rider display is made of, besides its first page. */
const pageParts = /^\/(assets\/|sounds\/|icon\.svg$)/;

/**
 * A door for the local network through which nothing but the rider display can be seen: its page, and the stream of the
 * values that a rider needs. No other route of the bench exists behind it, and nothing can be changed through it.
 */
export function createRiderDoor(options: RiderDoorOptions): Door {
  const { bench, access, entry, scheduler, log } = options;
  const closing = new AbortController();
  const app = new OpenAPIHono();
  app.onError((error, context) => refuse(error, context, log));
  app.notFound((context) => serveRiderFile(context, options.pageFolder));
  app.use(withoutMicrophone);
  app.use(securityHeaders);
  app.use(addressGuard(access));
  app.use(onlyReading);
  app.use(riderGate(entry, access.port));
  addRiderRoutes(app, { bench, scheduler, closing: closing.signal, log });
  return { fetch: async (request) => app.fetch(request), close: () => closing.abort() };
}

/** A device of the network has no business with any sensor. */
const withoutMicrophone: MiddlewareHandler = async (context, next) => {
  await next();
  const nothing = 'microphone=(), camera=(), geolocation=(), display-capture=(), usb=(), serial=()';
  context.res.headers.set('permissions-policy', nothing);
};

const onlyReading: MiddlewareHandler = async (context, next) => {
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    throw new DoorProblem(404, 'ROUTE_UNKNOWN');
  }
  await next();
};

/** Lets only devices in that brought the code; a person without it is asked for it. */
function riderGate(entry: RiderEntry, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const name = `senyap-rider-${port()}`;
    if (entry.knows(getCookie(context, name) ?? '')) return next();
    const typed = context.req.query('code');
    if (context.req.path !== '/' || context.req.method !== 'GET') throw new DoorProblem(403, 'ENTRY_NEEDED');
    const secret = typed === undefined ? null : entry.admit(typed);
    if (secret === null) return riderEntryPage(typed !== undefined);
    setCookie(context, name, secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return context.redirect('/', 303);
  };
}

async function serveRiderFile(context: Context, pageFolder: string | null): Promise<Response> {
  const { path } = context.req;
  const wanted = path === '/' ? '/rider.html' : path;
  const isPart = path === '/' || pageParts.test(path);
  const file = isPart && pageFolder !== null ? await pageFile(pageFolder, wanted) : null;
  if (file !== null) return file;
  throw new DoorProblem(404, path === '/' ? 'PAGE_MISSING' : 'ROUTE_UNKNOWN');
}

function refuse(error: unknown, context: Context, log: (error: unknown) => void): Response {
  const forPerson = error instanceof DoorProblem && context.req.path === '/';
  return forPerson ? refusalPage(error.words, error.status) : problemResponse(error, log);
}
