import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { DoorAccess } from './door-access.ts';
import { DoorProblem } from './door-problem.ts';
import { sameText } from './same-text.ts';

type Loopback = Extract<DoorAccess, { kind: 'loopback' }>;

/**
 * Lets only the browser in that brought the token. The token is exchanged once for a cookie of this browser and is
 * worth nothing afterwards, so an address left in a history or a log opens no bench. A program with the token of an account
 * needs neither.
 */
export function tokenGate(access: Loopback, bringsToken: (request: Request) => boolean): MiddlewareHandler {
  let burnt = false;
  return async (context, next) => {
    const admitted = sameText(getCookie(context, cookieName(access)) ?? '', access.cookieSecret);
    const token = context.req.query('token');
    if (token !== undefined && context.req.method === 'GET') {
      if (admitted) return context.redirect(withoutToken(context), 303);
      if (burnt || !sameText(token, access.token)) throw new DoorProblem(403, 'TOKEN_USED');
      burnt = true;
      return admit(context, access);
    }
    if (!admitted && !bringsToken(context.req.raw)) throw new DoorProblem(403, 'ENTRY_NEEDED');
    return next();
  };
}

/** Cookies know no port: two benches on one computer must not overwrite each other's. */
function cookieName(access: Loopback): string {
  return `senyap-${access.port()}`;
}

function admit(context: Context, access: Loopback): Response {
  setCookie(context, cookieName(access), access.cookieSecret, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
  });
  return context.redirect(withoutToken(context), 303);
}

function withoutToken(context: Context): string {
  const address = new URL(context.req.url);
  address.searchParams.delete('token');
  // Two slashes at the start would name another host.
  return `/${address.pathname.replace(/^\/+/, '')}${address.search}`;
}
