import { describe, expect, test } from 'vitest';
import { instrumentCardSchema, instrumentCardsSchema } from '#core/record/instrument-card.ts';
import { sampleCard } from '../../support/sample-card.ts';

describe('the card of an instrument', () => {
  test('is taken as it is', () => {
    expect(instrumentCardSchema.parse(sampleCard())).toEqual(sampleCard());
  });

  test.each([
    ['no name', { name: '' }],
    ['a kind that no bench has', { kind: 'abacus' }],
    ['a class that no standard has', { class: 3 }],
    ['a day that no calendar has', { certificateDate: '2026-02-30' }],
    ['a certificate that ends before it begins', { certificateDueDate: '2026-01-14' }],
    ['something that no card has', { price: 3 }],
  ])('is refused with %s', (_what, changes) => {
    expect(instrumentCardSchema.safeParse({ ...sampleCard(), ...changes }).success).toBe(false);
  });

  test('may end on the day of its certificate', () => {
    const card = { ...sampleCard(), certificateDueDate: sampleCard().certificateDate };
    expect(instrumentCardSchema.parse(card)).toEqual(card);
  });

  test('has an identifier of its own', () => {
    expect(instrumentCardsSchema.safeParse([sampleCard(), sampleCard()]).success).toBe(false);
  });
});
