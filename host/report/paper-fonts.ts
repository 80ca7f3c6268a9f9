import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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

interface Coverage {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

function isCoverage(font: unknown): font is Coverage {
  return typeof font === 'object' && font !== null && 'hasGlyphForCodePoint' in font;
}

/**
 * Tells whether every face of the report has a character. A character without a glyph would make the file invalid
 * (ISO 19005-3, 6.2.11.8), and pdfkit offers no public question for it, so its font objects are asked.
 */
export function glyphCoverage(document: PDFKit.PDFDocument): (character: string) => boolean {
  const faces = fontNames.map((name) => {
    const opened: unknown = Reflect.get(document.font(name), '_font');
    const face: unknown = typeof opened === 'object' && opened !== null ? Reflect.get(opened, 'font') : null;
    if (!isCoverage(face))
      throw new TypeError('The PDF library no longer shows its fonts: update glyphCoverage.');
    return face;
  });
  return (character) => {
    const codePoint = character.codePointAt(0);
    return codePoint !== undefined && faces.every((face) => face.hasGlyphForCodePoint(codePoint));
  };
}
