import type { SessionProblemCode } from '#core/words/session-words.ts';
import type { LineSetup, LineWatch } from '../http/contract.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import { BenchLines, type LineRole, type LinesListener } from './bench-lines.ts';
import type { BenchOptions } from './bench-options.ts';
import { withPortIdentities } from './identified-lines.ts';
import { lineWatch } from './line-watch.ts';
import { PortSearchDesk } from './port-search-desk.ts';
import { rememberedLines, rememberLines } from './remembered-lines.ts';
import { setupProblem } from './setup-problem.ts';

/** What the lines must know of the rest of the bench, and tell it. */
export interface LineDeskParts {
  readonly listener: LinesListener;
  readonly isTestRunning: () => boolean;
  /** Looks whether the lines may be changed so now. @throws SetupProblem */
  readonly check: (wanted: readonly LineSetup[]) => void;
  /** The lines are others now. */
  readonly onChanged: () => void;
}

/** The lines of the bench and their changes, which come one after the other, and the search for instruments. */
export class LineDesk {
  readonly lines: BenchLines;
  readonly searches: PortSearchDesk;
  readonly #options: BenchOptions;
  readonly #parts: LineDeskParts;
  readonly #changes = new OneAtATime();
  #replacing: Promise<void> | null = null;
  #isEnded = false;

  constructor(options: BenchOptions, parts: LineDeskParts) {
    this.#options = options;
    this.#parts = parts;
    const { transport, scheduler, drivers, computer = null } = options;
    const refusal = (path: string): SessionProblemCode | null => this.#searchRefusal(path);
    this.searches = new PortSearchDesk({ transport, drivers, scheduler, computer, refusal });
    this.lines = new BenchLines({ transport, scheduler, drivers, listener: parts.listener, computer });
  }

  /** Why nothing that needs the lines may begin now; null where it may. */
  get refusal(): 'BENCH_CLOSED' | 'LINES_CHANGING' | null {
    if (this.#isEnded) return 'BENCH_CLOSED';
    return this.#replacing === null ? null : 'LINES_CHANGING';
  }

  /** Opens the lines of last time. */
  async start(): Promise<void> {
    await this.lines.replace(rememberedLines(this.#options));
  }

  /** Changes the lines when the changes before this one are over. @throws SetupProblem; the lines stay as they are then */
  change(wanted: readonly LineSetup[]): Promise<void> {
    return this.#changes.do(() => this.#change(wanted));
  }

  /** A look at a role's line with the chunks after this number; null where none is configured. */
  watch(role: LineRole, after: number): LineWatch | null {
    const { scheduler, clock } = this.#options;
    const watched = this.lines.watched(role);
    const since = { after, nowSeconds: scheduler.monotonicSeconds(), clock: clock.now() };
    return watched === null ? null : lineWatch(watched, since);
  }

  /** Ends the search and closes all lines for good: a change that is under way opens nothing any more. */
  async end(): Promise<void> {
    this.#isEnded = true;
    const closed = this.lines.end();
    await this.searches.end();
    await closed;
    // Its own caller hears why a change failed.
    await this.#replacing?.catch(() => undefined);
  }

  async #change(wanted: readonly LineSetup[]): Promise<void> {
    const { store, transport, info } = this.#options;
    this.#check(wanted);
    const ports = await transport.list().catch(() => []);
    const setups = withPortIdentities(wanted, this.lines.setups, ports);
    await this.searches.end(setups.map(({ portPath }) => portPath));
    // A test or a measurement may have begun meanwhile, or the bench been closed.
    this.#check(wanted);
    await this.#replace(setups);
    this.#checkEnd();
    this.#parts.onChanged();
    rememberLines(store, setups, info.simulated);
  }

  async #replace(setups: readonly LineSetup[]): Promise<void> {
    this.#replacing = this.lines.replace(setups);
    try {
      await this.#replacing;
    } finally {
      this.#replacing = null;
    }
  }

  #check(wanted: readonly LineSetup[]): void {
    this.#checkEnd();
    this.#parts.check(wanted);
  }

  #checkEnd(): void {
    if (this.#isEnded) throw setupProblem('BENCH_CLOSED');
  }

  #searchRefusal(path: string): SessionProblemCode | null {
    if (this.#parts.isTestRunning()) return 'TEST_RUNNING';
    if (this.refusal !== null) return this.refusal;
    return this.lines.setups.some(({ portPath }) => portPath === path) ? 'PORT_IN_USE' : null;
  }
}
