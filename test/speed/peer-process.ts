import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Contender, Round } from './contender.ts';

/** A peer in its own process, which measures its own rounds: starting it and reading its input do not count. */
export class PeerProcess {
  readonly name: string;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: Interface;
  readonly #answers: AsyncIterator<string>;

  constructor(name: string, command: string, words: readonly string[]) {
    this.name = name;
    this.#child = spawn(command, words, {
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
    });
    this.#child.stderr.pipe(process.stderr);
    this.#lines = createInterface(this.#child.stdout);
    this.#answers = this.#lines[Symbol.asyncIterator]();
  }

  /** The next line the peer says. @throws Error where it ended instead */
  async line(): Promise<string> {
    const answer = await this.#answers.next();
    if (answer.done === true) throw new Error(`${this.name} ended before it answered; see its message above`);
    return answer.value;
  }

  /** The peer as a contender for one of the works it knows. */
  contender(work: string): Contender {
    return { name: this.name, round: () => this.#round(work) };
  }

  end(): void {
    this.#lines.close();
    this.#child.stdin.end();
  }

  async #round(work: string): Promise<Round> {
    this.#child.stdin.write(`${work}\n`);
    return readRound(this.name, await this.line());
  }
}

/**
 * Reads a peer's answer: seconds by the clock, seconds of the processor, then the levels, with blanks between.
 * @throws Error where it is something else
 */
export function readRound(name: string, line: string): Round {
  const [seconds = NaN, processorSeconds = NaN, ...levels] = line.trim().split(/\s+/).map(Number);
  if (!(seconds > 0) || !(processorSeconds > 0))
    throw new Error(`${name} did not begin its answer with two times: "${line.slice(0, 80)}"`);
  return { seconds, processorSeconds, levels };
}
