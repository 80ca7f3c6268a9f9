import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { verifyClaim } from '#core/record/paper/verify-claim.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { printReport } from '#host/report/print-report.ts';
import { madeKey } from '../../support/made-bundle.ts';
import { textOfPdfBytes } from '../../support/pdf-words.ts';
import { qrOfPdf } from '../../support/qr-of-pdf.ts';
import { buildTestRecord } from '../../support/test-record-builder.ts';

const own = madeKey('a');

test('a report carries a code that is read from paper and verified, and leads to its record', async () => {
  const record = buildTestRecord();
  const printed = await printReport(record, 'id', { signer: own });
  const pages = textOfPdfBytes(printed).split('\f');
  const last = pages.filter((page) => page.trim() !== '').length;
  const answer = await verifyClaim(qrOfPdf(printed, last), [{ x: own.publicJwk.x, name: null }], nodeChecks);
  expect(answer).toMatchObject({ state: 'genuine', claim: { n: '2026-0147', r: 86 } });
  const hash = createHash('sha256').update(canonicalJson(record)).digest();
  expect(answer.claim?.h).toBe(hash.toString('base64url'));
  expect(textOfPdfBytes(printed).replaceAll(/\s+/g, '')).toContain(hash.toString('hex'));
});

test('a bench without a key prints no code', async () => {
  expect(textOfPdfBytes(await printReport(buildTestRecord(), 'id'))).not.toContain('Pemeriksaan keaslian');
});

test('the same record and key give the same bytes', async () => {
  const print = async () => await printReport(buildTestRecord(), 'en', { signer: own });
  expect(await print()).toEqual(await print());
});
