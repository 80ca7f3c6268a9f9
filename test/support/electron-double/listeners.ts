type Listener = (...values: readonly never[]) => unknown;

/** Event listeners of one Electron object, by name. */
export class Listeners {
  readonly #byName = new Map<string, Listener[]>();

  add(name: string, listener: Listener): void {
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), listener]);
  }

  /** Calls every listener of this name with these values. */
  tell(name: string, ...values: readonly unknown[]): void {
    for (const listener of this.#byName.get(name) ?? []) listener(...(values as readonly never[]));
  }

  /** Calls every listener with an event and these values; true when one of them prevented what was to happen. */
  isPrevented(name: string, event: object = {}, ...values: readonly unknown[]): boolean {
    let prevented = false;
    const preventDefault = () => {
      prevented = true;
    };
    this.tell(name, { ...event, preventDefault }, ...values);
    return prevented;
  }
}
