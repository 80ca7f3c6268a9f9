import { AsyncLocalStorage } from 'node:async_hooks';

/** Who is at work, for the log: known wherever a request of that person leads, without being handed from call to call. */
export class PersonAtWork {
  readonly #names = new AsyncLocalStorage<string>();

  /** Name of the account whose request is being answered; empty for nobody and for the bench itself. */
  name(): string {
    return this.#names.getStore() ?? '';
  }

  /** Takes a step as somebody. */
  as<T>(name: string, step: () => T): T {
    return this.#names.run(name, step);
  }
}
