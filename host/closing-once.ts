/** Something that must be closed before the process may end. */
export interface Closable {
  close(): Promise<void>;
}

/**
 * A way to close a thing that may be called again and again: it is closed once, and every call waits for the same closing.
 * A failure is told, never thrown: the process has to end all the same.
 * @param failed hears why it could not be closed @param closed is called when the closing is over, however it went
 */
export function closingOnce(
  thing: Closable,
  failed: (error: unknown) => void,
  closed: () => void = () => undefined,
): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= thing.close().catch(failed).finally(closed);
    return closing;
  };
}
