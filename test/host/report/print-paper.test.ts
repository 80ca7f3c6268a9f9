import { describe, expect, test } from 'vitest';
import type { PaperKind } from '#core/report/paper-kind.ts';
import { verifyClaim } from '#core/record/paper/verify-claim.ts';
import { languages } from '#core/words/language.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { printPaper } from '#host/report/print-report.ts';
import { PaperRefusedError } from '#host/report/paper-refused-error.ts';
import { madeKey } from '../../support/made-bundle.ts';
import { metadataOfPdf } from '../../support/pdf-file.ts';
import { overlappingWords, textOfPdfBytes, withoutWatermark, wordsOfPdf } from '../../support/pdf-words.ts';
import { qrOfPdf } from '../../support/qr-of-pdf.ts';
import { buildEvidence, buildReferenceLimit, buildTestRecord } from '../../support/test-record-builder.ts';

const signer = madeKey('a');
const trusted = [{ x: signer.publicJwk.x, name: null }];
const limit = buildReferenceLimit();

const records: Readonly<Record<PaperKind, ReturnType<typeof buildTestRecord>>> = {
  report: buildTestRecord(),
  certificate: buildTestRecord({ judgement: { verdict: 'pass', limit } }),
  label: buildTestRecord({ judgement: { verdict: 'pass', limit } }),
  slip: buildTestRecord({ evidence: { mode: 'workshop' } }),
  rejection: buildTestRecord({ judgement: { verdict: 'fail', limit } }),
};

async function print(kind: PaperKind, language: 'id' | 'en' = 'id', key: typeof signer | null = signer) {
  return await printPaper(kind, records[kind], language, { signer: key });
}

describe.each(['certificate', 'label', 'slip', 'rejection'] as const)('the paper %s', (kind) => {
  test.each(languages)(
    'names number, result and vehicle, and lays no word on another (%s)',
    async (language) => {
      const printed = await print(kind, language);
      const text = textOfPdfBytes(printed);
      for (const said of ['2026-0147', '86 dB(A)', 'R 1234 XX']) expect(text).toContain(said);
      for (const words of wordsOfPdf(printed)) expect(overlappingWords(withoutWatermark(words))).toEqual([]);
    },
  );

  test('is PDF/A-3b and the same bytes for the same record', async () => {
    const printed = await print(kind);
    expect(metadataOfPdf(printed)).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(await print(kind)).toEqual(printed);
  });
});

test.each(languages)('a usual certificate stands on one page (%s)', async (language) => {
  expect(wordsOfPdf(await print('certificate', language))).toHaveLength(1);
});

const signatures = [
  { name: 'Sari', role: 'technician', meaning: 'performed', signedAt: '2026-11-29T09:00:00+07:00' },
  { name: 'Dewa', role: 'technical-manager', meaning: 'checked', signedAt: '2026-11-29T09:02:00+07:00' },
  { name: 'Ketut', role: 'technical-manager', meaning: 'authorised', signedAt: '2026-11-29T09:05:00+07:00' },
] as const;

test.each(languages)(
  'a certificate with signatures of people stands on one page too (%s)',
  async (language) => {
    const printed = await printPaper('certificate', records.certificate, language, { signer, signatures });
    expect(wordsOfPdf(printed)).toHaveLength(1);
    expect(textOfPdfBytes(printed)).toContain('Ketut');
    for (const words of wordsOfPdf(printed)) expect(overlappingWords(words)).toEqual([]);
  },
);

test('the same record and signatures give the same bytes, other signatures others', async () => {
  const certificate = async (given: readonly (typeof signatures)[number][]) =>
    await printPaper('certificate', records.certificate, 'id', { signer, signatures: given });
  expect(await certificate(signatures)).toEqual(await certificate(structuredClone(signatures)));
  expect(await certificate(signatures.slice(0, 1))).not.toEqual(await certificate(signatures));
});

test('a label is 50 x 30 mm, and its code is read from print and verified', async () => {
  const printed = await print('label');
  expect(Buffer.from(printed).toString('latin1')).toMatch(/\/MediaBox \[0 0 141\.7\d* 85\.0\d*\]/);
  expect(wordsOfPdf(printed)).toHaveLength(1);
  expect(await verifyClaim(qrOfPdf(printed, 1), trusted, nodeChecks)).toMatchObject({
    state: 'genuine',
    claim: { n: '2026-0147', v: 'pass', r: 86, l: 89 },
  });
});

test('a label with very long names still keeps within its edges', async () => {
  const long = 'Perkumpulan Perajin Knalpot Nusantara '.repeat(6);
  const { exhaust, vehicle } = buildEvidence();
  const record = buildTestRecord({
    evidence: {
      exhaust: { ...exhaust, maker: long },
      vehicle: { ...vehicle, plate: '', chassisNumber: 'X'.repeat(60) },
    },
    judgement: { verdict: 'conditional_pass', limit },
  });
  const [words = []] = wordsOfPdf(await printPaper('label', record, 'en', { signer }));
  for (const { right, bottom } of words) {
    expect(right).toBeLessThan(60);
    expect(bottom).toBeLessThan(85);
  }
});

test('a label is refused without a key, since nothing would prove it', async () => {
  await expect(print('label', 'id', null)).rejects.toThrow(new PaperRefusedError('LABEL_NEEDS_KEY'));
});

test('a paper that a test may not be given is refused and never drawn', async () => {
  const simulated = buildTestRecord({ evidence: { simulated: true } });
  await expect(printPaper('certificate', simulated, 'id', { signer })).rejects.toThrow(PaperRefusedError);
});

test.each(languages)(
  'a certificate and a label that nobody has authorised bear that stamp, others not (%s)',
  async (language) => {
    const stamp = language === 'id' ? 'BELUM DISAHKAN' : 'NOT AUTHORISED';
    for (const kind of ['certificate', 'label'] as const) {
      const open = await printPaper(kind, records[kind], language, {
        signer,
        signatures: signatures.slice(0, 2),
      });
      expect(textOfPdfBytes(open)).toContain(stamp);
      const authorised = await printPaper(kind, records[kind], language, { signer, signatures });
      expect(textOfPdfBytes(authorised)).not.toContain(stamp);
    }
  },
);

test('the code on a label tells whether the result had been authorised when it was printed', async () => {
  for (const [given, told] of [
    [signatures, true],
    [[], false],
  ] as const) {
    const printed = await printPaper('label', records.label, 'id', { signer, signatures: given });
    const { claim } = await verifyClaim(qrOfPdf(printed, 1), trusted, nodeChecks);
    expect(claim?.a).toBe(told);
  }
});

test('the stamp of an unauthorised label lies on no other word, however long the names are', async () => {
  const { exhaust, vehicle } = buildEvidence();
  const record = buildTestRecord({
    evidence: {
      exhaust: { ...exhaust, maker: 'Perajin Knalpot Nusantara '.repeat(4) },
      vehicle: { ...vehicle, plate: '', chassisNumber: 'MH1CONTOH0000147'.repeat(3) },
    },
    judgement: { verdict: 'conditional_pass', limit },
  });
  const [words = []] = wordsOfPdf(await printPaper('label', record, 'en', { signer }));
  expect(overlappingWords(words)).toEqual([]);
});
