import { createHash } from 'node:crypto';
import type { Replacement } from '#core/record/amendment.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { buildDiagnosisPaper } from '#core/report/diagnosis/diagnosis-paper.ts';
import type { ToldDiagnosis } from '#core/report/diagnosis/told-diagnosis.ts';
import { reportContext } from '#core/report/report-context.ts';
import type { Language } from '#core/words/language.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { drawReport } from './draw-report.ts';
import { addOwnMetadata, collectBytes, paperOptions } from './paper-document.ts';
import { glyphCoverage, registerFonts, shareShaping } from './paper-fonts.ts';
import { beginStructure } from './paper-structure.ts';
import { printableModel } from './print-report.ts';

/** What the sheet is made of beside the record and the answer. */
export interface DiagnosisPaperSources {
  /** Finds the logo of the letterhead. */
  readonly findPhoto: FindPhoto;
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: Replacement | null;
}

/**
 * Prints why a run is loud as tagged PDF/A-3b in the style of the reports, but as an indication: it carries no verdict, no
 * signed code, no place to sign and no manifest of evidence. The same record, answer and language give the same bytes.
 */
export async function printDiagnosis(
  record: TestRecord,
  told: Omit<ToldDiagnosis, 'recordSha256'>,
  language: Language,
  { findPhoto, replacedBy }: DiagnosisPaperSources,
): Promise<Uint8Array> {
  const recordSha256 = createHash('sha256').update(canonicalJson(record)).digest('hex');
  const { default: PDFDocument } = await import('pdfkit');
  const context = reportContext(record, language, [], replacedBy);
  const model = buildDiagnosisPaper(context, { ...told, recordSha256 });
  const facts = {
    title: model.documentTitle,
    subject: model.subtitle,
    author: model.author,
    language,
    program: told.splitWith,
    dated: new Date(model.dated),
    simulated: record.evidence.simulated,
    recordSha256,
  };
  const document = new PDFDocument(paperOptions(facts));
  const printed = collectBytes(document);
  registerFonts(document);
  beginStructure(document);
  shareShaping(document);
  drawReport(document, printableModel(model, glyphCoverage(document)), findPhoto);
  addOwnMetadata(document, facts);
  document.end();
  return await printed;
}
