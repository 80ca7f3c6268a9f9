import { Buffer } from 'node:buffer';
import type { TestRecord } from '#core/record/test-record.ts';
import { buildReport } from '#core/report/build-report.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import type { Language } from '#core/words/language.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { drawReport } from './draw-report.ts';
import { glyphCoverage, registerFonts } from './paper-fonts.ts';
import { mapTexts, printableText } from './printable-text.ts';

/** PDF options; dates come from the record, so that the same record always gives the same bytes. */
function documentOptions(record: TestRecord, model: ReportModel): PDFKit.PDFDocumentOptions {
  const dated = new Date(model.dated);
  const program = `${record.program.name} ${record.program.version}`;
  return {
    // An empty name keeps pdfkit from loading Helvetica, which PDF/A does not allow without embedding.
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: model.language,
    displayTitle: true,
    info: {
      Title: model.documentTitle,
      Author: model.author,
      Subject: model.subtitle,
      Creator: program,
      Producer: program,
      CreationDate: dated,
      ModDate: dated,
    },
  };
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}

/** The model with every character printable; says so on paper when something had to be replaced. */
function printableModel(model: ReportModel, hasGlyph: (character: string) => boolean): ReportModel {
  let isComplete = true;
  const printable = mapTexts(model, (text) => {
    const result = printableText(text, hasGlyph);
    isComplete &&= result.isComplete;
    return result.text;
  });
  if (isComplete) return printable;
  const note = { sign: 'diamond' as const, text: printable.unprintable };
  return { ...printable, findings: [...printable.findings, note] };
}

/**
 * Prints the report of a record as PDF/A-2b (ISO 19005-2), A4. The same record,
 * language and files of photos give the same bytes.
 * The PDF library is loaded at the first report, not at the start of the program.
 */
export async function printReport(
  record: TestRecord,
  language: Language,
  findPhoto: FindPhoto = () => ({ state: 'missing' }),
): Promise<Uint8Array> {
  const { default: PDFDocument } = await import('pdfkit');
  const model = buildReport(record, language);
  const document = new PDFDocument(documentOptions(record, model));
  const printed = collect(document);
  registerFonts(document);
  drawReport(document, printableModel(model, glyphCoverage(document)), findPhoto);
  document.end();
  return printed;
}
