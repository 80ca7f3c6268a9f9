import type { Page, Request } from 'playwright-core';

/** Streams that never end are nothing to wait for. */
const endless = /\/api\/(?:live|rider)/u;
/** So long must nothing be asked for. */
const quietMs = 150;
/** So long is waited for that. */
const mostMs = 6000;
/** So long is waited until a page has nothing else to do. */
const mostIdleMs = 300;

/** Work of the bench that a page tells of: until it is done there is nothing to look at but how far it is. */
const longWork = 'main progress, main [role=progressbar]';
const mostWorkMs = 60_000;

/** Tells when a page asks its bench for nothing any more. */
export class QuietPage {
  readonly #page: Page;
  readonly #asked = new Set<Request>();
  #lastMs = 0;

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => {
      if (endless.test(request.url())) return;
      this.#asked.add(request);
      this.#lastMs = performance.now();
    });
    const answered = (request: Request): void => {
      this.#asked.delete(request);
      this.#lastMs = performance.now();
    };
    page.on('requestfinished', answered);
    page.on('requestfailed', answered);
  }

  /** Goes to a place within the page and waits until it is drawn with all that it asks for, and its long work is done. */
  async goTo(path: string): Promise<void> {
    await this.#page.evaluate((to) => {
      location.hash = `#${to}`;
    }, path);
    await this.settled();
    if ((await this.#page.locator(longWork).count()) === 0) return;
    await this.#page.waitForFunction((work) => document.querySelector(work) === null, longWork, {
      timeout: mostWorkMs,
    });
    await this.settled();
  }

  /** A new place is drawn piece by piece; the page is idle when it is done. */
  async #idle(): Promise<void> {
    await this.#page.evaluate(
      (most) =>
        new Promise<void>((resolve) => {
          // On a busy computer a page is given no idle time at all.
          const whenIdle = (then: () => void): void => void requestIdleCallback(then, { timeout: most });
          requestAnimationFrame(() => whenIdle(() => whenIdle(resolve)));
        }),
      mostIdleMs,
    );
  }

  /** Waits until everything that was asked for has come. */
  async settled(): Promise<void> {
    await this.#idle();
    const began = performance.now();
    this.#lastMs = began;
    while (this.#asked.size > 0 || performance.now() - this.#lastMs < quietMs) {
      // Some pages ask again and again how far long work has come: they are looked at as they are then.
      if (performance.now() - began > mostMs) break;
      await this.#page.waitForTimeout(30);
    }
    await this.#idle();
    await this.#page.locator('main').first().waitFor();
  }
}
