import type { DoorProblemCode } from '#core/words/door.ts';

/** Why a step about a reference exhaust is refused. */
export type ReferenceRefusal = Extract<DoorProblemCode, `REFERENCE_${string}` | `SITE_BUNDLE_${string}`>;

/** A refused step; nothing was changed. */
export class LaboratoryProblem extends Error {
  override readonly name = 'LaboratoryProblem';
  readonly code: ReferenceRefusal;

  constructor(code: ReferenceRefusal) {
    super(code);
    this.code = code;
  }
}
