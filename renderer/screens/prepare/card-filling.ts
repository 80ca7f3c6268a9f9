import type { InstrumentCard, InstrumentKind, LineSetup } from '#host/http/contract.ts';
import { blankInstrument, type Draft } from './draft.ts';

type Role = keyof Draft['instruments'];
type Instrument = NonNullable<Draft['instruments'][Role]>;

/** Which greatest error of a speed sensor. */
type Accuracy = 'accuracyPercent' | 'accuracyRpmBelow1000';

const kindsOf: Readonly<Record<Exclude<Role, 'meter'>, InstrumentKind>> = {
  calibrator: 'calibrator',
  speedSensor: 'speed-sensor',
};

function kindOf(role: Role, levelSource: Draft['levelSource']): InstrumentKind {
  if (role !== 'meter') return kindsOf[role];
  return levelSource === 'waveform' ? 'microphone' : 'meter';
}

/** The cards that can be of this instrument; a level that comes from a waveform is measured by a microphone. */
export function cardsFor(
  role: Role,
  levelSource: Draft['levelSource'],
  cards: readonly InstrumentCard[],
): readonly InstrumentCard[] {
  const kind = kindOf(role, levelSource);
  return cards.filter((card) => card.kind === kind);
}

/** The card of an instrument as entered: same name and serial number; null where there is none. */
export function cardOf(instrument: Instrument, cards: readonly InstrumentCard[]): InstrumentCard | null {
  const { name, serialNumber } = instrument;
  if (name === '') return null;
  return cards.find((card) => card.name === name && card.serialNumber === serialNumber) ?? null;
}

/** An instrument with everything that its card says. */
export function filledFrom(card: InstrumentCard, instrument: Instrument): Instrument {
  const { name, serialNumber, certificateNumber, certificateDate, certificateDueDate } = card;
  const said = { name, serialNumber, certificateNumber, certificateDate, certificateDueDate };
  const filled = { ...instrument, ...said, class: card.class };
  return withAccuracy(
    withAccuracy(filled, 'accuracyPercent', card.accuracyPercent ?? null),
    'accuracyRpmBelow1000',
    card.accuracyRpmBelow1000 ?? null,
  );
}

/** The instrument with the error that its maker or certificate names; null or nothing takes it away. */
export function withAccuracy<Part extends Partial<Record<Accuracy, number>>>(
  instrument: Part,
  which: Accuracy,
  entered: number | null,
): Part {
  const rest = { ...instrument };
  if (entered === null || entered <= 0) delete rest[which];
  else rest[which] = entered;
  return rest;
}

/**
 * The instruments with what their cards say now: the card that the line names, else the card of the instrument that was
 * entered last time. A certificate renewed since is the renewed one.
 */
export function filledFromCards(
  draft: Pick<Draft, 'instruments' | 'levelSource'>,
  cards: readonly InstrumentCard[],
  lines: readonly LineSetup[],
): Draft['instruments'] {
  const filled = (role: Role): Instrument => {
    const instrument = draft.instruments[role] ?? blankInstrument;
    const own = cardsFor(role, draft.levelSource, cards);
    const line = lines.find((one) => one.role === kindOf(role, draft.levelSource));
    const named = own.find((card) => card.id === line?.cardId) ?? cardOf(instrument, own);
    return named === null ? instrument : filledFrom(named, instrument);
  };
  return { meter: filled('meter'), calibrator: filled('calibrator'), speedSensor: filled('speedSensor') };
}
