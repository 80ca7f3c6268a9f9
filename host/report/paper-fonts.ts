import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { shareShapedRuns } from './shaped-runs.ts';
import type { TextStyle } from './paper-tokens.ts';

/** Each file has exactly one name: pdfkit parses a file anew for every further name. */
const fontFiles: Readonly<Record<TextStyle['font'], string>> = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  semibold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  bold: '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
};

const fontNames = ['regular', 'semibold', 'bold'] as const satisfies readonly TextStyle['font'][];

/** Registers the report's type under its names. The files are read from the font package beside the program. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  const { resolve } = createRequire(import.meta.url);
  for (const name of fontNames) document.registerFont(name, readFileSync(resolve(fontFiles[name])));
}

/** pdfkit's own object of an open font; it offers no public question for what is asked of it here. */
function openFont(document: PDFKit.PDFDocument, name: TextStyle['font']): object {
  const opened: unknown = Reflect.get(document.font(name), '_font');
  if (typeof opened === 'object' && opened !== null) return opened;
  throw new TypeError('The PDF library no longer shows its fonts: update openFont.');
}

interface Coverage {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

function isCoverage(font: unknown): font is Coverage {
  return typeof font === 'object' && font !== null && 'hasGlyphForCodePoint' in font;
}

/** Opens every face and lets it take what was shaped for earlier papers, see {@link shareShapedRuns}. */
export function shareShaping(document: PDFKit.PDFDocument): void {
  for (const name of fontNames) shareShapedRuns(openFont(document, name), name);
}

/**
 * Tells whether every face of the report has a character. A character without a glyph would make the file invalid
 * (ISO 19005-3, 6.2.11.8), and pdfkit offers no public question for it, so its font objects are asked.
 */
export function glyphCoverage(document: PDFKit.PDFDocument): (character: string) => boolean {
  const faces = fontNames.map((name) => {
    const face: unknown = Reflect.get(openFont(document, name), 'font');
    if (!isCoverage(face))
      throw new TypeError('The PDF library no longer shows its glyphs: update glyphCoverage.');
    return face;
  });
  return (character) => {
    const codePoint = character.codePointAt(0);
    return codePoint !== undefined && faces.every((face) => face.hasGlyphForCodePoint(codePoint));
  };
}
