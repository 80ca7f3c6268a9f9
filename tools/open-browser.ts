import open from 'open';

/** Opens the address in the person's browser; the address stands on the screen too, so a failure costs nothing. */
export function openBrowser(address: string): void {
  open(address).then(
    (opened) => opened.once('error', () => undefined),
    () => undefined,
  );
}
