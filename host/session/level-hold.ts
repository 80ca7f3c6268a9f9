import type { LevelSample } from '#core/procedure/evidence.ts';
import type { HeldMaximum } from '../http/contract.ts';

const nothing: HeldMaximum = { levelDb: null, overload: false, underRange: false };

/** The highest level since a person began it anew, as a meter's own hold key does; both lamps stay lit until then. */
export class LevelHold {
  #held = nothing;

  get held(): HeldMaximum {
    return this.#held;
  }

  /** Begins anew. */
  clear(): void {
    this.#held = nothing;
  }

  /** Takes a level; what was overloaded is no level. */
  take({ levelDb, maximumDb, overload, underRange }: LevelSample): void {
    const { held } = this;
    const heard = overload || levelDb === null ? null : Math.max(levelDb, maximumDb ?? levelDb);
    const highest = heard === null ? held.levelDb : Math.max(heard, held.levelDb ?? heard);
    this.#held = {
      levelDb: highest,
      overload: held.overload || overload,
      underRange: held.underRange || underRange,
    };
  }
}
