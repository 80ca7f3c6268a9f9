import { constant, constantFrom, oneof, record, tuple, uint8Array, type Arbitrary } from 'fast-check';
import type { DescribedDoor, DescribedParameter, DescribedRoute } from './described-routes.ts';
import { hostileValues, spoilt } from './spoilt-json.ts';
import { valueOfSchema, type NamedSchemas } from './value-of-schema.ts';

/** What is asked of a door. */
export interface HostileRequest {
  readonly method: string;
  /** Path with query, as it stands in the request. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

const hostileSegments = [
  '..',
  '%2e%2e',
  '..%2f..%2fsecret.txt',
  '%252e%252e%252f',
  String.raw`..%5c..%5csecret.txt`,
  '%00',
  '%ff',
  '%',
  ' ',
  '0',
  '-1',
  'null',
  "' OR '1'='1",
  'a'.repeat(5000),
  '😀',
];

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];
const stray = [
  '/',
  '/index.html',
  '/api',
  '/api/',
  '/api/nothing',
  '//etc/passwd',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
];

/**
 * Any request to a door: most of them as its own document describes a route, with bodies that are right, spoilt in one
 * place, or no JSON at all; the others under other methods, to places that are not there, with hostile segments.
 */
export function hostileRequest({ routes, ...door }: DescribedDoor): Arbitrary<HostileRequest> {
  const described = oneof(...routes.map((route) => requestTo(route, door)));
  const astray = record({
    method: constantFrom(...methods),
    target: constantFrom(...stray, ...routes.map(({ path }) => path)),
    headers: constant({}),
    body: constant(null),
  });
  return oneof({ arbitrary: described, weight: 12 }, { arbitrary: astray, weight: 1 });
}

type Known = Omit<DescribedDoor, 'routes'>;

function requestTo(route: DescribedRoute, door: Known): Arbitrary<HostileRequest> {
  const { method, body } = route;
  return tuple(targetOf(route, door), bodyOf(body, door.named)).map(([target, sent]) => ({
    method,
    target,
    headers:
      body === null
        ? {}
        : { 'content-type': body === 'bytes' ? 'application/octet-stream' : 'application/json' },
    body: sent,
  }));
}

function bodyOf(body: DescribedRoute['body'], named: NamedSchemas): Arbitrary<HostileRequest['body']> {
  if (body === null) return constant(null);
  if (body === 'bytes') return uint8Array({ maxLength: 600 }).map((bytes) => new Uint8Array(bytes));
  const right = valueOfSchema(body, named);
  const json = oneof(right, spoilt(right), spoilt(spoilt(right))).map((value) => JSON.stringify(value) ?? '');
  const none = constantFrom('', '{', '[1,', 'NaN', '"', '{"a":1}{', '\uFEFF{}');
  return oneof({ arbitrary: json, weight: 9 }, { arbitrary: none, weight: 1 });
}

function targetOf({ path, parameters }: DescribedRoute, door: Known): Arbitrary<string> {
  return tuple(...parameters.map((parameter) => filled(parameter, door))).map((values) => {
    const queries: string[] = [];
    let target = path;
    for (const [index, { name, place }] of parameters.entries()) {
      const value = values[index] ?? '';
      if (place === 'path') target = target.replace(`{${name}}`, () => value);
      else if (value !== '') queries.push(`${name}=${value}`);
    }
    return queries.length === 0 ? target : `${target}?${queries.join('&')}`;
  });
}

/** A parameter as it is described, or something that no honest page would send. */
function filled({ schema, place }: DescribedParameter, { named, known }: Known): Arbitrary<string> {
  const right = valueOfSchema(schema, named).map((value) => encodeURIComponent(textOf(value)));
  const hostile = constantFrom(...hostileValues).map((value) =>
    encodeURIComponent(textOf(value).slice(0, 3000)),
  );
  const raw = constantFrom(...(place === 'path' ? hostileSegments : hostileSegments.map(encodeURIComponent)));
  const there = place === 'path' && known.length > 0 ? constantFrom(...known) : right;
  return oneof(
    { arbitrary: right, weight: 3 },
    { arbitrary: there, weight: 3 },
    { arbitrary: hostile, weight: 1 },
    { arbitrary: raw, weight: 1 },
  );
}

/** Text that can stand in an address: a lone surrogate cannot be encoded. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
