import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { createHost, type Host } from '#host/create-host.ts';
import { chanceFrom } from '../chance-from.ts';
import { cheapPasswords } from '../people/open-accounts.ts';
import { describedRoutes, type DescribedRoute } from './described-routes.ts';
import {
  askersOf,
  type FuzzAsker,
  fuzzAccess,
  fuzzOrigin,
  seedFuzzPeople,
  workshopAsker,
} from './fuzz-askers.ts';
import { FuzzCount, type FuzzTally } from './fuzz-count.ts';
import { hostileRequest, type HostileRequest } from './hostile-request.ts';
import { rightProblem } from './right-problem.ts';
import { fillSealedBench } from '../tamper/sealed-bench.ts';

/** A word that stands in files beside the bench only, so that an answer which holds it has read one of them. */
const secret = 'this-file-is-none-of-the-page';
const houseRules = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
];
/** Files in memory where the system has such a place: what is asked here shows nothing of disks, and they are slow. */
const memory = '/dev/shm';
const pieceOfSample = 500;
const mostMilliseconds = 120_000;
/** So many requests are asked of one bench, before another one begins with sessions of its own. */
const requestsOfBench = 4000;
/** Identifiers that stand in a bench: its tests, its own profile. */
const thingsOfBench = ['test-0', 'test-1', 'running', 'lab-own'];
/** Each bench has people; every eighth request goes to one without any account. */
const shareWithoutPeople = 8;

/**
 * Asks the doors of whole hosts on a simulated site, each with a folder of its own, so many hostile requests: as people of each
 * role, by their sessions and by tokens, as nobody, and with credentials that are guessed, foreign, expired or taken back.
 * @throws Error with the request where the door failed (5xx), gave a right that the table of rights does not name, told a
 * secret, broke the rules of the house in its headers, refused without a code, or changed a file beside its folder
 */
export async function fuzzDoor(
  requests: number,
  seed: number,
  tell?: (line: string) => void,
): Promise<FuzzTally> {
  const count = new FuzzCount();
  for (let asked = 0; asked < requests; asked += requestsOfBench) {
    const ofBench = Math.min(requestsOfBench, requests - asked);
    const withoutPeople = Math.floor(ofBench / shareWithoutPeople);
    await fuzzBench(count, ofBench - withoutPeople, seed + asked, true);
    await fuzzBench(count, withoutPeople, seed + asked + 1, false);
    tell?.(`  ${asked + ofBench} of ${requests}`);
  }
  return count.tally();
}

async function fuzzBench(
  count: FuzzCount,
  requests: number,
  seed: number,
  hasPeople: boolean,
): Promise<void> {
  const yard = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'senyap-fuzz-'));
  try {
    await fuzzIn(yard, count, { requests, seed, hasPeople });
  } finally {
    rmSync(yard, { recursive: true, force: true });
  }
}

/** What is asked of one bench. */
interface FuzzPlan {
  readonly requests: number;
  readonly seed: number;
  readonly hasPeople: boolean;
}

async function fuzzIn(yard: string, count: FuzzCount, plan: FuzzPlan): Promise<void> {
  plant(yard);
  const before = outsiders(yard);
  const failures: unknown[] = [];
  fillSealedBench(join(yard, 'data'), null, 2);
  const people = plan.hasPeople ? await seedFuzzPeople(join(yard, 'data')) : null;
  const host = await createHost({
    version: '0.1.0',
    shell: 'browser',
    access: fuzzAccess,
    dataFolder: join(yard, 'data'),
    simulate: true,
    pageFolder: join(yard, 'page'),
    passwordCost: cheapPasswords,
    // A minute of arithmetic that has nothing to do with the door.
    proof: { prove: async () => null, close: async () => undefined },
    log: (error) => failures.push(error),
  });
  try {
    const askers = people === null ? [workshopAsker] : await askersOf(host, people);
    const secrets = [secret, ...(people?.secrets ?? [])];
    await askAll({ host, askers, secrets, failures }, count, plan);
    const after = outsiders(yard);
    if (before !== after) throw new Error(`files beside the data folder changed:\n${before}\n${after}`);
  } finally {
    await host.close();
  }
}

/** Files that no answer may show: beside the data folder, beside the page, and in a folder of a like name. */
function plant(yard: string): void {
  for (const folder of ['page', 'page-secret', 'data']) mkdirSync(join(yard, folder));
  for (const place of ['secret.txt', 'page-secret/secret.txt']) writeFileSync(join(yard, place), secret);
  writeFileSync(join(yard, 'page', 'index.html'), '<!doctype html><title>Senyap</title>');
}

/** Everything in the yard but the data folder, with its content. */
function outsiders(yard: string): string {
  return readdirSync(yard, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(yard, 'data')))
    .sort()
    .map((path) => `${path}: ${readFileSync(path, 'utf8')}`)
    .join('\n');
}

/** A bench that is asked. */
interface AskedBench {
  readonly host: Host;
  readonly askers: readonly FuzzAsker[];
  /** What no answer may hold. */
  readonly secrets: readonly string[];
  /** Failures that the program logged as its own. */
  readonly failures: readonly unknown[];
}

