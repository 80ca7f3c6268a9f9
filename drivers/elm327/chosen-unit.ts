import type { UnderstoodLine } from './answer.ts';

/** The speed of one control unit, with the line it stands in. */
export interface UnitSpeed {
  readonly line: UnderstoodLine['line'];
  readonly controlUnit: string;
  readonly speedRpm: number;
}

/** What an answer brings for the chosen control unit. */
export type UnitOutcome = UnitSpeed | { readonly missed: UnitSpeed } | null;

/**
 * Which of several control units is listened to: the one with the lowest identifier in the first answer, for as long as the
 * adapter is not switched off. Where no header tells them apart, the first line counts.
 */
export class ChosenUnit {
  #chosen = '';

  /** Forgets the choice. */
  forget(): void {
    this.#chosen = '';
  }

  /** The speed that counts in an answer; null where there is none at all. */
  pick(lines: readonly UnderstoodLine[]): UnitOutcome {
    const speeds = lines.flatMap(({ line, meaning }): readonly UnitSpeed[] =>
      meaning.kind === 'speed'
        ? [{ line, controlUnit: meaning.controlUnit, speedRpm: meaning.speedRpm }]
        : [],
    );
    const [first] = speeds;
    if (first === undefined) return null;
    if (this.#chosen === '') this.#chosen = lowest(speeds).controlUnit;
    const found = speeds.find(({ controlUnit }) => controlUnit === this.#chosen);
    return found ?? { missed: first };
  }
}

function lowest(speeds: readonly UnitSpeed[]): UnitSpeed {
  return speeds.reduce((one, other) => (other.controlUnit < one.controlUnit ? other : one));
}
