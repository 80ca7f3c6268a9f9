import type { DescribedRoute } from './described-routes.ts';

/** Answers counted by the hundred of the status, as `4xx`. */
type Answers = Readonly<Record<string, number>>;

/** What came back. */
export interface FuzzTally {
  readonly requests: number;
  readonly answers: Answers;
  /** Answers by who asked. */
  readonly byAsker: Readonly<Record<string, Answers>>;
  /** Routes that answered with success at least once, of all that the document names. */
  readonly routes: { readonly succeeded: number; readonly described: number };
}

/** Counts answers of doors. */
export class FuzzCount {
  readonly #byAsker = new Map<string, Record<string, number>>();
  readonly #succeeded = new Set<string>();
  readonly #described = new Set<string>();

  describe(routes: readonly DescribedRoute[]): void {
    for (const { method, path } of routes) this.#described.add(`${method} ${path}`);
  }

  note(asker: string, status: number, route: string | null): void {
    const answers = this.#byAsker.get(asker) ?? {};
    this.#byAsker.set(asker, answers);
    const kind = `${Math.floor(status / 100)}xx`;
    answers[kind] = (answers[kind] ?? 0) + 1;
    if (status < 300 && route !== null) this.#succeeded.add(route);
  }

  tally(): FuzzTally {
    const byAsker = Object.fromEntries(this.#byAsker);
    const answers: Record<string, number> = {};
    for (const [kind, count] of Object.values(byAsker).flatMap((one) => Object.entries(one))) {
      answers[kind] = (answers[kind] ?? 0) + count;
    }
    const requests = Object.values(answers).reduce((sum, count) => sum + count, 0);
    const routes = { succeeded: this.#succeeded.size, described: this.#described.size };
    return { requests, answers, byAsker, routes };
  }
}
