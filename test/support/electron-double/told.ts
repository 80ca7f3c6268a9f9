/** Something that the shell did and a page cannot show; the test reads it line by line. */
export interface Told {
  readonly what:
    | 'window-options'
    | 'window-shown'
    | 'window-focused'
    | 'menu'
    | 'privileges'
    | 'error-box'
    | 'second-instance-refused'
    | 'navigation-refused'
    | 'window-refused'
    | 'sandbox-enabled';
  readonly detail: unknown;
}

const mark = 'electron-double: ';

/** Tells the test through standard output. */
export function tell(what: Told['what'], detail: unknown = null): void {
  process.stdout.write(`${mark}${JSON.stringify({ what, detail })}\n`);
}

/** Reads one line of the double's output; null when the line is somebody else's. */
export function readTold(line: string): Told | null {
  return line.startsWith(mark) ? (JSON.parse(line.slice(mark.length)) as Told) : null;
}
