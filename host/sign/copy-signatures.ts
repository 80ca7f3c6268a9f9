import { createHash } from 'node:crypto';
import { fromBER } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { AddedSignature } from '#core/record/signed-copy.ts';
import { canonicalValue, stringText } from './pdf-canonical.ts';
import { numbersIn, type PdfObjects } from './pdf-objects.ts';
import { arrayAt, type DictionarySpan } from './pdf-values.ts';
import { SignError } from './sign-error.ts';

const COMMON_NAME = '2.5.4.3';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const hashes = ['sha256', 'sha384', 'sha512'] as const;
const detachedKinds: ReadonlySet<string> = new Set(['/ETSI.CAdES.detached', '/adbe.pkcs7.detached']);

/** More people than sign a paper; each signature means that all of the file is hashed once more. */
const MOST_SIGNATURES = 16;
/** Room for the certificates of a chain and what a signer adds about their revocation. */
const MOST_SIGNATURE_BYTES = 256 * 1024;

/**
 * The signatures that were added to a PDF after its first bytes, in their order, each held to the bytes it signs. Time stamps of their own
 * are none. Whether a certificate is to be trusted is not judged.
 */
export async function addedSignatures(
  copy: PdfObjects,
  reportLength: number,
): Promise<readonly AddedSignature[]> {
  const added = copy.tables.filter(({ start }) => start >= reportLength);
  const found: AddedSignature[] = [];
  for (const number of numbersIn(added)) {
    const dictionary = signatureAt(copy, number);
    if (dictionary === null) continue;
    if (found.length === MOST_SIGNATURES) throw new SignError('PDF_UNREADABLE');
    found.push(await checkedSignature(copy, dictionary, reportLength));
  }
  return found;
}

function signatureAt(pdf: PdfObjects, number: number): DictionarySpan | null {
  const place = pdf.tables.find(({ places }) => places.has(number))?.places.get(number) ?? null;
  if (place === null || !/^\s*<</.test(pdf.text.slice(pdf.start(number), pdf.start(number) + 20)))
    return null;
  const dictionary = pdf.dictionary(number);
  const kind = dictionary.entries.get('/SubFilter');
  const isDetached = kind !== undefined && detachedKinds.has(canonicalValue(pdf.text, kind));
  return isDetached && dictionary.entries.has('/ByteRange') && dictionary.entries.has('/Contents')
    ? dictionary
    : null;
}

async function checkedSignature(
  { text }: PdfObjects,
  { entries }: DictionarySpan,
  reportLength: number,
): Promise<AddedSignature> {
  const [rangeAt, contents, moment] = ['/ByteRange', '/Contents', '/M'].map((key) => entries.get(key));
  const range = arrayAt(text, rangeAt?.start ?? 0).items.map(({ start, end }) =>
    Number(text.slice(start, end)),
  );
  const [first, before = 0, after = 0, rest = 0] = range;
  // The gap must be the contents and nothing else: bytes outside of a range could be anything.
  const isWhole = range.length === 4 && first === 0 && before === contents?.start && after === contents.end;
  const covered = Buffer.from(text.slice(0, before) + text.slice(after, after + rest), 'latin1');
  const der = Buffer.from(text.slice(before + 1, after - 1), 'hex');
  const { name, isValid } = await checkedCms(der, covered);
  return {
    name,
    at: moment === undefined ? '' : isoOf(stringText(text, moment)),
    isIntact: isValid && isWhole && before >= reportLength && after + rest <= text.length,
    endsAt: after + rest,
    coversFile: after + rest === text.length,
  };
}

async function checkedCms(
  der: Uint8Array,
  covered: Uint8Array,
): Promise<{ readonly name: string; readonly isValid: boolean }> {
  if (der.length > MOST_SIGNATURE_BYTES) return { name: '', isValid: false };
  try {
    const signed = new SignedData({ schema: ContentInfo.fromBER(new Uint8Array(der)).content });
    const signer = signerOf(signed);
    const isSigned = await signed.verify({
      signer: 0,
      data: new Uint8Array(covered).buffer,
      checkChain: false,
    });
    return {
      name: commonName(signer),
      isValid: isSigned && isNamedByHash(signed, signer) && endsInZeros(der),
    };
  } catch {
    // What cannot be read signs nothing.
    return { name: '', isValid: false };
  }
}

function signerOf({ certificates = [], signerInfos: [info] }: SignedData): Certificate {
  const own = certificates.filter((one) => one instanceof Certificate);
  const sid: unknown = info?.sid;
  const found = own.find(
    (one) => sid instanceof IssuerAndSerialNumber && one.serialNumber.isEqual(sid.serialNumber),
  );
  const signer = found ?? own[0];
  if (signer === undefined) throw new Error('The signature holds no certificate.');
  return signer;
}

/** Where the signer's certificate is named by hash (RFC 5035), it must be that very one; older signatures do not name it. */
function isNamedByHash({ signerInfos }: SignedData, signer: Certificate): boolean {
  const attributes = signerInfos[0]?.signedAttrs?.attributes ?? [];
  const named = attributes.find(({ type }) => type === SIGNING_CERTIFICATE_V2);
  if (named === undefined) return true;
  const text = Buffer.from(named.toSchema().toBER(false)).toString('hex');
  const certificate = new Uint8Array(signer.toSchema(true).toBER(false));
  return hashes.some((hash) => text.includes(createHash(hash).update(certificate).digest('hex')));
}

function commonName({ subject }: Certificate): string {
  return subject.typesAndValues.find(({ type }) => type === COMMON_NAME)?.value.valueBlock.value ?? '';
}

/** Behind the signature its room is filled with zeros: anything else there would be signed by nobody. */
function endsInZeros(der: Uint8Array): boolean {
  const { offset } = fromBER(new Uint8Array(der));
  return offset > 0 && der.subarray(offset).every((byte) => byte === 0);
}

/** A date of a PDF (ISO 32000-1, 7.9.4) as ISO 8601; one of another form stays as it is. */
function isoOf(date: string): string {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'(\d\d))?/.exec(date);
  if (found === null) return date;
  const [, year, month, day, hour, minute, second, hours, minutes = '00'] = found;
  const offset = hours === undefined ? (date.includes('Z') ? 'Z' : '') : `${hours}:${minutes}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}
