import { doorWords } from '#core/words/door.ts';
import type { DoorProblemCode } from '#core/words/door.ts';

/** Status codes with which the door refuses. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 507;

/** Something the door itself refuses, with its status and, where it helps, the places that are wrong. */
export class DoorProblem extends Error {
  override readonly name = 'DoorProblem';
  readonly status: RefusalStatus;
  readonly code: DoorProblemCode;
  readonly words: { readonly id: string; readonly en: string };
  readonly details: unknown;

  constructor(status: RefusalStatus, code: DoorProblemCode, details?: unknown) {
    super(doorWords[code].en);
    this.status = status;
    this.code = code;
    this.words = doorWords[code];
    this.details = details;
  }
}
