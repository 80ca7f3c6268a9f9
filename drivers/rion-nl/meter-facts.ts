import type { FrequencyWeighting, TimeWeighting } from '#core/reading/reading.ts';
import type { InstrumentIdentity } from '../instrument.ts';
import type { RionStep } from './commands.ts';

/** What the meter has said of itself; null or empty where it has not. */
export interface RionFacts {
  readonly identity: InstrumentIdentity | null;
  readonly frequencyWeighting: FrequencyWeighting | null;
  readonly timeWeighting: TimeWeighting | null;
}

/** Nothing has been said yet. */
export const noFacts: RionFacts = { identity: null, frequencyWeighting: null, timeWeighting: null };

const unnamed: InstrumentIdentity = { maker: 'Rion', model: '', serialNumber: '', firmware: '' };

const frequencyWeightings: Readonly<Record<string, FrequencyWeighting>> = {
  A: 'A',
  B: 'B',
  C: 'C',
  Z: 'Z',
  FLAT: 'FLAT',
};
const timeWeightings: Readonly<Record<string, TimeWeighting>> = { F: 'F', S: 'S', I: 'I' };

/** The facts with the answer to one question added; null where the text is no answer to it. */
export function withAnswer(facts: RionFacts, step: RionStep | null, text: string): RionFacts | null {
  const identity = facts.identity ?? unnamed;
  switch (step) {
    case 'type':
      return isModel(text) ? { ...facts, identity: { ...identity, model: text } } : null;
    case 'serial-number':
      return isSerialNumber(text) ? { ...facts, identity: { ...identity, serialNumber: text } } : null;
    case 'version':
      return { ...facts, identity: { ...identity, firmware: text } };
    case 'frequency-weighting':
      return withFrequencyWeighting(facts, text);
    case 'time-weighting':
      return withTimeWeighting(facts, text);
    default:
      return null;
  }
}

/** The same for a recording, in which the questions are not heard: only what shows by its form. */
export function withHeard(facts: RionFacts, text: string): RionFacts | null {
  return (
    withAnswer(facts, 'type', text) ?? withFrequencyWeighting(facts, text) ?? withTimeWeighting(facts, text)
  );
}

/** Whether a text is a model of the family. */
export function isModel(text: string): boolean {
  return /^NL-\d{2}[A-Z]*$/.test(text);
}

/** A few digits left of a broken line are no number that an instrument is known by. */
function isSerialNumber(text: string): boolean {
  return /^[0-9A-Za-z-]{4,20}$/.test(text);
}

function withFrequencyWeighting(facts: RionFacts, text: string): RionFacts | null {
  const frequencyWeighting = frequencyWeightings[text.toUpperCase()];
  return frequencyWeighting === undefined ? null : { ...facts, frequencyWeighting };
}

function withTimeWeighting(facts: RionFacts, text: string): RionFacts | null {
  const timeWeighting = timeWeightings[text.toUpperCase()];
  return timeWeighting === undefined ? null : { ...facts, timeWeighting };
}
