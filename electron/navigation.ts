import type { Session, WebContents, WindowOpenHandlerResponse } from 'electron';
import { isOwnAddress, pageAddress, riderAddress } from './own-scheme.ts';
import { riderWindowOptions } from './window-options.ts';

/** True where the page loads itself again or a frame in it shows something of our own door, such as a report. */
export function staysOnOwnPage(navigation: { readonly url: string; readonly isMainFrame: boolean }): boolean {
  const { url, isMainFrame } = navigation;
  if (!isMainFrame) return isOwnAddress(url);
  const page = url.replace(/#.*$/, '');
  return page === pageAddress || page === riderAddress;
}

/** The one window that a page may open: the bench's own rider display. */
export function answerToOpening(url: string): WindowOpenHandlerResponse {
  if (url !== riderAddress) return { action: 'deny' };
  return { action: 'allow', overrideBrowserWindowOptions: riderWindowOptions };
}

/** Keeps a page where it is: it may load itself again, but leads nowhere else and opens nothing but the rider display. */
export function keepOnOwnPage(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => answerToOpening(url));
  contents.on('will-frame-navigate', (event) => {
    if (!staysOnOwnPage(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Lets only files of our own door (reports, exports) be saved; Electron asks the person where. */
export function keepDownloadsOwn(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOwnAddress(item.getURL())) event.preventDefault();
  });
}
