import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { orderSchema } from '#core/procedure/order.ts';
import { decisionSchema } from '#core/procedure/evidence.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { languages } from '#core/words/language.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import { printReport } from '#host/report/print-report.ts';
import { overlappingWords, textOfPdfBytes, wordsOfPdf } from '../../support/pdf-words.ts';
import { sampleAccreditation, sampleLetterhead } from '../../support/sample-letterhead.ts';
import {
  buildEvidence,
  buildJudgedRecord,
  buildReason,
  buildReferenceLimit,
  buildRun,
  buildSeries,
  buildTestRecord,
  shippedProfile,
} from '../../support/test-record-builder.ts';

const marginPoints = (18 / 25.4) * 72;
const pageWidth = 595.28;
const pageHeight = 841.89;

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const rejections = [
  buildReason('HOLD_TOO_SHORT', { measured: 0.6, required: 1, unit: 's' }),
  buildReason('RPM_SOUND_MISMATCH', { measured: 4210, required: 4000, unit: 'rpm' }),
  buildReason('OVERLOAD', { effect: 'warns' }),
];

function manyRuns(count: number) {
  return Array.from({ length: count }, (_, index) =>
    buildRun(index + 1, { maximumDb: 84 + Math.sin(index) * 3 }, index % 3 === 1 ? rejections : []),
  );
}

const long = 'Perkumpulan Perajin Knalpot Nusantara Cabang Kabupaten Purbalingga dan Sekitarnya ';

/** The awkward records: long texts, many runs, a comparison, nothing at all. */
const awkward = {
  'a usual test': buildTestRecord(),
  'twelve runs and very long names': buildTestRecord({
    evidence: {
      vehicle: { ...buildEvidence().vehicle, owner: long.repeat(4), model: 'X'.repeat(160) },
      conditions: { ...buildEvidence().conditions, operator: long, site: long.repeat(2) },
    },
    series: [buildSeries('test', manyRuns(12))],
  }),
  'a text longer than a page': buildTestRecord({
    evidence: { vehicle: { ...buildEvidence().vehicle, owner: long.repeat(60) } },
  }),
  'a letterhead, an order and deviations': buildTestRecord({
    evidence: {
      letterhead: sampleLetterhead({
        name: long,
        address: `${long}\n${long}`,
        accreditation: sampleAccreditation({ body: long }),
      }),
      order: orderSchema.parse({
        clientName: long,
        clientAddress: long.repeat(3),
        receivedOn: '2026-11-22',
        deviations: `${long.repeat(6)}\nJarak 0,6 m`,
        authorisedBy: long,
      }),
    },
  }),
  'a comparison with a limit and an uncertainty': buildTestRecord({
    evidence: { profile: shippedProfile('comparative-stock-vs-aftermarket') },
    judgement: {
      verdict: 'conditional_fail',
      limit: buildReferenceLimit({ expandedUncertaintyDb: 1.9 }),
      differenceDb: { unrounded: 1.97, reported: 2 },
    },
    series: [buildSeries('stock', manyRuns(4)), buildSeries('replacement', manyRuns(5))],
  }),
  'a budget with components of the laboratory': buildJudgedRecord(
    buildEvidence({
      mode: 'workshop',
      decision: decisionSchema.parse({
        budget: {
          isShown: true,
          components: [
            { name: 'meter', value: 0.6, distribution: 'normal', source: long.repeat(4) },
            {
              name: 'X'.repeat(60),
              value: 123.456_789,
              unit: 'satuan yang panjang',
              distribution: 'u-shaped',
              sensitivityDbPerUnit: 0.001,
              degreesOfFreedom: 6.25,
              source: 'Uji banding',
            },
          ],
        },
      }),
    }),
  ),
  'a test given up before the first run': buildTestRecord({
    record: { outcome: 'aborted', spectrum: null },
    evidence: {
      instruments: { meter: null, calibrator: null, speedSensor: null },
      calibrationBefore: null,
      calibrationAfter: null,
      backgroundBefore: null,
      backgroundAfter: null,
    },
    judgement: { rules: [], result: null, targetSpeedRpm: null, calibrationDriftDb: null },
    series: [],
  }),
} as const;

describe('the printed report', () => {
  test('has the figures in the form of the language', async () => {
    const record = buildJudgedRecord();
    const id = textOfPdfBytes(await printReport(record, 'id'));
    const en = textOfPdfBytes(await printReport(record, 'en'));
    for (const found of [
      '85,8',
      '86 dB(A)',
      '58,9',
      '94,10',
      '4.000 rpm',
      '+0,10',
      '23 November 2026, 09.41 WIB',
    ]) {
      expect(id).toContain(found);
    }
    for (const found of [
      '85.8',
      '86 dB(A)',
      '58.9',
      '94.10',
      '4,000 rpm',
      '+0.10',
      '23 November 2026, 09:41 WIB',
    ]) {
      expect(en).toContain(found);
    }
  });

  test('carries its number and page x of y on every page, and a clear end', async () => {
    const text = textOfPdfBytes(await printReport(buildTestRecord(), 'id'));
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`Nomor 2026-0147 Halaman ${index + 1} dari ${pages.length}`);
    });
    expect(pages.at(-1)).toContain('Akhir laporan 2026-0147');
  });

  test.each(verdicts)('prints the verdict %s', async (verdict) => {
    const record = buildTestRecord({ judgement: { verdict, limit: buildReferenceLimit() }, series: [] });
    expect(textOfPdfBytes(await printReport(record, 'id'))).toContain(verdictText(verdict, 'id').word);
  });

  test('gives the same bytes for the same record, and others for another', async () => {
    const record = buildTestRecord();
    const first = await printReport(record, 'id');
    expect(hash(await printReport(structuredClone(record), 'id'))).toBe(hash(first));
    const other = buildTestRecord({ record: { number: '2026-0148' } });
    expect(hash(await printReport(other, 'id'))).not.toBe(hash(first));
  });

  test('marks simulated data on every page', async () => {
    const record = buildJudgedRecord(buildEvidence({ simulated: true, mode: 'workshop' }));
    const pages = wordsOfPdf(await printReport(record, 'id'));
    for (const words of pages) {
      expect(words.map((word) => word.text).join(' ')).toContain('SIMULASI Pra-uji, bukan sertifikat');
      // The watermark runs across the page: its letters stand far taller than any other word.
      expect(words.some((word) => word.bottom - word.top > 60)).toBe(true);
    }
  });

  test('prints a name in foreign letters without breaking the file, and says that it did', async () => {
    const vehicle = { ...buildEvidence().vehicle, owner: '中文 Müller' };
    const text = textOfPdfBytes(await printReport(buildTestRecord({ evidence: { vehicle } }), 'id'));
    expect(text).toContain('□□ Müller');
    expect(text).toContain('teks lengkapnya ada pada rekaman');
  });
});

describe.each(Object.entries(awkward))('the pages of %s', (_, record) => {
  test.each(languages)('hold every word inside the margins and none on another (%s)', async (language) => {
    const pages = wordsOfPdf(await printReport(record, language));
    for (const words of pages) {
      expect(words.length).toBeGreaterThan(0);
      expect(overlappingWords(words)).toEqual([]);
      for (const word of words) {
        expect(word.left).toBeGreaterThanOrEqual(marginPoints - 1);
        expect(word.right).toBeLessThanOrEqual(pageWidth - marginPoints + 1);
        expect(word.top).toBeGreaterThanOrEqual(marginPoints - 4);
        expect(word.bottom).toBeLessThanOrEqual(pageHeight - marginPoints + 4);
      }
    }
  });
});
