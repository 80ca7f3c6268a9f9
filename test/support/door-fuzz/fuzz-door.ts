import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sample } from 'fast-check';
import { createHost, type Host } from '#host/create-host.ts';
import { cheapPasswords } from '../people/open-accounts.ts';
import { describedRoutes } from './described-routes.ts';
import { hostileRequest, type HostileRequest } from './hostile-request.ts';

/** What came back, counted by the hundred of the status. */
export interface FuzzTally {
  readonly requests: number;
  readonly answers: Readonly<Record<string, number>>;
  /** Routes that answered with success at least once, of all that the document names. */
  readonly routes: { readonly succeeded: number; readonly described: number };
}

/** A word that stands in files beside the bench only, so that an answer which holds it has read one of them. */
const secret = 'this-file-is-none-of-the-page';
const houseRules = [
  'content-security-policy',
  'x-content-type-options',
  'x-frame-options',
  'referrer-policy',
];
const pieceOfSample = 500;

/**
 * Asks the door of a whole host on a simulated site, with a folder of its own, so many hostile requests.
 * @throws Error with the request where the door failed (5xx), told a secret, broke the rules of the house in its headers,
 * refused without a code, or changed a file beside its folder
 */
export async function fuzzDoor(requests: number, seed: number): Promise<FuzzTally> {
  const yard = mkdtempSync(join(tmpdir(), 'senyap-fuzz-'));
  try {
    return await fuzzIn(yard, requests, seed);
  } finally {
    rmSync(yard, { recursive: true, force: true });
  }
}

async function fuzzIn(yard: string, requests: number, seed: number): Promise<FuzzTally> {
  plant(yard);
  const before = outsiders(yard);
  const failures: unknown[] = [];
  const host = await createHost({
    version: '0.1.0',
    shell: 'desktop',
    access: { kind: 'desktop' },
    dataFolder: join(yard, 'data'),
    simulate: true,
    pageFolder: join(yard, 'page'),
    passwordCost: cheapPasswords,
    log: (error) => failures.push(error),
  });
  try {
    const tally = await askAll(host, requests, seed, failures);
    const after = outsiders(yard);
    if (before !== after) throw new Error(`files beside the data folder changed:\n${before}\n${after}`);
    return tally;
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

async function askAll(host: Host, requests: number, seed: number, failures: unknown[]): Promise<FuzzTally> {
  const door = await describedRoutes((path) => host.fetch(new Request(`senyap://bench${path}`)));
  const answers: Record<string, number> = {};
  const succeeded = new Set<string>();
  for (let asked = 0; asked < requests; asked += pieceOfSample) {
    const numRuns = Math.min(pieceOfSample, requests - asked);
    for (const request of sample(hostileRequest(door), { numRuns, seed: seed + asked })) {
      const status = await answerTo(host, request, failures);
      const kind = `${Math.floor(status / 100)}xx`;
      answers[kind] = (answers[kind] ?? 0) + 1;
      if (status < 300) succeeded.add(routeKey(request, door.routes));
    }
  }
  succeeded.delete('');
  return { requests, answers, routes: { succeeded: succeeded.size, described: door.routes.length } };
}

function routeKey(
  { method, target }: HostileRequest,
  routes: readonly { method: string; path: string }[],
): string {
  const parts = target.split('?')[0]?.split('/') ?? [];
  const found = routes.find((route) => {
    const pattern = route.path.split('/');
    const isSame = pattern.every((part, index) => part.startsWith('{') || part === parts[index]);
    return route.method === method && pattern.length === parts.length && isSame;
  });
  return found === undefined ? '' : `${found.method} ${found.path}`;
}

/** The status of one answer. @throws Error where it breaks what every answer has to keep */
async function answerTo(host: Host, request: HostileRequest, failures: unknown[]): Promise<number> {
  const response = await host.fetch(requestOf(request));
  const text = await textOf(response);
  const wrong = (what: string): never => {
    const told = JSON.stringify({ ...request, body: String(request.body).slice(0, 2000) });
    throw new Error(
      `${what}: ${told} gave ${response.status} ${text.slice(0, 500)} ${failures.map(String).join('; ')}`,
    );
  };
  if (response.status >= 500) wrong('the door failed');
  if (failures.length > 0) wrong('the program logged a failure of its own');
  if (text.includes(secret)) wrong('a file of somebody else was told');
  if (houseRules.some((name) => !response.headers.has(name)))
    wrong('an answer without the rules of the house');
  if (response.status >= 400 && isOfApi(request) && request.method !== 'HEAD' && !hasCode(text)) {
    wrong('a refusal without a code');
  }
  return response.status;
}

function requestOf({ method, target, headers, body }: HostileRequest): Request {
  const takesBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`senyap://bench${target}`, { method, headers, body: takesBody ? body : null });
}

/** The body as text; a stream that never ends is left after its head. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true)
    return await response.text();
  await response.body?.cancel();
  return '';
}

function isOfApi({ target }: HostileRequest): boolean {
  return new URL(`senyap://bench${target}`).pathname.startsWith('/api/');
}

function hasCode(text: string): boolean {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown } };
    return typeof error?.code === 'string';
  } catch {
    return false;
  }
}
