import { encodeQR } from 'qr';

/** Modules of white that every reader needs around a code (ISO/IEC 18004). */
const quietModules = 4;

/**
 * Draws a QR code (ISO/IEC 18004) as filled rectangles in black, its white edge within the square of this size in points. The
 * weakest correction gives the largest modules, which a telephone reads best from clean paper.
 */
export function drawQr(
  document: PDFKit.PDFDocument,
  text: string,
  { left, top, size }: { readonly left: number; readonly top: number; readonly size: number },
): void {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: quietModules });
  const module = size / rows.length;
  document.save().rect(left, top, size, size).fill('#ffffff');
  rows.forEach((row, index) => {
    const y = top + index * module;
    for (const { from, to } of darkStretches(row)) {
      document.rect(left + from * module, y, (to - from) * module, module);
    }
  });
  document.fill('#000000').restore();
}

/** Neighbouring dark modules as one: lines between them would show in print. */
function darkStretches(row: readonly boolean[]): readonly { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  row.forEach((isDark, index) => {
    if (!isDark) return;
    const last = stretches.at(-1);
    if (last?.to === index) last.to = index + 1;
    else stretches.push({ from: index, to: index + 1 });
  });
  return stretches;
}
