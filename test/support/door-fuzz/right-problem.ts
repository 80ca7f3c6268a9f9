import { rightsTable } from '../people/rights-table.ts';

/** An answer of the door to somebody, by the route as `GET /api/tests/{id}`. */
export interface AnsweredRequest {
  /** Letter of who asked in the table of rights; null for who has not even the key of the door. */
  readonly letter: string | null;
  readonly route: string | null;
  readonly method: string;
  readonly status: number;
  /** Code of a refusal; null where the answer has none. */
  readonly code: string | null;
}

/** What is wrong with an answer by the table of rights, which is written by hand; null where nothing is. */
export function rightProblem({ letter, route, method, status, code }: AnsweredRequest): string | null {
  const isRefused = (status === 401 || status === 403) && (method === 'HEAD' || refusals.has(code ?? ''));
  if (letter === null) return status === 403 ? null : 'somebody without the key of the door was let in';
  if (route === null) return null;
  const letters = rightsTable[route];
  if (letters === undefined) return 'a route is not in the table of rights';
  if (!letters.includes(letter)) return isRefused ? null : 'a right was gained';
  return isRefused && !asksForMore.has(route) ? 'a right was refused' : null;
}

const refusals: ReadonlySet<string> = new Set([
  'SIGN_IN_NEEDED',
  'RIGHT_MISSING',
  'PASSWORD_CHANGE_NEEDED',
  'LOCKED',
]);
/** Decisions about a draft ask for a graver right, by their body. */
const asksForMore: ReadonlySet<string> = new Set(['POST /api/own-profiles/{id}/steps']);
