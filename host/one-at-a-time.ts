/** Does things one after the other, in the order in which they were asked for; one that fails does not hold up the next. */
export class OneAtATime {
  #last: Promise<unknown> = Promise.resolve();

  /** Does this when everything asked for before it is over. @throws what the action throws */
  do<Result>(action: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(action);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
