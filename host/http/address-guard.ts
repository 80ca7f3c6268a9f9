import type { MiddlewareHandler } from 'hono';
import { DoorProblem } from './door-problem.ts';
import { allowedHosts, ownScheme } from './door-access.ts';
import type { DoorAccess } from './door-access.ts';

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Lets only requests through that were sent to the bench's own address (so that a foreign name that resolves to this
 * computer gets nothing), and changes only when no other page asked for them.
 */
export function addressGuard(access: DoorAccess): MiddlewareHandler {
  return async (context, next) => {
    refuseForeignHost(context.req.raw, access);
    if (!readingMethods.has(context.req.method)) refuseForeignOrigin(context.req.raw.headers, access);
    await next();
  };
}

function refuseForeignHost(request: Request, access: DoorAccess): void {
  const address = new URL(request.url);
  const hosts = allowedHosts(access);
  const named = request.headers.get('host') ?? address.host;
  const own = address.protocol === ownScheme(access) && hosts.includes(address.host) && hosts.includes(named);
  if (!own) throw new DoorProblem(403, 'HOST_REFUSED');
}

/** Browsers name the origin of every request that changes something; a program that is no browser names none. */
function refuseForeignOrigin(headers: Headers, access: DoorAccess): void {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  const ownOrigins = allowedHosts(access).map((host) => `${ownScheme(access)}//${host}`);
  const ownPage = origin === null || ownOrigins.includes(origin);
  const ownSite = site === null || site === 'same-origin' || site === 'none';
  if (!ownPage || !ownSite) throw new DoorProblem(403, 'ORIGIN_REFUSED');
}
