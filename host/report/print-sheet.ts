import { createHash } from 'node:crypto';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { ValidationSheet } from '#core/record/validation-sheet.ts';
import { validationReport } from '#core/report/validation-report.ts';
import type { Language } from '#core/words/language.ts';
import { drawReport } from './draw-report.ts';
import { addOwnMetadata, collectBytes, paperOptions } from './paper-document.ts';
import { glyphCoverage, registerFonts, shareShaping } from './paper-fonts.ts';
import { beginStructure } from './paper-structure.ts';
import { printableModel } from './print-report.ts';

/** Prints the validation sheet as tagged PDF/A-3b in the style of the reports; the same sheet, language and date give the same bytes. */
export async function printValidation(
  sheet: ValidationSheet,
  language: Language,
  dated: string,
): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const model = validationReport(sheet, language, dated);
  const facts = {
    title: model.documentTitle,
    subject: model.title,
    author: model.author,
    language,
    program: `${sheet.program.name} ${sheet.program.version}`,
    dated: new Date(dated),
    simulated: false,
    recordSha256: createHash('sha256').update(canonicalJson(sheet)).digest('hex'),
  };
  const document = new PDFDocument(paperOptions(facts));
  const printed = collectBytes(document);
  registerFonts(document);
  beginStructure(document);
  shareShaping(document);
  drawReport(document, printableModel(model, glyphCoverage(document)), () => ({ state: 'missing' }));
  addOwnMetadata(document, facts);
  document.end();
  return await printed;
}
