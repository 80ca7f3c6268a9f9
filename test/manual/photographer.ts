import { Buffer } from 'node:buffer';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { pageWords } from '#core/words/page-words.ts';
import type { InEachLanguage, Language } from '#core/words/language.ts';
import type { LiveTest } from '#host/http/contract.ts';
import type { PicturedBench } from './pictured-bench.ts';

const viewport = { width: 1280, height: 800 };
const quality = 78;
/** Long enough for fonts, plots and lazily fetched parts. */
const settleMs = 900;
/** A test that is not so after that many steps never will be. */
const mostSteps = 1500;

/** The same bench in two windows, one in each language, and the keys of the bench. */
export class Photographer {
  readonly #bench: PicturedBench;
  readonly #pages: InEachLanguage<Page>;

  private constructor(bench: PicturedBench, pages: InEachLanguage<Page>) {
    this.#bench = bench;
    this.#pages = pages;
  }

  /** Opens both windows. */
  static async open(browser: Browser, bench: PicturedBench): Promise<Photographer> {
    const first = await contextOf(browser, 'id');
    const id = await first.newPage();
    await id.goto(bench.address);
    const other = await contextOf(browser, 'en');
    // The token of the address opens one browser only; the second is given the same cookie.
    await other.addCookies(await first.cookies());
    const en = await other.newPage();
    await en.goto(new URL('/', bench.address).href);
    return new Photographer(bench, { id, en });
  }

  /** Both windows go to a screen. */
  async goTo(path: string): Promise<void> {
    await this.each(async (page) => {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, path);
      await page.waitForTimeout(settleMs);
    });
  }

  /** Does the same in both windows. */
  async each(step: (page: Page, language: Language) => Promise<void>): Promise<void> {
    await step(this.#pages.id, 'id');
    await step(this.#pages.en, 'en');
  }

  /** What the door answers. */
  async ask<T>(path: string, body?: unknown): Promise<T> {
    return (await this.#pages.id.evaluate(
      async ([address, sent]) => {
        const response = await fetch(
          `/api${address}`,
          sent === undefined
            ? {}
            : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) },
        );
        if (!response.ok) throw new Error(`${address}: ${await response.text()}`);
        const text = await response.text();
        return text === '' ? null : (JSON.parse(text) as unknown);
      },
      [path, body] as const,
    )) as T;
  }

  /** Presses a key of the bench, when the last one is long enough ago to be meant. */
  async press(key: string): Promise<void> {
    const { id } = this.#pages;
    await id.waitForTimeout(settleMs);
    await id.keyboard.press(key);
  }

  /** Ends the running test by keys: Esc asks, and the button that ends the whole test is reached by Tab. */
  async endTest(): Promise<void> {
    const { id } = this.#pages;
    await id.keyboard.press('Escape');
    const button = id.getByRole('button', { name: pageWords.action['abort-test'].id });
    for (let steps = 0; steps < 4; steps += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await id.keyboard.press('Tab');
    }
    await id.keyboard.press('Enter');
  }

  /** Lets time pass in steps until the running test is so; then it stands still until {@link go}. */
  async until(isSo: (test: LiveTest | null) => boolean, stepSeconds = 0.1): Promise<void> {
    this.#bench.go(false);
    for (let steps = 0; steps < mostSteps; steps += 1) {
      if (isSo(await this.ask<LiveTest | null>('/session'))) return;
      await this.#bench.pass(stepSeconds);
    }
    throw new Error('The test never came to the moment of the picture.');
  }

  /** Time passes as on the wall again. */
  go(): void {
    this.#bench.go(true);
  }

  /** Both windows as they are now. */
  async shoot(): Promise<InEachLanguage<Buffer>> {
    const { id, en } = this.#pages;
    await id.waitForTimeout(settleMs);
    return { id: await webpOf(id), en: await webpOf(en) };
  }

  /** The English window as PNG. */
  async front(): Promise<Buffer> {
    return await this.#pages.en.screenshot({ type: 'png' });
  }
}

async function contextOf(browser: Browser, language: Language): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport,
    locale: language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((chosen) => {
    window.localStorage.setItem('senyap.language', JSON.stringify(chosen));
  }, language);
  return context;
}

async function webpOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality });
  await session.detach();
  return Buffer.from(data, 'base64');
}
