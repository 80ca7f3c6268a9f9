import { type InstrumentCard, instrumentCardsSchema } from '#core/record/instrument-card.ts';
import type { TestStore } from '../store/test-store.ts';

/** The cards of the bench's instruments: serial numbers, classes and certificates, kept from test to test. */
export class InstrumentBook {
  readonly #store: TestStore;
  readonly #settingName: string;

  /** A simulated bench has a book of its own: invented certificates must never be taken for real ones. */
  constructor(store: TestStore, simulated: boolean) {
    this.#store = store;
    this.#settingName = simulated ? 'instrument-cards-simulated' : 'instrument-cards';
  }

  /** All cards, as they were put in order; none where what is kept cannot be read. */
  cards(): readonly InstrumentCard[] {
    const parsed = instrumentCardsSchema.safeParse(this.#store.setting(this.#settingName) ?? []);
    return parsed.success ? parsed.data : [];
  }

  /** Keeps these cards in place of all others. */
  keep(cards: readonly InstrumentCard[]): void {
    this.#store.setSetting(this.#settingName, cards);
  }
}
