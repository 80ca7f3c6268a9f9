import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeQR } from 'qr/decode.js';
import { temporaryFolder } from './temporary-folder.ts';

/** The text of the QR code on a page of a PDF, as a camera would read it from paper: drawn in grey at 200 dots per inch. */
export function qrOfPdf(bytes: Uint8Array, page: number): string {
  const folder = temporaryFolder();
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, bytes);
  const numbers = ['-f', String(page), '-l', String(page)];
  execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', ...numbers, path, join(folder, 'page')]);
  return decodeQR(pictureOf(readFileSync(join(folder, 'page.pgm'))));
}

/** A portable grey map (P5) as red, green and blue. */
function pictureOf(file: Buffer) {
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 40).toString('latin1')) ?? [];
  const grey = file.subarray(head.length);
  const data = new Uint8Array(grey.length * 3);
  grey.forEach((value, index) => data.fill(value, index * 3, index * 3 + 3));
  return { width: Number(width), height: Number(height), data };
}
