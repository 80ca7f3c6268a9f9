import type { ReadingDoubt } from '#core/reading/reading-doubt.ts';
import type { Reading } from '#core/reading/reading.ts';
import type { GenericLineSettings } from '../settings.ts';
import { DeclaredRate } from './declared-rate.ts';
import { LevelFall } from './level-fall.ts';
import { RepeatedLines } from './repeated-lines.ts';
import { SpeedJump } from './speed-jump.ts';

/** What speaks against the readings of a device of which nobody knows how well it was made; they are told all the same. */
export class LineDoubts {
  readonly #rate: DeclaredRate;
  readonly #repeats = new RepeatedLines();
  readonly #fall = new LevelFall();
  readonly #jump = new SpeedJump();

  constructor({ expectedLinesPerSecond }: Pick<GenericLineSettings, 'expectedLinesPerSecond'>) {
    this.#rate = new DeclaredRate(expectedLinesPerSecond);
  }

  /** Takes a line that has a reading; gives what is doubtful about each, the gravest doubt where there is more than one. */
  ofLine(rawHex: string, timeSeconds: number): (reading: Reading) => Reading {
    const isRepeat = this.#repeats.isRepeat(rawHex);
    const hasOtherRate = this.#rate.isWrongWith(timeSeconds);
    const ofLine = isRepeat ? 'line-repeated' : hasOtherRate ? 'rate-unlike-declared' : null;
    return (reading) => {
      const doubt = this.#ofValue(reading) ?? ofLine;
      return doubt === null ? reading : { ...reading, doubt };
    };
  }

  #ofValue(reading: Reading): ReadingDoubt | null {
    if (reading.kind === 'spl') return this.#fall.isTooFast(reading) ? 'fall-too-fast' : null;
    if (reading.kind !== 'rpm') return null;
    const { value, timeSeconds } = reading;
    return this.#jump.take(value.state === 'value' ? value.value : null, timeSeconds);
  }
}
