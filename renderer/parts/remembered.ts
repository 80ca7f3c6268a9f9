const prefix = 'senyap.';

/** What the page kept under this name at its last visit, or null; also null where the browser keeps nothing. */
export function recall(name: string): unknown {
  try {
    const text = window.localStorage.getItem(prefix + name);
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Keeps a plain value for the next visit; a browser that refuses loses only the convenience. */
export function remember(name: string, value: unknown): void {
  try {
    window.localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    return;
  }
}
