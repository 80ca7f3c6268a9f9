import type { BrowserWindow as RealWindow, BrowserWindowConstructorOptions, WebContents } from 'electron';
import type { Page, Route } from 'playwright-core';
import { tellApp } from './app-double.ts';
import { doubleBrowser } from './double-browser.ts';
import { Listeners } from './listeners.ts';
import { fromLoopback, toLoopback } from './protocol-double.ts';
import { applyPermissionPolicy } from './session-double.ts';
import { tell } from './told.ts';

type ContentsCalls = Pick<WebContents, 'on' | 'reload' | 'setWindowOpenHandler'>;
type WindowCalls = Pick<
  RealWindow,
  'focus' | 'isMinimized' | 'loadURL' | 'on' | 'once' | 'restore' | 'show'
> & { readonly webContents: ContentsCalls };

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

const openWindows = new Set<BrowserWindow>();

/** A window whose page is a page of real Chromium. */
export class BrowserWindow implements WindowCalls {
  readonly #listeners = new Listeners();
  readonly #contents = new Listeners();
  #page: Page | null = null;
  #answerOpen: OpenHandler | null = null;

  /** Windows that are open now. */
  static getAllWindows(): readonly BrowserWindow[] {
    return [...openWindows];
  }

  readonly on = ((name: string, listener: () => void) =>
    this.#listen(name, listener)) as unknown as RealWindow['on'];
  readonly once: RealWindow['once'] = this.on;
  readonly webContents: ContentsCalls = {
    on: ((name: string, listener: () => void) =>
      this.#contents.add(name, listener)) as unknown as WebContents['on'],
    reload: () => void this.#page?.reload(),
    setWindowOpenHandler: (handler) => (this.#answerOpen = handler),
  };

  constructor(options: BrowserWindowConstructorOptions) {
    tell('window-options', options);
    openWindows.add(this);
    tellApp('web-contents-created', this.webContents);
  }

  /** A window that is asked for while the app is closing has no browser any more. */
  async loadURL(address: string): Promise<void> {
    try {
      await this.#load(address);
    } catch (error) {
      if (!String(error).includes('has been closed')) throw error;
    }
  }

  async #load(address: string): Promise<void> {
    const browser = await doubleBrowser();
    await applyPermissionPolicy();
    const page = browser.pages()[0] ?? (await browser.newPage());
    this.#page = page;
    page.on('close', () => this.#closed());
    page.on('popup', (popup) => void this.#answerPopup(popup));
    await page.goto(await toLoopback(address));
    await page.route('**/*', (route) => this.#answerNavigation(route));
    this.#listeners.tell('ready-to-show');
  }

  show(): void {
    tell('window-shown');
  }

  focus(): void {
    tell('window-focused');
  }

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  #listen(name: string, listener: () => void): this {
    this.#listeners.add(name, listener);
    return this;
  }

  async #answerNavigation(route: Route): Promise<void> {
    const request = route.request();
    if (!request.isNavigationRequest()) return route.continue();
    const event = {
      url: await fromLoopback(request.url()),
      isMainFrame: request.frame().parentFrame() === null,
    };
    if (!this.#contents.isPrevented('will-frame-navigate', event)) return route.continue();
    tell('navigation-refused', event.url);
    // Only an aborted navigation leaves the page as it was; a failed one shows an error in its place.
    return route.abort('aborted');
  }

  async #answerPopup(popup: Page): Promise<void> {
    const url = popup.url();
    const answer = this.#answerOpen?.({ url } as Parameters<OpenHandler>[0]);
    if (answer?.action === 'allow') return;
    tell('window-refused', url);
    await popup.close();
  }

  #closed(): void {
    openWindows.delete(this);
    this.#listeners.tell('closed');
    if (openWindows.size === 0) tellApp('window-all-closed');
  }
}
