import type { HandOver, Interruption, Marker } from '#core/procedure/course.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { JournalStep } from './journal-entry.ts';

/** Keeps what happened to a test besides its measurements: when it stood still, whose it was, what was marked. */
export class CourseKeeper {
  readonly #interruptions: Interruption[] = [];
  readonly #handOvers: HandOver[] = [];
  readonly #markers: Marker[] = [];

  /** The pause that lasts at this moment, or null. */
  get pause(): Interruption | null {
    return this.#interruptions.find((one) => one.cause === 'paused' && one.to === null) ?? null;
  }

  /** What of it stands in the evidence: nothing where nothing happened. */
  get evidence(): Pick<TestEvidence, 'interruptions' | 'handOvers' | 'markers'> {
    return {
      ...(this.#interruptions.length > 0 && { interruptions: [...this.#interruptions] }),
      ...(this.#handOvers.length > 0 && { handOvers: [...this.#handOvers] }),
      ...(this.#markers.length > 0 && { markers: [...this.#markers] }),
    };
  }

  /** Takes the next step of the journal. */
  apply(step: JournalStep): void {
    if (step.kind === 'paused') this.#pause(step);
    else if (step.kind === 'resumed') this.#resume(step.at);
    else if (step.kind === 'continued') this.#continue(step);
    else if (step.kind === 'handed-over') this.#handOvers.push(step.handOver);
    else if (step.kind === 'marker') this.#markers.push(step.marker);
  }

  #pause({ at, reason }: JournalStep & { readonly kind: 'paused' }): void {
    this.#interruptions.push({
      cause: 'paused',
      from: at,
      to: null,
      ...(reason !== undefined && { reason }),
    });
  }

  #resume(at: string): void {
    const { pause } = this;
    if (pause !== null)
      this.#interruptions.splice(this.#interruptions.indexOf(pause), 1, { ...pause, to: at });
  }

  #continue({ interruptedAt, at }: JournalStep & { readonly kind: 'continued' }): void {
    this.#interruptions.push({ cause: 'program-ended', from: interruptedAt, to: at });
  }
}
