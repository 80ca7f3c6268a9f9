import type { Replacement } from '#core/record/amendment.ts';
import { createHash } from 'node:crypto';
import { hexOf } from '#core/record/bundle/base64url.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { claimText, type PaperSigner } from '#core/record/paper/claim-text.ts';
import { paperClaimOf } from '#core/record/paper/paper-claim.ts';
import { paperManifestOf } from '#core/record/paper/paper-manifest.ts';
import type { Seal } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { PrintedClaim } from '#core/report/authenticity-section.ts';
import { buildPaper } from '#core/report/build-paper.ts';
import { buildLabel } from '#core/report/label-model.ts';
import { type PaperKind, paperRefusal } from '#core/report/paper-kind.ts';
import type { PrintedSignature } from '#core/report/report-context.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import type { Language } from '#core/words/language.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { attachManifest } from './attach-manifest.ts';
import { drawLabel } from './draw-label.ts';
import { drawReport } from './draw-report.ts';
import { PaperRefusedError } from './paper-refused-error.ts';
import { addOwnMetadata, collectBytes, type PaperFacts, paperOptions } from './paper-document.ts';
import { glyphCoverage, registerFonts, shareShaping } from './paper-fonts.ts';
import { beginStructure } from './paper-structure.ts';
import { mapTexts, printableText } from './printable-text.ts';

/** What a paper is made of beside the record. */
export interface PaperSources {
  readonly findPhoto?: FindPhoto;
  /** The seal of the test; left out or null where it has none. */
  readonly seal?: Seal | null;
  /** Signs the code on the paper; left out or null prints none. */
  readonly signer?: PaperSigner | null;
  /** Signatures of people on the record that hold; left out where there are none. */
  readonly signatures?: readonly PrintedSignature[];
  /** The newest record that took the place of this one; left out or null where none did. */
  readonly replacedBy?: Replacement | null;
}

/** The model with every character printable; says so on paper when something had to be replaced. */
export function printableModel(model: ReportModel, hasGlyph: (character: string) => boolean): ReportModel {
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

function hashOf(record: TestRecord): Uint8Array {
  return new Uint8Array(createHash('sha256').update(canonicalJson(record)).digest());
}

/** The signed claim of a record; null without a key. */
function claimOf(
  record: TestRecord,
  hash: Uint8Array,
  signer: PaperSigner | null,
  signatures: readonly PrintedSignature[],
): PrintedClaim | null {
  if (signer === null) return null;
  const text = claimText(paperClaimOf(record, hash, signatures), signer);
  return { text, keyId: signer.keyId, recordSha256: hexOf(hash) };
}

function factsOf(record: TestRecord, model: ReportModel, hash: Uint8Array): PaperFacts {
  return {
    title: model.documentTitle,
    subject: model.subtitle,
    author: model.author,
    language: model.language,
    program: `${record.program.name} ${record.program.version}`,
    dated: new Date(model.dated),
    simulated: record.evidence.simulated,
    recordSha256: hexOf(hash),
  };
}

/**
 * Prints a paper of a record as tagged PDF/A-3b (ISO 19005-3) with the hashes of its evidence attached: A4, or the label's own
 * size. The same record, kind, language, seal, key, signatures and files of photos give the same bytes.
 * The PDF library is loaded at the first report, not at the start of the program.
 * @throws PaperRefusedError where this paper may not be issued for the record
 */
export async function printPaper(
  kind: PaperKind,
  record: TestRecord,
  language: Language,
  {
    findPhoto = () => ({ state: 'missing' }),
    seal = null,
    signer = null,
    signatures = [],
    replacedBy = null,
  }: PaperSources = {},
): Promise<Uint8Array> {
  const refusal = paperRefusal(kind, record, replacedBy);
  if (refusal !== null) throw new PaperRefusedError(refusal);
  const hash = hashOf(record);
  // A fresh signature would say of a result that holds no more that it does.
  const claim = replacedBy === null ? claimOf(record, hash, signer, signatures) : null;
  const { default: PDFDocument } = await import('pdfkit');
  const model = buildPaper(
    kind === 'label' ? 'certificate' : kind,
    record,
    language,
    claim,
    signatures,
    replacedBy,
  );
  const facts = factsOf(record, model, hash);
  const document = new PDFDocument(paperOptions(facts));
  const printed = collectBytes(document);
  registerFonts(document);
  beginStructure(document);
  if (kind === 'label') drawSignedLabel(document, record, language, { claim, signatures });
  else drawModel(document, model, findPhoto);
  addOwnMetadata(document, facts);
  attachManifest(document, paperManifestOf(record, facts.recordSha256, seal), {
    dated: facts.dated,
    description: model.attachedManifest,
  });
  document.end();
  return printed;
}

function drawModel(document: PDFKit.PDFDocument, model: ReportModel, findPhoto: FindPhoto): void {
  shareShaping(document);
  drawReport(document, printableModel(model, glyphCoverage(document)), findPhoto);
}

interface LabelParts {
  readonly claim: PrintedClaim | null;
  readonly signatures: readonly PrintedSignature[];
}

/** A label is worth nothing without the code that proves it. */
function drawSignedLabel(
  document: PDFKit.PDFDocument,
  record: TestRecord,
  language: Language,
  { claim, signatures }: LabelParts,
): void {
  if (claim === null) throw new PaperRefusedError('LABEL_NEEDS_KEY');
  const hasGlyph = glyphCoverage(document);
  const label = buildLabel(record, language, claim, signatures);
  drawLabel(
    document,
    mapTexts(label, (text) => printableText(text, hasGlyph).text),
  );
}

/** Prints the full report of a record (see {@link printPaper}). */
export async function printReport(
  record: TestRecord,
  language: Language,
  sources: PaperSources = {},
): Promise<Uint8Array> {
  return await printPaper('report', record, language, sources);
}
