import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Cancel } from '../time.ts';
import { PortOpenError, type ByteStream, type CloseReason } from './byte-stream.ts';
import { BurstTimes } from './burst-times.ts';
import { locatePort } from './find-port.ts';
import { IdentityGuard } from './identity-guard.ts';
import type { LineReason, LineState, LineStatus } from './line-status.ts';
import type { LineSupervisorOptions } from './line-supervisor-options.ts';
import { openWithin } from './open-within.ts';
import { SilenceWatch } from './silence-watch.ts';

/** Waiting times in seconds before the first, second ... attempt to open again; the last one repeats. */
export const reopenDelaysSeconds = [0.5, 1, 2, 5] as const;

export type { ByteTap, LineListener, LineSupervisorOptions } from './line-supervisor-options.ts';

/**
 * Keeps one instrument's line open: opens it, watches it, notices its loss at once (close) or by silence, and opens a
 * new stream with growing pauses until the device is back. Never throws; everything is told to the listener.
 */
export class LineSupervisor<Settings = unknown> {
  readonly path: string;
  readonly #options: LineSupervisorOptions<Settings>;
  readonly #silence: SilenceWatch;
  readonly #guard = new IdentityGuard();
  readonly #vocabulary: ReadonlySet<string>;
  #status: LineStatus;
  #portPath: string;
  #running = false;
  #everOpened = false;
  #failedAttempts = 0;
  #attempt = 0;
  #stream: ByteStream | null = null;
  #decoder: Decoder | null = null;
  #burst: BurstTimes;
  #arrived: Reading[] = [];
  #blocks: WaveformBlock[] = [];
  #cancelReopen: Cancel = () => undefined;
  #cancelSpeech: Cancel = () => undefined;
  #readingCount = 0;
  #rejectionCount = 0;

