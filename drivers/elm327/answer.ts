import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { AnswerLine } from './answer-collector.ts';
import { meaningOf, type LineMeaning } from './answer-line.ts';
import type { ChecksumKind } from './vehicle-message.ts';

/** A line with what it says. */
export interface UnderstoodLine {
  readonly line: AnswerLine;
  readonly meaning: LineMeaning;
}

/** What an adapter said up to its prompt. */
export class Answer {
  readonly lines: readonly UnderstoodLine[];

  constructor(lines: readonly AnswerLine[], checksum: ChecksumKind) {
    this.lines = lines.map((line) => ({ line, meaning: meaningOf(line.text, checksum) }));
  }

  /** Whether a line of this kind is in it. */
  has(kind: LineMeaning['kind']): boolean {
    return this.lines.some(({ meaning }) => meaning.kind === kind);
  }

  /** Whether the adapter or the vehicle said this word of trouble. */
  isTrouble(...codes: readonly RejectionCode[]): boolean {
    return this.lines.some(({ meaning }) => meaning.kind === 'trouble' && codes.includes(meaning.code));
  }

  /** Whether the vehicle itself answered, and not with a refusal alone. */
  get isFromVehicle(): boolean {
    return this.has('speed') || this.has('vehicle');
  }

  /** The version of which the adapter's greeting speaks, as it writes it. */
  get version(): string | null {
    const banner = this.lines.find(({ meaning }) => meaning.kind === 'banner');
    if (banner === undefined) return null;
    const [said] = /E *L *M *3 *2 *7.*/i.exec(Buffer.from(banner.line.bytes).toString('latin1')) ?? [];
    return said?.trim() ?? banner.line.text;
  }

  /** The digit of the protocol; empty where it was not told. */
  get protocolDigit(): string {
    const said = this.lines.map(({ meaning }) => meaning).find(({ kind }) => kind === 'protocol');
    return said?.kind === 'protocol' ? said.digit : '';
  }

  /** Control units whose speeds are in it, in their order. */
  get controlUnits(): readonly string[] {
    return this.lines.flatMap(({ meaning }) => (meaning.kind === 'speed' ? [meaning.controlUnit] : []));
  }
}
