import type { Language } from '#core/words/language.ts';
import { revisionText } from './append-revision.ts';
import { cmsSignature } from './cms-signature.ts';
import { drawSignature } from './draw-signature.ts';
import { freePlace } from './free-place.ts';
import { sizeOf, withinFrame } from './page-box.ts';
import { stringText } from './pdf-canonical.ts';
import { type PdfObjects, readPdfObjects, referenceUnder } from './pdf-objects.ts';
import {
  rangePlaceholder,
  type SeenSignature,
  signatureObjects,
  type SignatureNote,
} from './signature-objects.ts';
import type { SigningIdentity } from './signing-identity.ts';

/** Room for what a signature holds beside its certificates: attributes, names, the signature itself. */
const ROOM_BYTES = 3072;

/**
 * Signs a finished PDF as PAdES baseline B-B (ETSI EN 319 142-1) by an incremental save: the file that was handed in is the
 * beginning of the signed one, byte for byte, and the signature covers everything.
 * It is seen in the box that the paper keeps free for it; on a paper without such a box, or with one that is taken, it is invisible.
 * @throws SignError `PDF_UNREADABLE`, `PDF_ENCRYPTED`, `PDF_UNSUPPORTED`
 */
export async function signPdf(
  pdf: Uint8Array,
  identity: SigningIdentity,
  note: Omit<SignatureNote, 'name'>,
): Promise<Uint8Array> {
  const contentBytes = identity.chain.reduce((sum, { raw }) => sum + raw.length, ROOM_BYTES);
  const objects = readPdfObjects(pdf);
  const named = { ...note, name: identity.name };
  const added = signatureObjects(objects, named, contentBytes, await seenSignature(objects, named));
  const bytes = Buffer.concat([pdf, Buffer.from(revisionText(objects, added), 'latin1')]);
  const contents = placeOfContents(bytes, pdf.length);
  writeRange(bytes, pdf.length, contents);
  const covered = Buffer.concat([bytes.subarray(0, contents.start), bytes.subarray(contents.end)]);
  const signature = Buffer.from(await cmsSignature(covered, identity)).toString('hex');
  if (signature.length > contentBytes * 2) throw new RangeError('The signature is longer than its room.');
  bytes.write(signature, contents.start + 1, 'latin1');
  return new Uint8Array(bytes);
}

async function seenSignature(pdf: PdfObjects, note: SignatureNote): Promise<SeenSignature | null> {
  const place = freePlace(pdf);
  if (place === null) return null;
  const box = withinFrame(place);
  return { box, drawn: await drawSignature(note, languageOf(pdf), sizeOf(box)) };
}

/** The language that a paper says it is in. */
function languageOf(pdf: PdfObjects): Language {
  const language = pdf.dictionary(referenceUnder(pdf, pdf.trailer, '/Root')).entries.get('/Lang');
  return language !== undefined && stringText(pdf.text, language) === 'en' ? 'en' : 'id';
}

/** The contents with their angle brackets: all that a signature does not cover. */
function placeOfContents(bytes: Buffer, from: number): { readonly start: number; readonly end: number } {
  const start = bytes.indexOf('/Contents <', from) + '/Contents '.length;
  return { start, end: bytes.indexOf('>', start) + 1 };
}

function writeRange(
  bytes: Buffer,
  from: number,
  contents: { readonly start: number; readonly end: number },
): void {
  const at = bytes.indexOf(rangePlaceholder, from);
  const range = `[0 ${contents.start} ${contents.end} ${bytes.length - contents.end}]`;
  bytes.write(range.padEnd(rangePlaceholder.length), at, 'latin1');
}
