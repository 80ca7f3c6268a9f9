import { describe, expect, test } from 'vitest';
import { notEnoughReasons } from '#core/diagnosis/run-diagnosis.ts';
import type { TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import { arithmeticOf } from '#core/words/diagnosis-arithmetic.ts';
import { patternWords } from '#core/words/diagnosis-pattern-words.ts';
import { noReferenceWords, notEnoughWords, shareNames, sureWords } from '#core/words/diagnosis-words.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { diagnosisKey } from '../../../../renderer/door/diagnosis-door.ts';
import { WhyScreen } from '../../../../renderer/screens/why/why-screen.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';
import {
  diagnosedSample,
  nothingToTell,
  sampleComparison,
  sampleDiagnosis,
  samplePart,
} from '../../../support/sample-diagnosis.ts';
import { sampleRecord } from '../../../support/sample-record.ts';

const { why } = pageWords;
const { id } = sampleRecord();

function whyPage(
  result: TestDiagnosis,
  { language = 'en', query = '' }: { language?: Language; query?: string } = {},
) {
  return drawnPage(<WhyScreen />, {
    language,
    at: { path: `/tests/${id}/why${query}`, pattern: '/tests/:id/why' },
    answers: [
      [['test', id], sampleRecord()],
      [diagnosisKey(id), { state: 'done', result: { ...result, testId: id } }],
    ],
  });
}

/** Rows of a table by its label, as a person reads them. */
function rowsOf(html: string, label: string): readonly string[] {
  const [, table = ''] = html.split(`aria-label="${label}"`);
  const rows = table.slice(0, table.indexOf('</table>')).split('<tr').slice(2);
  return rows.map((row) =>
    row
      .replace(/^[^>]*>/, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

describe('the answer to why a run is loud', () => {
  test.each(['id', 'en'] as const)(
    'says first what decides, how sure that is, and that it is an indication (%s)',
    (language) => {
      const { text } = whyPage(sampleDiagnosis(), { language });
      const sentence =
        language === 'id'
          ? 'Desau aliran membawa 50 % energi bunyi pada bagian tahan. Tanpa itu 84,0 dB(A) turun menjadi 81,0 dB(A).'
          : '50 % of the energy in the hold is flow noise. Without that 84.0 dB(A) would fall to 81.0 dB(A).';
      expect(text).toContain(`${sentence} ${sureWords.medium[language]}`);
      expect(text).toContain(why.indication[language]);
    },
  );

  test('gives each share its level, its part, and what the total falls to and by without it', () => {
    const rows = rowsOf(whyPage(sampleDiagnosis()).html, why.shares.en);
    expect(rows[0]).toMatch(/Flow noise .* 81\.0 50\.0 % 81\.0 3\.0 83\.6 … 84\.2$/);
    expect(rows[1]).toMatch(/Firing pulses .* 78\.8 30\.0 % 82\.4 1\.5 –$/);
    expect(rows.at(-1)).toBe('All together 84.0 100.0 % – – –');
  });

  test.each(['id', 'en'] as const)('shows the arithmetic figure by figure (%s)', (language) => {
    const { text } = whyPage(sampleDiagnosis(), { language });
    for (const { name, text: sum } of arithmeticOf(samplePart, language))
      expect(text).toContain(`${name} ${sum}`);
  });

  test('names the bands and orders that decide, with what each costs', () => {
    const { html } = whyPage(sampleDiagnosis());
    const bands = rowsOf(html, why.deciding.en);
    expect(bands.map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual(['800 Hz', '1 kHz', '2.5 kHz']);
    expect(bands[0]).toMatch(/Flow noise 79\.4 35\.0 % 1\.9$/);
    expect(rowsOf(html, why.decidingOrders.en)).toEqual([
      '0.5 33 Hz 77.0 20.0 % 1.0',
      '1 67 Hz 71.0 5.0 % 0.2',
    ]);
  });

  test('is that of the run in the address, and else of the first that forms the result', () => {
    const pressed = (query?: string): readonly string[] =>
      [
        ...whyPage(sampleDiagnosis(), { query: query ?? '' }).html.matchAll(
          /aria-pressed="true"[^>]*><b>(.*?)<\/b>/g,
        ),
      ].map(([, name = '']) => name);
    expect(pressed()).toEqual(['Run 2']);
    expect(pressed('?run=3')).toEqual(['Run 3']);
  });

  test('tells what speaks against it and when it popped', () => {
    const { text } = whyPage(sampleDiagnosis());
    expect(text).toContain('In some bands the background is less than 10 dB below');
    expect(text).toContain('Pops 1 (at seconds 3.13)');
  });
});

describe('a run of which there is not enough data', () => {
  test.each(notEnoughReasons)('says so, why, and what to do (%s)', (reason) => {
    for (const language of ['id', 'en'] as const) {
      const { text } = whyPage(nothingToTell([reason]), { language });
      expect(text).toContain(why.notEnough[language]);
      expect(text).toContain(notEnoughWords[reason][language]);
      for (const { [language]: name } of Object.values(shareNames)) expect(text).not.toContain(name);
    }
  });
});

describe('the comparison with the reference of the model', () => {
  test('names reference, changes, each candidate with its evidence, its confidence and what else would fit', () => {
    const { text, html } = whyPage(sampleDiagnosis());
    expect(html).toContain('href="/tests/healthy"');
    expect(text).toContain('Level of the hold +5.5 dB');
    expect(text).toContain('1 Consistent with packing burnt or blown out fair confidence');
    expect(text).toContain('bands 800 Hz–4 kHz: +6.6 dB (0.4 dB between runs)');
    expect(text).toContain('2 Consistent with leak at a joint or the header weak confidence');
    for (const alternative of patternWords.packing.alternatives.en) expect(text).toContain(alternative);
  });

  test('tells the change of each band also to who cannot see the plot', () => {
    expect(whyPage(sampleDiagnosis()).html).toContain(
      '250 Hz +0.3, 800 Hz +6.1, 1 kHz +6.4, 2.5 kHz +7.2, 4 kHz +6.8',
    );
  });

  test('says that nothing fits where no pattern was found', () => {
    if (sampleComparison.state !== 'compared') throw new Error('The sample is compared.');
    const comparison = { ...sampleComparison, patterns: [] };
    const run = { series: 0, run: 1, isCounted: true, diagnosis: diagnosedSample, comparison };
    expect(whyPage(sampleDiagnosis({ runs: [run] })).text).toContain(why.noPattern.en);
  });

  test.each(['id', 'en'] as const)('says why there is none (%s)', (language) => {
    for (const [reason, words] of Object.entries(noReferenceWords)) {
      const noReference = reason as keyof typeof noReferenceWords;
      expect(whyPage(sampleDiagnosis({ reference: null, noReference }), { language }).text).toContain(
        words[language],
      );
    }
  });
});

describe('the answer on paper', () => {
  test.each(['id', 'en'] as const)(
    'is a link to that of the run that is shown, in the language of the page (%s)',
    (language) => {
      const { html } = whyPage(sampleDiagnosis(), { language, query: '?run=3' });
      expect(html).toContain(
        `href="/api/tests/${id}/diagnosis.pdf?language=${language}&amp;series=0&amp;run=3"`,
      );
    },
  );

  test('is not offered before there is an answer', () => {
    const page = drawnPage(<WhyScreen />, {
      at: { path: `/tests/${id}/why`, pattern: '/tests/:id/why' },
      answers: [
        [['test', id], sampleRecord()],
        [diagnosisKey(id), { state: 'running', progress: 0.4 }],
      ],
    });
    expect(page.html).not.toContain('diagnosis.pdf');
    expect(page.text).toContain(why.running.en);
    expect(page.text).toContain('40 %');
  });
});
