import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** One file that a PDF carries. */
export interface PdfAttachment {
  readonly name: string;
  readonly text: string;
}

/** One face of a PDF, as poppler lists it. */
export interface PdfFont {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly hasUnicode: boolean;
}

function written(bytes: Uint8Array): string {
  const path = join(temporaryFolder(), 'paper.pdf');
  writeFileSync(path, bytes);
  return path;
}

/** The files attached to a PDF in memory, as poppler saves them, by name. */
export function attachmentsOfPdf(bytes: Uint8Array): readonly PdfAttachment[] {
  const saved = join(temporaryFolder(), 'attached');
  mkdirSync(saved);
  execFileSync('pdfdetach', ['-saveall', '-o', saved, written(bytes)]);
  return readdirSync(saved)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(saved, name), 'utf8') }));
}

/** Every face that a PDF uses. */
export function fontsOfPdf(bytes: Uint8Array): readonly PdfFont[] {
  const [, , ...lines] = execFileSync('pdffonts', [written(bytes)], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
  return lines.map((line) => {
    const [, name = '', embedded, , unicode] =
      /^(\S+) .*? (yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line) ?? [];
    return { name, isEmbedded: embedded === 'yes', hasUnicode: unicode === 'yes' };
  });
}

/** The XMP metadata of a PDF. */
export function metadataOfPdf(bytes: Uint8Array): string {
  return execFileSync('pdfinfo', ['-meta', written(bytes)], { encoding: 'utf8' });
}

/** The tree of structure of a tagged PDF, one element a line, indented. */
export function structureOfPdf(bytes: Uint8Array): readonly string[] {
  return treeOf(bytes, '-struct');
}

/** The same with its texts; slow for more than a page, since poppler draws the page anew for each of them. */
export function structureWithTextsOfPdf(bytes: Uint8Array): readonly string[] {
  return treeOf(bytes, '-struct-text');
}

function treeOf(bytes: Uint8Array, option: '-struct' | '-struct-text'): readonly string[] {
  const tree = execFileSync('pdfinfo', [option, written(bytes)], { encoding: 'utf8' });
  return tree.trimEnd().split('\n');
}

/** A named place of a PDF: its page from 1, and the box that it fits, in points from the lower left corner. */
export interface PdfDestination {
  readonly page: number;
  readonly name: string;
  readonly box: readonly number[];
}

/** Every named place of a PDF, as poppler lists them. */
export function destinationsOfPdf(bytes: Uint8Array): readonly PdfDestination[] {
  const listed = execFileSync('pdfinfo', ['-dests', written(bytes)], { encoding: 'utf8' });
  return [...listed.matchAll(/^ *(\d+) \[ FitR ([\d. ]+)\] "(.*)"$/gm)].map(
    ([, page, box = '', name = '']) => ({
      page: Number(page),
      name,
      box: box.trim().split(/ +/).map(Number),
    }),
  );
}
