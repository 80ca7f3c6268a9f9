import type { Cancel, Scheduler } from '../time.ts';
import type { Transport } from './byte-stream.ts';

/** A faster meter than this is still not called stale within ordinary scheduling jitter. */
const shortestStaleSeconds = 0.25;

/** Loss of a fast stream is told within one second, whatever its period. */
const shortestLostSeconds = 0.9;

/** While an open line has not said anything valid, the list of ports is asked this often whether it is still there. */
const presenceCheckSeconds = 2;

/** What the watch needs and whom it calls. */
export interface SilenceWatchOptions {
  readonly scheduler: Scheduler;
  readonly transport: Transport;
  readonly path: string;
  readonly nominalPeriodSeconds: number;
  onStale(): void;
  onLost(reason: 'silent' | 'device-lost'): void;
}

/**
 * Notices that an open line has fallen silent: stale after 3 periods, lost after 10. Before the first reading silence
 * is no loss (the meter may be off), unless the port was in the system's list and has left it.
 */
export class SilenceWatch {
  readonly #options: SilenceWatchOptions;
  #cancel: Cancel = () => undefined;
  #lastReadingSeconds = 0;
  #phase: 'off' | 'streaming' | 'stale' = 'off';
  #generation = 0;
  #wasListed = false;

  constructor(options: SilenceWatchOptions) {
    this.#options = options;
  }

  /** Starts a new connection: no reading yet. */
  opened(): void {
    this.stop();
    this.#wasListed = false;
    void this.#checkPresence(this.#generation);
  }

  /** A valid reading came: the silence starts again from here. */
  readingArrived(): void {
    this.#lastReadingSeconds = this.#options.scheduler.monotonicSeconds();
    if (this.#phase === 'streaming') return;
    this.stop();
    this.#phase = 'streaming';
    this.#plan(this.#staleSeconds());
  }

  /** Stops watching. */
  stop(): void {
    this.#generation += 1;
    this.#phase = 'off';
    this.#cancel();
  }

  #staleSeconds(): number {
    return Math.max(shortestStaleSeconds, 3 * this.#options.nominalPeriodSeconds);
  }

  #lostSeconds(): number {
    return Math.max(shortestLostSeconds, 10 * this.#options.nominalPeriodSeconds);
  }

  #plan(delaySeconds: number): void {
    this.#cancel = this.#options.scheduler.after(delaySeconds, () => {
      this.#look();
    });
  }

  #look(): void {
    // A timer may come a rounding error early; what counts is the clock.
    const silentSeconds = this.#options.scheduler.monotonicSeconds() - this.#lastReadingSeconds + 1e-6;
    if (silentSeconds >= this.#lostSeconds()) {
      this.stop();
      this.#options.onLost('silent');
      return;
    }
    const stale = silentSeconds >= this.#staleSeconds();
    this.#phase = stale ? 'stale' : 'streaming';
    this.#plan((stale ? this.#lostSeconds() : this.#staleSeconds()) - silentSeconds + 1e-6);
    if (stale) this.#options.onStale();
  }

  async #checkPresence(generation: number): Promise<void> {
    const ports = await this.#options.transport.list().catch(() => null);
    if (generation !== this.#generation) return;
    const listed = ports?.some((port) => port.path === this.#options.path) ?? this.#wasListed;
    if (this.#wasListed && !listed) {
      this.#options.onLost('device-lost');
      return;
    }
    this.#wasListed ||= listed;
    this.#cancel = this.#options.scheduler.after(
      presenceCheckSeconds,
      () => void this.#checkPresence(generation),
    );
  }
}
