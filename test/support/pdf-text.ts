import { execFileSync } from 'node:child_process';

/** Text of a PDF, page after page, laid out as on paper. */
export function textOfPdf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}