async function askAll(bench: AskedBench, count: FuzzCount, { requests, seed }: FuzzPlan): Promise<void> {
  const { host, askers } = bench;
  const key = askers.find(({ letter }) => letter !== null)?.headers() ?? {};
  const door = await describedRoutes(
    (path) => host.fetch(new Request(`${fuzzOrigin}${path}`, { headers: key })),
    thingsOfBench,
  );
  count.describe(door.routes);
  // A bench without accounts must stay one.
  const isAsked = ({ path }: DescribedRoute): boolean =>
    !askers.includes(workshopAsker) || path !== '/api/people/set-up';
  const requestsOfDoor = hostileRequest({ ...door, routes: door.routes.filter(isAsked) });
  const chance = chanceFrom(seed);
  for (let asked = 0; asked < requests; asked += pieceOfSample) {
    const numRuns = Math.min(pieceOfSample, requests - asked);
    for (const request of sample(requestsOfDoor, { numRuns, seed: seed + asked })) {
      const asker = askers[chance() % askers.length] ?? workshopAsker;
      const route = routeKey(request, door.routes);
      const status = await answerTo(bench, asker, request, route);
      if (status < 300 && endsSession.has(route ?? '')) asker.renew();
      count.note(asker.name, status, route);
    }
  }
}

const endsSession: ReadonlySet<string> = new Set([
  'POST /api/people/sign-out',
  'POST /api/people/lock',
  'POST /api/people/sign-in',
]);

/** The described route that a request is to, as `GET /api/tests/{id}`; null where it is to none. */
function routeKey({ method, target }: HostileRequest, routes: readonly DescribedRoute[]): string | null {
  const parts = new URL(`${fuzzOrigin}${target}`).pathname.split('/');
  const asked = method === 'HEAD' ? 'GET' : method;
  const matching = routes.filter((route) => {
    const pattern = route.path.split('/');
    const isSame = pattern.every((part, index) =>
      part.startsWith('{') ? parts[index] !== '' : part === parts[index],
    );
    return route.method === asked && pattern.length === parts.length && isSame;
  });
  const [found] = matching.toSorted((one, other) => holes(one.path) - holes(other.path));
  return found === undefined ? null : `${found.method} ${found.path}`;
}

function holes(path: string): number {
  return path.split('{').length;
}

/** The status of one answer. @throws Error where it breaks what every answer has to keep */
async function answerTo(
  { host, secrets, failures }: AskedBench,
  asker: FuzzAsker,
  request: HostileRequest,
  route: string | null,
): Promise<number> {
  const [response, text] = await answered(host, requestOf(request, asker));
  const { status } = response;
  const wrong = (what: string): never => {
    const told = JSON.stringify({ ...request, body: String(request.body).slice(0, 2000) });
    throw new Error(
      `${what}: ${asker.name}: ${told} gave ${status} ${text.slice(0, 500)} ${failures.map(String).join('; ')}`,
    );
  };
  if (status >= 500) wrong('the door failed');
  if (failures.length > 0) wrong('the program logged a failure of its own');
  if (secrets.some((one) => text.includes(one))) wrong('a secret was told');
  if (houseRules.some((name) => !response.headers.has(name)))
    wrong('an answer without the rules of the house');
  const code = codeOf(text);
  if (status >= 400 && isOfApi(request) && request.method !== 'HEAD' && code === null) {
    wrong('a refusal without a code');
  }
  const problem = rightProblem({ letter: asker.letter, route, method: request.method, status, code });
  if (problem !== null) wrong(problem);
  return status;
}

function requestOf({ method, target, headers, body }: HostileRequest, asker: FuzzAsker): Request {
  const takesBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`${fuzzOrigin}${target}`, {
    method,
    headers: { ...headers, ...asker.headers() },
    body: takesBody ? body : null,
  });
}

/** @throws Error where there is no answer for two minutes: a request that keeps the bench busy for ever is a failure too */
async function answered(host: Host, request: Request): Promise<readonly [Response, string]> {
  let patience: NodeJS.Timeout | undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    const give = (): void => reject(new Error(`no answer to ${request.method} ${request.url}`));
    patience = setTimeout(give, mostMilliseconds);
  });
  const answer = async (): Promise<readonly [Response, string]> => {
    const response = await host.fetch(request);
    return [response, await textOf(response)];
  };
  try {
    return await Promise.race([answer(), givenUp]);
  } finally {
    clearTimeout(patience);
  }
}

/** The body as text; a stream that never ends is left after its head. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true)
    return await response.text();
  await response.body?.cancel();
  return '';
}

function isOfApi({ target }: HostileRequest): boolean {
  return new URL(`${fuzzOrigin}${target}`).pathname.startsWith('/api/');
}

/** The code of a refusal; null where there is none. */
function codeOf(text: string): string | null {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' ? error.code : null;
  } catch {
    return null;
  }
}
