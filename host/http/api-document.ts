import { type Right, type RightHolders, rights } from '#core/people/right.ts';
import { type RouteRight, routeRights } from './route-rights.ts';

/** An OpenAPI document as far as it is added to here. */
export interface DescribedApi {
  readonly paths?: Readonly<Record<string, object>> | undefined;
  readonly components?: object | undefined;
}

const introduction = `Everything that the page of the bench can do goes through these routes.

A program of one's own brings a token in the header \`Authorization: Bearer ...\`; an administrator makes tokens on the page for
accounts, each with a role and a last day. A request without the right is answered with 401 or 403; each refusal has a stable code
and a sentence in Bahasa Indonesia and English. Times are ISO 8601 with offset, levels dB(A) re 20 µPa, engine speeds 1/min.

A laboratory's own system usually orders a test (\`POST /api/jobs\`), asks how far it is (\`GET /api/jobs/{id}\`), and then fetches
the record, the report and the evidence bundle of the tests that the job names.`;

/**
 * The OpenAPI document with what the routes do not say of themselves: a summary of each, the group it belongs to, who has the
 * right to it, and how a program says who it is.
 */
export function apiDocument<Document extends DescribedApi>(document: Document) {
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [path, describedItem(path, item)]);
  return {
    ...document,
    components: {
      ...document.components,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token of an account' } },
    },
    paths: Object.fromEntries(paths) as Readonly<Record<string, Readonly<Record<string, object>>>>,
  };
}

/** Head of the document. */
export function apiInfo(version: string): { title: string; version: string; description: string } {
  return { title: 'Senyap', version, description: introduction };
}

function describedItem(path: string, item: object): Record<string, object> {
  const operations = Object.entries(item) as readonly [string, object][];
  return Object.fromEntries(
    operations.map(([method, operation]) => [
      method,
      { ...describedOperation(path, method, operation), ...operation },
    ]),
  );
}

function describedOperation(path: string, method: string, operation: object): object {
  const right = routeRights[`${method.toUpperCase()} ${path}`];
  return {
    tags: [path.split('/')[2] ?? ''],
    summary: goodReply(operation),
    ...(right !== undefined && { description: whoMay(right), security: securityOf(right) }),
  };
}

/** What the route answers where nothing is wrong. */
function goodReply(operation: { readonly responses?: Record<string, { description?: string }> }): string {
  const { responses } = operation;
  return responses?.['200']?.description ?? responses?.['204']?.description ?? '';
}

function whoMay(right: RouteRight): string {
  if (typeof right === 'string') return `Right \`${right}\`: ${holdersOf(right)}.`;
  const { usual, graver } = right;
  if (usual === graver) return `Right \`${usual}\`: ${holdersOf(usual)}.`;
  return `Right \`${usual}\`: ${holdersOf(usual)}; for anything official \`${graver}\`: ${holdersOf(graver)}.`;
}

function holdersOf(right: Right): string {
  const { roles, nobody }: RightHolders = rights[right];
  if (nobody === 'always') return 'everybody';
  return [...roles, ...(nobody === 'before-accounts' ? ['anybody before there are accounts'] : [])].join(
    ', ',
  );
}

/** An empty list means that nobody needs to say who they are. */
function securityOf(right: RouteRight): readonly object[] {
  const usual = typeof right === 'string' ? right : right.usual;
  const { nobody }: RightHolders = rights[usual];
  return nobody === 'always' ? [] : [{ token: [] }];
}
