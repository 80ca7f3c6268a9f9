import { describe, expect, test } from 'vitest';
import { endingCertificateWords } from '#core/words/certificate-words.ts';
import { endingCertificates } from '../../../../renderer/language/ending-certificates.ts';
import { blankCard, cardProblem, withCard } from '../../../../renderer/screens/instruments/card-draft.ts';
import { sampleCard } from '../../../support/sample-card.ts';

const other = sampleCard({ id: '5c0f9f0e-6f0e-4a53-9d3a-2b8f6f1d1c02', name: 'Kalibrator' });

describe('a card on the screen', () => {
  test('needs a name, and a certificate that does not end before it begins', () => {
    expect(cardProblem(blankCard(other.id, 'meter'))?.id).toContain('nama');
    expect(cardProblem(sampleCard({ certificateDueDate: '2026-01-01' }))?.en).toContain('before its own day');
    expect(cardProblem(sampleCard())).toBeNull();
  });

  test('takes the place of the one before, or stands at the end', () => {
    const renamed = sampleCard({ name: ' NL-52 ' });
    expect(withCard([sampleCard(), other], renamed)).toEqual([{ ...renamed, name: 'NL-52' }, other]);
    expect(withCard([other], sampleCard())).toEqual([other, sampleCard()]);
  });
});

describe('certificates that need words', () => {
  test('are those that end within 30 days or are over, the earliest first', () => {
    const cards = [
      sampleCard({ certificateDueDate: '2026-12-28' }),
      sampleCard({ certificateDueDate: '2026-12-29' }),
      sampleCard({ certificateDueDate: null }),
      sampleCard({ certificateDueDate: '2026-11-27' }),
    ];
    const ending = endingCertificates(cards, '2026-11-28');
    expect(ending.map(({ dueDate }) => dueDate)).toEqual(['2026-11-27', '2026-12-28']);
    expect(endingCertificates(cards, null)).toEqual([]);
  });

  test.each([
    ['2026-12-28', 'berlaku sampai 28 Desember 2026: tinggal 30 hari.'],
    ['2026-11-28', 'berlaku sampai 28 November 2026: hari ini hari terakhir.'],
    ['2026-11-27', 'habis 27 November 2026, 1 hari lalu. Pengujian resmi dengannya tidak sah.'],
  ])('up to %s say so', (certificateDueDate, words) => {
    const [ending] = endingCertificates([sampleCard({ certificateDueDate })], '2026-11-28');
    expect(ending && endingCertificateWords(ending).id).toBe(`Sertifikat Meter contoh ${words}`);
  });
});
