import type { InstrumentCard, InstrumentKind } from '#host/http/contract.ts';
import { endsBeforeItBegins } from '#core/record/instrument-card.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';

/** A card on which nothing has been entered. */
export function blankCard(id: string, kind: InstrumentKind): InstrumentCard {
  return {
    id,
    kind,
    name: '',
    driverId: null,
    serialNumber: '',
    class: null,
    certificateNumber: '',
    certificateDate: null,
    certificateDueDate: null,
    notes: '',
  };
}

/** What must be put right before a card can be kept, or null. */
export function cardProblem(card: InstrumentCard): InEachLanguage<string> | null {
  if (card.name.trim() === '') return pageWords.cards.nameMissing;
  return endsBeforeItBegins(card) ? pageWords.cards.endsTooEarly : null;
}

/** All cards with this one in its place, or at the end. */
export function withCard(cards: readonly InstrumentCard[], card: InstrumentCard): readonly InstrumentCard[] {
  const trimmed = { ...card, name: card.name.trim(), serialNumber: card.serialNumber.trim() };
  const isKnown = cards.some(({ id }) => id === card.id);
  return isKnown ? cards.map((one) => (one.id === card.id ? trimmed : one)) : [...cards, trimmed];
}
