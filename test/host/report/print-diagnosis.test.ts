import { describe, expect, test } from 'vitest';
import type { TestRecord } from '#core/record/test-record.ts';
import type { TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { arithmeticOf } from '#core/words/diagnosis-arithmetic.ts';
import { diagnosisPaperWords } from '#core/words/diagnosis-paper-words.ts';
import { noReferenceWords, notEnoughWords, sureWords } from '#core/words/diagnosis-words.ts';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import { languages, type Language } from '#core/words/language.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import { sha256 } from '#host/seal/sha256.ts';
import { type DiagnosisPaperSources, printDiagnosis } from '#host/report/print-diagnosis.ts';
import { overlappingWords, textOfPdfBytes, withoutWatermark, wordsOfPdf } from '../../support/pdf-words.ts';
import { nothingToTell, sampleDiagnosis, samplePart } from '../../support/sample-diagnosis.ts';
import { sampleAccreditation, sampleLetterhead } from '../../support/sample-letterhead.ts';
import { buildReferenceLimit, buildTestRecord } from '../../support/test-record-builder.ts';

const record = buildTestRecord({ judgement: { verdict: 'pass', limit: buildReferenceLimit() } });
const sources: DiagnosisPaperSources = { findPhoto: () => ({ state: 'missing' }), replacedBy: null };

async function print(
  language: Language,
  test: TestDiagnosis = sampleDiagnosis(),
  of: TestRecord = record,
): Promise<Uint8Array> {
  const [run] = test.runs;
  if (run === undefined) throw new Error('There is no run to print.');
  return await printDiagnosis(of, { test, run, splitWith: 'Senyap 7.8.9' }, language, sources);
}

/** Text of a sheet as one line, for a sentence may run over several. */
async function textOf(...printed: Parameters<typeof print>): Promise<string> {
  return textOfPdfBytes(await print(...printed)).replaceAll(/\s+/g, ' ');
}

describe.each(languages)('the sheet that tells why a run is loud (%s)', (language) => {
  test('is headed as an indication, says on every page that it is no certificate, and carries no verdict', async () => {
    const bytes = await print(language);
    const text = textOfPdfBytes(bytes).replaceAll(/\s+/g, ' ');
    for (const words of ['title', 'word', 'sentence'] as const) {
      expect(text).toContain(diagnosisPaperWords[words][language]);
    }
    const stamp = diagnosisPaperWords.stamp[language];
    expect(text.split(stamp)).toHaveLength(wordsOfPdf(bytes).length + 1);
    expect(text).not.toContain(verdictText('pass', language).word);
    expect(text).not.toContain('SENYAP1:');
  });

  test('shows the arithmetic, the bands, the orders, the confidence and the comparison', async () => {
    const text = await textOf(language);
    for (const { name, text: sum } of arithmeticOf(samplePart, language)) {
      expect(text).toContain(name);
      expect(text).toContain(sum);
    }
    expect(text).toContain(sureWords.medium[language]);
    expect(text).toMatch(/800 Hz (Desau aliran|Flow noise) 79[,.]4 35[,.]0 % 1[,.]9/);
    expect(text).toMatch(/0[,.]5 33 Hz 77[,.]0 20[,.]0 % 1[,.]0/);
    expect(text).toContain('Honda CB150R, 2026-0003');
    expect(text).toMatch(/\+6[,.]6 dB/);
    expect(text).toMatch(/(tanpa tudung angin|windscreen missing)/);
  });

  test('marks the bands that each candidate was seen by with its number', async () => {
    const words = wordsOfPdf(await print(language)).flat();
    const marks = words.filter(({ text }) => /^1(\+2)?$/.test(text)).map(({ text }) => text);
    // 0.8 and 1 kHz speak for the first, 2.5 and 4 kHz for both; then the first stands in the list.
    expect(marks.join(' ')).toContain('1 1 1+2 1+2 1');
    const text = await textOf(language);
    expect(text).toMatch(/1 (serat peredam terbakar atau habis|packing burnt or blown out)/);
    expect(text).toMatch(/2 (bocor di sambungan atau leher knalpot|leak at a joint or the header)/);
  });

  test('names the test, the programs, and the hash of the record in whole', async () => {
    const bytes = await print(language);
    // A hash as long as this runs over several lines.
    const pieces = wordsOfPdf(bytes)
      .flat()
      .filter(({ text }) => /^[0-9a-f]{6,}$/.test(text));
    expect(pieces.map(({ text }) => text).join('')).toBe(sha256(canonicalJson(record)));
    const text = await textOf(language);
    for (const told of [record.number, 'Senyap 7.8.9']) expect(text).toContain(told);
  });

  test('says where there is not enough data, why, and what to do', async () => {
    const text = await textOf(language, nothingToTell(['NO_WAVEFORM', 'ENGINE_UNKNOWN']));
    expect(text).toContain(notEnoughWords.NO_WAVEFORM[language]);
    expect(text).toContain(notEnoughWords.ENGINE_UNKNOWN[language]);
    expect(text).not.toMatch(/10 lg\(/);
  });

  test('says why there is no reference', async () => {
    const [run] = sampleDiagnosis().runs;
    if (run === undefined) throw new Error('The sample has runs.');
    const alone = {
      runs: [{ ...run, comparison: null }],
      reference: null,
      noReference: 'NONE_NAMED',
    } as const;
    expect(await textOf(language, sampleDiagnosis(alone))).toContain(noReferenceWords.NONE_NAMED[language]);
  });

  test('has no word that lies on another', async () => {
    for (const page of wordsOfPdf(await print(language))) {
      expect(overlappingWords(withoutWatermark(page))).toEqual([]);
    }
  });
});

test('the sheet of an accredited laboratory lies outside the scope of its accreditation', async () => {
  const letterhead = sampleLetterhead({ accreditation: sampleAccreditation() });
  const accredited = buildTestRecord({ evidence: { letterhead } });
  const text = await textOf('en', sampleDiagnosis(), accredited);
  expect(text).toContain(letterheadWords.outsideScope.en);
  expect(text).not.toContain(sampleAccreditation().number);
});

test('the sheet of simulated data says so across every page', async () => {
  const simulated = buildTestRecord({ evidence: { simulated: true } });
  expect(await textOf('en', sampleDiagnosis(), simulated)).toContain('SIMULATED');
});

test('the same answer is printed as the same bytes', async () => {
  expect(Buffer.compare(await print('id'), await print('id'))).toBe(0);
});
