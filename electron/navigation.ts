import type { Session, WebContents } from 'electron';
import { isOwnAddress, pageAddress } from './own-scheme.ts';

/** True where the page loads itself again or a frame in it shows something of our own door, such as a report. */
export function staysOnOwnPage(navigation: { readonly url: string; readonly isMainFrame: boolean }): boolean {
  const { url, isMainFrame } = navigation;
  return isMainFrame ? url.replace(/#.*$/, '') === pageAddress : isOwnAddress(url);
}

/** Keeps a page where it is: it may load itself again, but leads nowhere else and opens nothing. */
export function keepOnOwnPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
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
