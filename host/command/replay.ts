import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { playDialogue } from '#drivers/recording/dialogue-player.ts';
import { readDialogue, type Dialogue } from '#drivers/recording/dialogue-file.ts';
import { holeSentence, holesOf } from '#drivers/recording/line-holes.ts';
import { realScheduler } from '#drivers/time.ts';
import { openPseudoTerminalPair } from '#drivers/transport/pseudo-terminal-pair.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { CommandError } from './command-error.ts';
import { deferred } from './deferred.ts';
import type { CommandOutput } from './command-output.ts';
import { onInterrupt } from './command-ports.ts';
import { readNumberOption, readPositiveOption } from './number-option.ts';

/** What `replay` was asked for. */
export interface ReplayOptions {
  /** How many times faster than recorded; infinite waits only for what the host says. */
  readonly speed: number;
  /** Time in which the port can be opened before the playing begins. */
  readonly beginAfterSeconds: number;
}

/** A dialogue that is being played. */
export interface Replay {
  /** Port to open as if the instrument hung there. */
  readonly path: string;
  /** Resolves when all has been played, or it was stopped. */
  readonly over: Promise<void>;
  readonly stop: () => Promise<void>;
}

interface WrittenOptions {
  readonly speed: string;
  readonly beginAfter?: string;
}

/** Adds `replay FILE`: plays a recorded dialogue through a pseudo-terminal. */
export function registerReplay(program: Command, output: CommandOutput): void {
  program
    .command('replay')
    .description(
      'Play a dialogue file through a pseudo-terminal, as its instrument spoke; prints the port to open.',
    )
    .argument('<file>', 'dialogue file, as `record` writes it')
    .option('--speed <speed>', 'real, max, or how many times faster', 'real')
    .option('--begin-after <seconds>', 'time to open the port before it begins, 2 if not given')
    .action(async (file: string, options: WrittenOptions) => {
      const dialogue = dialogueOf(file);
      const beginAfterSeconds = readNumberOption('--begin-after', options.beginAfter) ?? 2;
      const replay = await replayDialogue(dialogue, { speed: speedOf(options.speed), beginAfterSeconds });
      output.line(`${replay.path}  ${dialogue.head.driver}  ${dialogue.head.line.baudRate} baud`);
      for (const hole of holesOf(dialogue)) output.line(`  ${holeSentence(hole)}`);
      const release = onInterrupt(() => void replay.stop());
      await replay.over;
      release();
      await replay.stop();
    });
}

/** Opens the pseudo-terminal and begins to play. @throws CommandError */
export async function replayDialogue(
  dialogue: Dialogue,
  { speed, beginAfterSeconds }: ReplayOptions,
): Promise<Replay> {
  const pair = await openPseudoTerminalPair().catch(asCommandError);
  const stream = await new SerialTransport().open(pair.second, dialogue.head.line).catch(asCommandError);
  const over = deferred();
  let stopPlaying = (): void => undefined;
  const cancelBegin = realScheduler.after(beginAfterSeconds, () => {
    const onEnd = (): void => over.resolve();
    stopPlaying = playDialogue({ dialogue, stream, scheduler: realScheduler, speed, onEnd });
  });
  const stop = async (): Promise<void> => {
    cancelBegin();
    stopPlaying();
    over.resolve();
    await stream.close();
    await pair.pullOut();
  };
  return { path: pair.first, over: over.promise, stop };
}

function dialogueOf(file: string): Dialogue {
  return readDialogue(textOf(file));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError('FILE_NOT_FOUND', `${file} is not a file that can be read; check its name.`);
  }
}

function speedOf(text: string): number {
  if (text === 'real') return 1;
  if (text === 'max') return Number.POSITIVE_INFINITY;
  return readPositiveOption('--speed', text) ?? 1;
}

function asCommandError(error: unknown): never {
  throw new CommandError('PORT_UNUSABLE', error instanceof Error ? error.message : String(error));
}
