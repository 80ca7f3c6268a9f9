import { demoProblemWords, type DemoProblemCode } from '#core/words/demo-words.ts';

/** Why the demo bench was not opened or removed. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
  readonly code: DemoProblemCode;
  readonly words: (typeof demoProblemWords)[DemoProblemCode];

  constructor(code: DemoProblemCode, cause?: unknown) {
    super(demoProblemWords[code].en, { cause });
    this.code = code;
    this.words = demoProblemWords[code];
  }
}
