import type { Cancel, Scheduler } from '../time.ts';
import type { Transport } from './byte-stream.ts';

/** A faster meter than this is still not called stale within ordinary scheduling jitter. */
const shortestStaleSeconds = 0.25;

/** Loss of a fast stream is told within one second, whatever its period. */
const shortestLostSeconds = 0.9;

/** While an open line says nothing valid, the list of ports is asked this often whether it is still there. */
const presenceCheckSeconds = 2;

/** What the watch needs and whom it calls. */
export interface SilenceWatchOptions {
  readonly scheduler: Scheduler;
  readonly transport: Transport;
  readonly nominalPeriodSeconds: number;
  onStale(): void;
  onLost(reason: 'silent' | 'device-lost'): void;
}

/**
 * Notices that an open line has fallen silent: stale after 3 periods, lost after 10. Before the first reading silence
 * is no loss (the meter may be off). A silent port that was in the system's list and has left it is lost at once.
 */
export class SilenceWatch {
  readonly #options: SilenceWatchOptions;
  #cancel: Cancel = () => undefined;
  #cancelPresence: Cancel = () => undefined;
  #lastReadingSeconds = 0;
  #bornUntilSeconds = Number.NEGATIVE_INFINITY;
  #phase: 'off' | 'waiting' | 'streaming' | 'stale' = 'off';
  #path = '';
  #wasListed = false;
  /** Told apart, so that an answer of the system that comes late belongs to nobody. */
  #connection = 0;
  #presenceRun = 0;

  constructor(options: SilenceWatchOptions) {
    this.#options = options;
  }

  /** Starts a new connection: no reading yet. */
  opened(path: string): void {
    this.stop();
    this.#path = path;
    this.#phase = 'waiting';
    this.#wasListed = false;
    this.#watchPresence();
  }

  /** A valid reading came: the silence starts again from here. */
  readingArrived(): void {
    // What was still under way when the instrument became busy does not end its time.
    this.#lastReadingSeconds = Math.max(this.#options.scheduler.monotonicSeconds(), this.#bornUntilSeconds);
    if (this.#phase === 'streaming') return;
    this.#cancel();
    this.#cancelPresence();
    this.#phase = 'streaming';
    this.#plan(this.#staleSeconds());
  }

  /** The instrument is busy on purpose: its silence counts from so many seconds later on. */
  bear(seconds: number): void {
    this.#bornUntilSeconds = this.#options.scheduler.monotonicSeconds() + seconds;
    this.#lastReadingSeconds = Math.max(this.#lastReadingSeconds, this.#bornUntilSeconds);
  }

  /** Stops watching. */
  stop(): void {
    this.#connection += 1;
    this.#phase = 'off';
    this.#cancel();
    this.#cancelPresence();
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
      // A busy computer may have slept through the time between the two.
      if (this.#phase === 'streaming') this.#options.onStale();
      this.#lose('silent');
      return;
    }
    const stale = silentSeconds >= this.#staleSeconds();
    this.#phase = stale ? 'stale' : 'streaming';
    this.#plan((stale ? this.#lostSeconds() : this.#staleSeconds()) - silentSeconds + 1e-6);
    if (!stale) return;
    this.#options.onStale();
    this.#watchPresence();
  }

  #lose(reason: 'silent' | 'device-lost'): void {
    this.stop();
    this.#options.onLost(reason);
  }

  #watchPresence(): void {
    this.#presenceRun += 1;
    void this.#checkPresence(this.#connection, this.#presenceRun);
  }

  async #checkPresence(connection: number, run: number): Promise<void> {
    const ports = await this.#options.transport.list().catch(() => null);
    if (connection !== this.#connection) return;
    const listed = ports?.some((port) => port.path === this.#path) ?? this.#wasListed;
    const isSilent = this.#phase !== 'streaming';
    if (isSilent && this.#wasListed && !listed) {
      this.#lose('device-lost');
      return;
    }
    this.#wasListed ||= listed;
    // A port that is open but not listed (a typed path, a pseudo-terminal) will not be listed later.
    if (!isSilent || run !== this.#presenceRun || (ports !== null && !this.#wasListed)) return;
    this.#cancelPresence = this.#options.scheduler.after(
      presenceCheckSeconds,
      () => void this.#checkPresence(connection, run),
    );
  }
}
