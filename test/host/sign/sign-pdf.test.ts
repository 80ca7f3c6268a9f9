import { describe, expect, test } from 'vitest';
import { printReport } from '#host/report/print-report.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { madeSigner, type SignerWish } from '../../support/certificate-maker.ts';
import { madeRecord } from '../../support/made-bundle.ts';
import { madeIdentity } from '../../support/made-identity.ts';
import { attachmentsOfPdf, metadataOfPdf, structureOfPdf } from '../../support/pdf-file.ts';
import { isCadesSigned, pdfSignatures } from '../../support/pdf-signature.ts';

const at = '2026-11-29T10:30:00+07:00';
const note = { at, reason: 'Disahkan', location: 'Bengkel Denpasar' };
const report = await printReport(madeRecord(), 'id');

async function signed(wish: SignerWish = {}, pdf = report) {
  const { rootPath } = madeSigner(wish);
  const bytes = await signPdf(pdf, madeIdentity(at, wish), note);
  return { bytes, rootPath };
}

describe('a signed report', () => {
  test.each([
    ['an RSA key', { key: 'rsa' }],
    ['a key on P-256', { key: 'ec' }],
    ['a file of older encryption', { key: 'rsa', legacy: true }],
    ['an authority between root and signer', { between: {} }],
  ] as const)('is valid for a reader of others, whole and with a trusted chain: %s', async (_, wish) => {
    const { bytes, rootPath } = await signed(wish);
    const said = pdfSignatures(bytes, rootPath);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Certificate is Trusted.');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signer Certificate Common Name: Sari Penguji');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
  });

  test('names its certificate by hash under the signature, as CAdES asks for', async () => {
    const { bytes, rootPath } = await signed();
    expect(isCadesSigned(bytes, rootPath)).toBe(true);
  });

  test('begins with the report as it was printed, byte for byte', async () => {
    const { bytes } = await signed();
    expect(Buffer.from(bytes.subarray(0, report.length)).equals(report)).toBe(true);
  });

  test('stays what it was on paper: attached hashes, metadata and structure', async () => {
    const { bytes } = await signed();
    expect(attachmentsOfPdf(bytes)).toEqual(attachmentsOfPdf(report));
    expect(structureOfPdf(bytes)).toEqual(structureOfPdf(report));
    expect(metadataOfPdf(bytes)).toBe(metadataOfPdf(report));
  });

  test('by a certificate that the reader does not trust is told so', async () => {
    const { bytes } = await signed();
    const said = pdfSignatures(bytes);
    expect(said).toContain('Signature is Valid.');
    expect(said).not.toContain('Certificate is Trusted.');
  });

  test('of which one byte was changed anywhere is no longer valid', async () => {
    const { bytes, rootPath } = await signed();
    const places = [
      1000,
      Math.floor(report.length / 2),
      report.length - 3,
      report.length + 200,
      bytes.length - 20,
    ];
    for (const place of places) {
      const changed = Uint8Array.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(pdfSignatures(changed, rootPath)).not.toContain('Signature is Valid.');
    }
  });

  test('can be signed again by another person: the first signature stays valid for its revision', async () => {
    const first = await signed();
    const second = await signed({ key: 'ec' }, first.bytes);
    const said = pdfSignatures(second.bytes, second.rootPath);
    expect(said.match(/Signature is Valid\./g)).toHaveLength(2);
    expect(said.match(/Not total document signed/g)).toHaveLength(1);
    expect(said.match(/- Total document signed/g)).toHaveLength(1);
    expect(Buffer.from(second.bytes.subarray(0, first.bytes.length)).equals(first.bytes)).toBe(true);
  });
});

describe('nothing is signed', () => {
  test.each([
    ['PDF_UNREADABLE', new TextEncoder().encode('not a PDF')],
    ['PDF_UNREADABLE', report.subarray(0, report.length - 2000)],
    ['PDF_ENCRYPTED', withInTrailer('/Encrypt 1 0 R')],
    ['PDF_UNSUPPORTED', withInTrailer('/XRefStm 100')],
  ] as const)('of a file that would not be signed rightly: %s', async (code, pdf) => {
    await expect(signed({}, pdf)).rejects.toMatchObject({ name: 'SignError', code });
  });
});

function withInTrailer(entry: string): Uint8Array {
  const text = Buffer.from(report).toString('latin1');
  const at = text.lastIndexOf('/Size');
  return Buffer.from(`${text.slice(0, at)}${entry}\n${text.slice(at)}`, 'latin1');
}
