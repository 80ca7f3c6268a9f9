/** Name and code of an error. Its message and stack are left out: they may hold paths, and what nobody may see. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return `${error.name} ${code}`.trim().slice(0, 80);
}

/** Where an error came from: name and line of the file of the program, without its folder; empty where that is not known. */
export function originOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const frame = (error.stack ?? '')
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node:'));
  return /([\w.-]+:\d+):\d+\)?$/.exec(frame ?? '')?.[1] ?? '';
}
