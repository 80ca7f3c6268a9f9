import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import { dialogueVersion, readDialogue, type DialogueHead } from '#drivers/recording/dialogue-file.ts';
import { DialogueRecorder } from '#drivers/recording/dialogue-recorder.ts';
import { displayChecks, type DisplayCheck } from '#drivers/recording/display-note.ts';
import { holesOf, type LineHole } from '#drivers/recording/line-holes.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { LineSettings, Transport } from '#drivers/transport/byte-stream.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import { LineSupervisor, type LineListener } from '#drivers/transport/line-supervisor.ts';
import { portProblemSentence } from '#core/words/port-problem-words.ts';
import { programVersion } from '../program-version.ts';
import { CommandError } from './command-error.ts';
import { deferred } from './deferred.ts';
import { describedPort, isSimulatedPort } from './command-ports.ts';

/** What is recorded, how, and whereto. */
export interface RecordingTask {
  readonly path: string;
  readonly driver: InstrumentDriver;
  readonly settings: unknown;
  readonly line: LineSettings;
  readonly display: DialogueHead['display'];
  readonly file: string;
}

/** What a recording takes from its surroundings. */
export interface RecordingParts {
  readonly transport: Transport;
  readonly scheduler: Scheduler;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** Resolves when the recording is to end. */
  readonly stopped: Promise<void>;
  /** Hands over what the person types; the result ends that. */
  readonly onTyped: (listener: (text: string) => void) => () => void;
  readonly onStatus: (status: LineStatus) => void;
}

/** What came of a recording. */
export interface RecordingResult {
  readonly readingCount: number;
  readonly rejectionCount: number;
  readonly checks: readonly DisplayCheck[];
  readonly holes: readonly LineHole[];
}

/** Records a dialogue until it is told to stop. Every line is in the file as soon as it is known. @throws CommandError */
export async function recordDialogue(task: RecordingTask, parts: RecordingParts): Promise<RecordingResult> {
  const { scheduler } = parts;
  const head = await headOf(task, parts);
  const file = newFile(task.file);
  let text = '';
  const write = (line: string): void => {
    writeSync(file, line);
    // Bytes are not needed for the comparison at the end, and a recording may run for hours.
    if (!line.includes('"received"') && !line.includes('"sent"')) text += line;
  };
  const recorder = new DialogueRecorder({ head, startSeconds: scheduler.monotonicSeconds(), write });
  const refusal = deferred<never>();
  const supervisor = supervisorFor(task, parts, recorder, refusal.reject);
  const endTyping = parts.onTyped((typed) => recorder.typed(typed, scheduler.monotonicSeconds()));
  supervisor.start();
  try {
    await Promise.race([parts.stopped, refusal.promise]);
  } catch (error) {
    // Nothing was recorded: the name is free again.
    rmSync(task.file);
    throw error;
  } finally {
    endTyping();
    await supervisor.stop();
    fsyncSync(file);
    closeSync(file);
  }
  const { readingCount, rejectionCount } = supervisor.status;
  const dialogue = readDialogue(text);
  return { readingCount, rejectionCount, checks: displayChecks(dialogue), holes: holesOf(dialogue) };
}

function supervisorFor(
  { path, driver, settings, line }: RecordingTask,
  { transport, scheduler, onStatus }: RecordingParts,
  recorder: DialogueRecorder,
  refuse: (why: CommandError) => void,
): LineSupervisor {
  const listener: LineListener = {
    ...recorder.listener,
    onStatus(status) {
      recorder.listener.onStatus(status);
      onStatus(status);
      const failure = openingFailure(status);
      if (failure !== null) refuse(failure);
    },
  };
  const shared = { transport, path, driver, settings, scheduler, listener };
  return new LineSupervisor({ ...shared, lineSettings: line, tap: recorder.tap });
}

async function headOf(
  { path, driver, settings, line, display }: RecordingTask,
  { transport, now }: RecordingParts,
): Promise<DialogueHead> {
  return {
    senyap: 'dialogue',
    version: dialogueVersion,
    source: isSimulatedPort(path) ? 'simulator' : 'instrument',
    driver: driver.id,
    settings,
    line,
    port: await describedPort(transport, path),
    program: programVersion(),
    startedAt: now(),
    display,
  };
}

/** A port that cannot be opened from the start ends the recording; one that is lost later is waited for. */
function openingFailure({ state, reason, portPath }: LineStatus): CommandError | null {
  const isFailure =
    reason === 'not-found' || reason === 'busy' || reason === 'permission-denied' || reason === 'failed';
  if (state !== 'absent' || !isFailure) return null;
  return new CommandError('PORT_UNUSABLE', portProblemSentence(reason, portPath, 'en'));
}

function newFile(path: string): number {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const why = exists ? 'is there already' : `cannot be written (${String(error)})`;
    throw new CommandError('FILE_NOT_WRITTEN', `The file ${path} ${why}; name another with --out.`);
  }
}
