import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { Transport } from '#drivers/transport/byte-stream.ts';
import type { ComputerFacts } from '#drivers/transport/computer-facts.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import type { Bilingual, LineSetup } from '../http/contract.ts';
import { LineAdvice } from './line-advice.ts';
import { LineTrace } from './line-trace.ts';
import type { WatchedLine } from './line-watch.ts';
import { resolveLines, type ResolvedLine } from './resolve-line.ts';

/** Which instrument a line carries. */
export type LineRole = LineSetup['role'];

/** Hears everything that comes over the configured lines. */
export interface LinesListener {
  onReading(role: LineRole, reading: Reading): void;
  onSamples(role: LineRole, block: WaveformBlock): void;
  onRejection(role: LineRole, rejection: Rejection): void;
  onStatus(role: LineRole, status: LineStatus): void;
}

/** What the lines need from outside. */
export interface BenchLinesOptions {
  readonly transport: Transport;
  readonly scheduler: Scheduler;
  readonly drivers: readonly InstrumentDriver[];
  readonly listener: LinesListener;
  /** What can be read of the computer; null where nothing can (Windows, macOS). */
  readonly computer: ComputerFacts | null;
}

interface KeptLine {
  readonly line: ResolvedLine;
  readonly supervisor: LineSupervisor;
  readonly trace: LineTrace;
  readonly advice: LineAdvice;
  readonly lineNumber: number;
}

/** The configured lines, each kept open by its supervisor. */
export class BenchLines {
  readonly #options: BenchLinesOptions;
  readonly #kept = new Map<LineRole, KeptLine>();
  #lineCount = 0;
  #isEnded = false;

  constructor(options: BenchLinesOptions) {
    this.#options = options;
  }

  /** The lines as configured. */
  get setups(): readonly LineSetup[] {
    return [...this.#kept.values()].map(({ line }) => line.setup);
  }

  /** The line of a role, or null where none is configured. */
  line(role: LineRole): ResolvedLine | null {
    return this.#kept.get(role)?.line ?? null;
  }

  /** The state of a role's line, or null where none is configured. */
  status(role: LineRole): LineStatus | null {
    return this.#kept.get(role)?.supervisor.status ?? null;
  }

  /** What to do about a role's line, as far as the computer's own files tell; null where there is nothing to add. */
  advice(role: LineRole): Bilingual | null {
    const kept = this.#kept.get(role);
    if (kept === undefined) return null;
    return kept.advice.now(kept.supervisor.status, this.#options.scheduler.monotonicSeconds());
  }

  /** What a role's line has carried, or null where none is configured. */
  watched(role: LineRole): WatchedLine | null {
    const kept = this.#kept.get(role);
    return kept === undefined ? null : { ...kept, status: kept.supervisor.status };
  }

  /** Clears the maximum register of a role's instrument, where it has one that is kept until it is cleared. */
  clearMaximum(role: LineRole): void {
    this.#kept.get(role)?.supervisor.clearMaximum();
  }

  /** Checks all setups, closes the old lines, opens the new ones unless it was ended. @throws SetupProblem before any of it */
  async replace(setups: readonly LineSetup[]): Promise<void> {
    const lines = resolveLines(setups, this.#options.drivers);
    await this.#closeAll();
    if (this.#isEnded) return;
    for (const line of lines) this.#keep(line);
  }

  /** Closes all lines for good: a replacement that is under way opens none. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await this.#closeAll();
  }

  async #closeAll(): Promise<void> {
    const supervisors = [...this.#kept.values()].map(({ supervisor }) => supervisor);
    this.#kept.clear();
    await Promise.all(supervisors.map((supervisor) => supervisor.stop()));
  }

  #keep(line: ResolvedLine): void {
    const { transport, scheduler, listener } = this.#options;
    const { role, portPath } = line.setup;
    const isCurrent = (): boolean => this.#kept.get(role)?.line === line;
    const trace = new LineTrace();
    const supervisor = new LineSupervisor({
      transport,
      scheduler,
      path: portPath,
      portIdentity: line.setup.portIdentity ?? null,
      isTaken: (path) => this.#isTaken(path, role),
      driver: line.driver,
      settings: line.settings,
      lineSettings: line.lineSettings,
      tap: trace.tap,
      listener: {
        onReading: (reading) => {
          trace.takeReading(reading);
          if (isCurrent()) listener.onReading(role, reading);
        },
        onSamples: (block) => {
          trace.takeSamples(block);
          if (isCurrent()) listener.onSamples(role, block);
        },
        onRejection: (rejection) => {
          trace.takeRejection(rejection);
          if (isCurrent()) listener.onRejection(role, rejection);
        },
        onStatus: (status) => {
          if (isCurrent()) listener.onStatus(role, status);
        },
      },
    });
    this.#lineCount += 1;
    const advice = new LineAdvice(line, this.#options.computer);
    this.#kept.set(role, { line, supervisor, trace, advice, lineNumber: this.#lineCount });
    supervisor.start();
  }

  /** True for the ports that other lines use or were set up on. */
  #isTaken(path: string, role: LineRole): boolean {
    return [...this.#kept.values()].some(
      ({ line, supervisor }) =>
        line.setup.role !== role && (line.setup.portPath === path || supervisor.status.portPath === path),
    );
  }
}
