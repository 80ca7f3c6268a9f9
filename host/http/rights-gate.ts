import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Right } from '#core/people/right.ts';
import type { Bench } from '../session/bench.ts';
import { DoorProblem } from './door-problem.ts';
import { mayNow, type People, type Person, type WhoAsks } from './people.ts';
import { type RouteRight, routeRights } from './route-rights.ts';

interface Asked {
  readonly who: WhoAsks;
  readonly right: RouteRight;
}

/** By context: the request itself is replaced on its way where its body is bounded. */
const asked = new WeakMap<Context, Asked>();

/** Paths that ask by themselves all the time, without a person. */
const askedByPrograms: ReadonlySet<string> = new Set(['/api/waveform/blocks']);
const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/** Lets a request through to its route only if whoever asks has the right that the route asks for. */
export function rightsGate(people: People, bench: Bench): MiddlewareHandler {
  return async (context, next) => {
    const request = context.req.raw;
    const route = routeOf(context);
    if (route === null) return next();
    const right = routeRights[route];
    if (right === undefined) throw new DoorProblem(404, 'ROUTE_UNKNOWN');
    const who = people.whoAsks(request);
    asked.set(context, { who, right });
    demand(who, usualRight(right));
    if (isOfRunningTest(right) && isOfficialTestRunning(bench)) demand(who, right.graver);
    if (!readingMethods.has(request.method) && !askedByPrograms.has(context.req.path)) people.active(request);
    return next();
  };
}

/** Who is signed in where a request comes from; null for nobody. */
export function personOf(context: Context): Person | null {
  return asked.get(context)?.who.person ?? null;
}

/** Asks for the graver right of the route, which is about something official. @throws DoorProblem */
export function demandGraver(context: Context): Person {
  const found = asked.get(context);
  if (found === undefined || typeof found.right === 'string') {
    throw new Error('a route asks for a graver right that its line does not name');
  }
  demand(found.who, found.right.graver);
  if (found.who.person === null) throw new DoorProblem(401, 'SIGN_IN_NEEDED');
  return found.who.person;
}

/** Asks that whoever acts in an official test is the technician who holds it. @throws DoorProblem `TAKE_OVER_FIRST` */
export function demandHolder(context: Context, bench: Bench): void {
  if (!isOfficialTestRunning(bench)) return;
  if (demandGraver(context).name !== bench.session()?.operator) throw new DoorProblem(409, 'TAKE_OVER_FIRST');
}

/** True while a test runs whose result counts: on site, with real instruments. */
export function isOfficialTestRunning(bench: Bench): boolean {
  return bench.session()?.mode === 'site' && !bench.info().simulated;
}

function demand(who: WhoAsks, right: Right): void {
  if (mayNow(who, right)) return;
  if (who.person === null) throw new DoorProblem(401, who.lockedName === null ? 'SIGN_IN_NEEDED' : 'LOCKED');
  throw new DoorProblem(403, who.person.mustChangePassword ? 'PASSWORD_CHANGE_NEEDED' : 'RIGHT_MISSING');
}

function usualRight(right: RouteRight): Right {
  return typeof right === 'string' ? right : right.usual;
}

function isOfRunningTest(right: RouteRight): right is Exclude<RouteRight, string> {
  return typeof right !== 'string' && right.where === 'running-test';
}

/** The route that will answer, as `GET /api/tests/{id}`; null for a file of the page or an address without a route. */
function routeOf(context: Context): string | null {
  const route = matchedRoutes(context).find(({ method }) => method !== 'ALL');
  return route === undefined ? null : `${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
}