  constructor(options: LineSupervisorOptions<Settings>) {
    this.path = options.path;
    this.#portPath = options.path;
    this.#options = options;
    this.#vocabulary = new Set(
      options.driver.vocabulary(options.settings).map((bytes) => Buffer.from(bytes).toString('latin1')),
    );
    const nominalPeriodSeconds = options.driver.nominalPeriodSeconds(options.settings);
    this.#burst = new BurstTimes(nominalPeriodSeconds);
    this.#silence = new SilenceWatch({
      scheduler: options.scheduler,
      transport: options.transport,
      nominalPeriodSeconds,
      onStale: () => {
        this.#change('stale', 'silent', '');
      },
      onLost: (reason) => {
        this.#lose(reason, '');
      },
    });
    this.#status = this.#statusOf('absent', 'not-started', '');
  }

  /** The state now, with the counts so far. */
  get status(): LineStatus {
    return {
      ...this.#status,
      readingCount: this.#readingCount,
      rejectionCount: this.#rejectionCount,
      identity: this.#decoder?.identity?.() ?? null,
    };
  }

  /** Clears the instrument's own maximum register, where it has one that is kept until it is cleared. */
  clearMaximum(): void {
    this.#decoder?.clearMaximum?.();
    this.#silence.bear(this.#options.driver.clearingSeconds?.(this.#options.settings) ?? 0);
    this.#speak();
  }

  /** Starts opening; calling it again does nothing. */
  start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#failedAttempts = 0;
    this.#change('opening', 'first-attempt', '');
    void this.#open();
  }

  /** Closes the line and stops trying; resolves when the port is free again. */
  async stop(): Promise<void> {
    if (!this.#running) return;
    this.#running = false;
    // An attempt still under way belongs to nobody from here on.
    this.#attempt += 1;
    this.#sayGoodbye();
    const stream = this.#letGo();
    this.#change('absent', 'stopped', '');
    await stream?.close();
  }

  /** The system sends what was written before it closes the port. */
  #sayGoodbye(): void {
    const farewell = this.#stream === null ? undefined : this.#decoder?.farewell?.();
    if (farewell !== undefined) this.#write(farewell, this.#options.scheduler.monotonicSeconds());
  }

  async #open(): Promise<void> {
    const { transport, driver, lineSettings, scheduler, portIdentity = null } = this.#options;
    this.#attempt += 1;
    const attempt = this.#attempt;
    try {
      const path = portIdentity === null ? this.path : await locatePort(this.#options, portIdentity);
      if (attempt !== this.#attempt) return;
      this.#portPath = path;
      const stream = await openWithin(transport, path, lineSettings ?? driver.defaultLineSettings, scheduler);
      if (attempt === this.#attempt) this.#take(stream);
      else await stream.close();
    } catch (error) {
      if (attempt === this.#attempt) this.#openFailed(error);
    }
  }

  #take(stream: ByteStream): void {
    this.#stream = stream;
    this.#everOpened = true;
    const { driver, settings } = this.#options;
    this.#decoder = driver.createDecoder(settings, 'in-the-middle');
    this.#burst = new BurstTimes(driver.nominalPeriodSeconds(settings));
    this.#guard.opened(this.#options.scheduler.monotonicSeconds());
    this.#change('waiting', 'opened', '');
    this.#silence.opened(this.#portPath);
    stream.onClose((reason) => {
      if (stream === this.#stream) this.#closed(reason);
    });
    stream.onBytes((chunk) => {
      if (stream === this.#stream) this.#received(chunk);
    });
    this.#speak();
  }

  #received(chunk: Uint8Array): void {
    const timeSeconds = this.#options.scheduler.monotonicSeconds();
    this.#options.tap?.('received', chunk, timeSeconds);
    this.#decoder?.push(chunk, timeSeconds, this.#decoded);
    const identity = this.#decoder?.identity?.() ?? null;
    const verdict = this.#guard.judge(identity, timeSeconds);
    if (verdict === 'other') this.#refuseOther(identity?.serialNumber ?? '');
    else if (verdict === 'doubtful') this.#lose('identity-doubtful', identity?.serialNumber ?? '');
    else if (verdict === 'same') this.#deliver();
    this.#arrived = [];
    this.#blocks = [];
    this.#speak();
  }

  #deliver(): void {
    const { listener } = this.#options;
    for (const reading of this.#burst.date(this.#arrived)) {
      this.#alive();
      listener.onReading(reading);
    }
    for (const block of this.#blocks) {
      this.#alive();
      listener.onSamples(block);
    }
  }

  readonly #decoded: InstrumentListener = {
    onReading: (reading: Reading) => {
      this.#arrived.push(reading);
    },
    onSamples: (block) => {
      this.#blocks.push(block);
    },
    onRejection: (rejection: Rejection) => {
      this.#rejectionCount += 1;
      this.#options.listener.onRejection(rejection);
    },
  };

  #alive(): void {
    this.#readingCount += 1;
    this.#failedAttempts = 0;
    this.#silence.readingArrived();
    if (this.#status.state !== 'streaming') this.#change('streaming', 'reading-arrived', '');
  }

  #speak(): void {
    this.#cancelSpeech();
    const timeSeconds = this.#options.scheduler.monotonicSeconds();
    const speech = this.#decoder?.speak?.(timeSeconds);
    if (speech === undefined) return;
    if (speech.lineBreak !== undefined) this.#stream?.setBreak(speech.lineBreak === 'begin');
    if (speech.bytes !== null) this.#write(speech.bytes, timeSeconds);
    if (speech.againInSeconds === null) return;
    this.#cancelSpeech = this.#options.scheduler.after(speech.againInSeconds, () => {
      this.#speak();
    });
  }

  /** Only what the driver's vocabulary names reaches an instrument: no erasing, no switching off, whatever goes wrong here. */
  #write(bytes: Uint8Array, timeSeconds: number): void {
    if (!this.#vocabulary.has(Buffer.from(bytes).toString('latin1'))) {
      const rawHex = hexadecimalOf(bytes);
      this.#decoded.onRejection({ kind: 'rejection', timeSeconds, rejected: 'not-in-vocabulary', rawHex });
    } else if (this.#stream?.write(bytes) === true) this.#options.tap?.('sent', bytes, timeSeconds);
  }

  #closed(reason: CloseReason): void {
    if (reason.kind === 'ended') this.#end(reason.message);
    else if (reason.kind === 'failed') this.#lose('line-failed', reason.message);
    else this.#lose('device-lost', '');
  }

  /** All has been said: opening again would only say it once more. */
  #end(message: string): void {
    this.#letGo();
    this.#change('lost', 'ended', message);
  }

  /** Gives no reading of another instrument, and does not try again: a person must say that this one is meant. */
  #refuseOther(serialNumber: string): void {
    const stream = this.#letGo();
    this.#change(
      'lost',
      'other-instrument',
      `serial number ${serialNumber}, not ${this.#guard.serialNumber}`,
    );
    stream?.close().catch(() => undefined);
  }

  #lose(reason: LineReason, message: string): void {
    const stream = this.#letGo();
    this.#change('lost', reason, message);
    this.#planReopen();
    // A stream that cannot be closed is left to the operating system: the next attempt uses a new one.
    stream?.close().catch(() => undefined);
  }

  #openFailed(error: unknown): void {
    const code = error instanceof PortOpenError ? error.code : 'failed';
    const message = error instanceof Error ? error.message : String(error);
    if (!this.#everOpened) this.#change('absent', code, message);
    else if (code !== 'not-found') this.#change('lost', code, message);
    this.#planReopen();
  }

  #planReopen(): void {
    const delays = reopenDelaysSeconds;
    const delay = delays[Math.min(this.#failedAttempts, delays.length - 1)] ?? delays[0];
    this.#failedAttempts += 1;
    this.#cancelReopen = this.#options.scheduler.after(delay, () => void this.#open());
  }

  #letGo(): ByteStream | null {
    const stream = this.#stream;
    this.#stream = null;
    this.#decoder = null;
    this.#silence.stop();
    this.#cancelReopen();
    this.#cancelSpeech();
    return stream;
  }

  #change(state: LineState, reason: LineReason, message: string): void {
    const { state: oldState, reason: oldReason } = this.#status;
    if (state === oldState && reason === oldReason) return;
    this.#status = this.#statusOf(state, reason, message);
    this.#options.listener.onStatus(this.#status);
  }

  #statusOf(state: LineState, reason: LineReason, message: string): LineStatus {
    const timeSeconds = this.#options.scheduler.monotonicSeconds();
    const counts = { readingCount: this.#readingCount, rejectionCount: this.#rejectionCount };
    const identity = this.#decoder?.identity?.() ?? null;
    return { state, reason, message, portPath: this.#portPath, timeSeconds, ...counts, identity };
  }
}
