import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDialogue } from '#drivers/recording/dialogue-file.ts';
import { createSimulatedSite, simulatedPaths } from '#drivers/simulated-site.ts';
import { registerIdentify } from '#host/command/identify.ts';
import { recordDialogue, type RecordingTask } from '#host/command/record-dialogue.ts';
import { registerRecord } from '#host/command/record.ts';
import { registerReplay, replayDialogue } from '#host/command/replay.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { realScheduler } from '#drivers/time.ts';
import type { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { LineLog } from '../../conformance/instrument.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { dialogueHead } from '../../support/dialogue-head.ts';
import { eventually } from '../../support/eventually.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { skipsPseudoTerminals } from '../../support/pseudo-terminals.ts';
import { heardNow, heardThen } from '../../support/recorded-dialogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a command says, as a person would see it. */
async function senyap(...words: readonly string[]) {
  const said = { lines: [] as string[], errors: [] as string[], exitCode: 0 };
  await runCommandLine(words, [registerIdentify, registerRecord, registerReplay], {
    line: (text) => void said.lines.push(text),
    errorLine: (text) => void said.errors.push(text),
    exitCode(code) {
      said.exitCode = code;
    },
  });
  return said;
}

function task(changes: Partial<RecordingTask> = {}): RecordingTask {
  const driver = driverOf('lutron-16');
  return {
    path: simulatedPaths.lutronMeter,
    driver,
    settings: driver.settingsSchema.parse({}),
    line: driver.defaultLineSettings,
    display: { toleranceDb: 1, toleranceRpm: 50, withinSeconds: 3 },
    file: join(temporaryFolder(), 'dialogue.jsonl'),
    ...changes,
  };
}

/** Records in virtual time; the person types what `typed` says after three seconds. */
async function recorded(
  what: RecordingTask,
  typed: readonly string[] = [],
  plan: (transport: MemoryTransport, scheduler: ManualScheduler) => void = () => undefined,
) {
  const scheduler = new ManualScheduler();
  const { transport } = createSimulatedSite({ scheduler });
  plan(transport, scheduler);
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let type: (text: string) => void = () => undefined;
  const running = recordDialogue(what, {
    transport,
    scheduler,
    now: () => '2026-03-09T08:15:04+07:00',
    stopped,
    onTyped: (listener) => {
      type = listener;
      return () => undefined;
    },
    onStatus: () => undefined,
  });
  running.catch(() => undefined);
  await scheduler.advance(3);
  for (const text of typed) type(text);
  // All is in the file before the end: a power cut would lose nothing.
  const before = typed.length === 0 ? '' : readFileSync(what.file, 'utf8');
  await scheduler.advance(2);
  stop();
  const result = await running;
  return { result, before, dialogue: readDialogue(readFileSync(what.file, 'utf8')), scheduler };
}

describe('record', () => {
  test('writes head, bytes, what was read in them and what the person saw', async () => {
    const { result, dialogue, before, scheduler } = await recorded(task(), ['61.4', 'mesin langsam']);
    expect(dialogue.head).toMatchObject({
      source: 'simulator',
      driver: 'lutron-16',
      line: { baudRate: 9600 },
      port: { path: 'sim:lutron-sl', friendlyName: 'Simulasi: meter bunyi Lutron (bengkel)' },
      startedAt: '2026-03-09T08:15:04+07:00',
    });
    expect(dialogue.entries).toContainEqual({ t: 3, display: 61.4, unit: null });
    expect(dialogue.entries).toContainEqual({ t: 3, note: 'mesin langsam' });
    expect(before).toContain('"display":61.4');
    expect(result.checks).toMatchObject([{ agrees: true }]);
    expect(result.readingCount).toBe(heardThen(dialogue).length);
    expect(heardNow(dialogue, (bytes) => [bytes])).toEqual(heardThen(dialogue));
    expect(scheduler.plannedCount).toBe(0);
  });

  test('a plug that was pulled and put back leaves a hole with its times, and what is read after it begins anew', async () => {
    const what = task();
    const { result, dialogue } = await recorded(what, [], (transport, scheduler) => {
      scheduler.after(1, () => transport.unplug(what.path));
      scheduler.after(2.2, () => transport.plug(what.path));
    });
    const [hole, ...others] = result.holes;
    expect(others).toEqual([]);
    expect(hole?.port).toBe(what.path);
    expect(hole?.fromSeconds).toBeCloseTo(1, 1);
    // Tried again within the back-off of a second.
    expect(hole?.toSeconds).toBeGreaterThanOrEqual(2.2);
    expect(hole?.toSeconds).toBeLessThan(3.5);
    const inHole = dialogue.entries.filter(
      (entry) =>
        'received' in entry && entry.t > (hole?.fromSeconds ?? 0) && entry.t < (hole?.toSeconds ?? 0),
    );
    expect(inHole).toEqual([]);
    expect(heardNow(dialogue, (bytes) => [bytes])).toEqual(heardThen(dialogue));
  });

  test('a preset brings its settings and its line', async () => {
    const file = join(temporaryFolder(), 'dialogue.jsonl');
    const words = ['record', 'sim:rpm-25hz', '--driver', 'generic-line', '--preset', 'dr02-speed'];
    await senyap(...words, '--seconds', '0.1', '--out', file);
    const { head } = readDialogue(readFileSync(file, 'utf8'));
    expect(head.line.baudRate).toBe(9600);
    expect(head.settings).toMatchObject({ formats: [{ tag: '$TR' }] });
  });

  test('a file that is there is never written over', async () => {
    const what = task();
    writeFileSync(what.file, 'precious');
    await expect(recorded(what)).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
    expect(readFileSync(what.file, 'utf8')).toBe('precious');
  });

  test('a port that cannot be opened is bad input', async () => {
    const what = task({ path: 'sim:nothing' });
    await expect(recorded(what)).rejects.toMatchObject({ code: 'PORT_UNUSABLE' });
    expect(existsSync(what.file)).toBe(false);
  });

  test('ends after the given time and tells what came of it', async () => {
    const file = join(temporaryFolder(), 'dialogue.jsonl');
    const words = ['record', 'sim:meter-50hz', '--driver', 'generic-line', '--seconds', '1', '--out', file];
    const { lines, exitCode } = await senyap(...words);
    expect(exitCode).toBe(0);
    expect(lines[0]).toMatch(/dialogue\.jsonl: \d+ readings, \d+ rejections, 0 seen on the display/);
    expect(readDialogue(readFileSync(file, 'utf8')).head.source).toBe('simulator');
  });

  test.each(['ignore', 'pipe'] as const)('Ctrl+C ends it with a whole file (input: %s)', async (input) => {
    const file = join(temporaryFolder(), 'dialogue.jsonl');
    const words = ['host/cli.ts', 'record', 'sim:rpm-25hz', '--driver', 'generic-line', '--out', file];
    const child = spawn(process.execPath, words, { cwd: root, stdio: [input, 'ignore', 'ignore'] });
    const exited = once(child, 'exit');
    const text = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    await eventually(() => text().includes('"heard"'), 15);
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
    expect(readDialogue(text()).entries.at(-1)).toMatchObject({ line: 'absent', reason: 'stopped' });
  });

  test.each([
    ['an unknown driver', ['record', 'sim:x', '--driver', 'abacus'], 'DRIVER_UNKNOWN'],
    ['a time that is none', ['record', 'sim:x', '--seconds', 'soon'], 'BAD_OPTION'],
    ['a missing file', ['replay', '/no/such/file'], 'FILE_NOT_FOUND'],
    ['a file that is no dialogue', ['replay', import.meta.filename], 'DIALOGUE_INVALID'],
    ['a missing port', ['identify', '/dev/senyap-no-such-port'], 'PORT_UNUSABLE'],
  ])('%s is refused with exit code 2 and one line', async (_, words, code) => {
    const { errors, exitCode } = await senyap(...words);
    expect(exitCode).toBe(2);
    expect(errors.at(-1)).toContain(`[${code}]`);
  });
});

describe('identify', () => {
  test('tells which instrument hangs on a port and why', async () => {
    const { lines, exitCode } = await senyap('identify', 'sim:lutron-sl', '--json');
    expect(exitCode).toBe(0);
    const { outcome, suggestions } = JSON.parse(lines[0] ?? '');
    expect(outcome).toBe('identified');
    expect(suggestions[0]).toMatchObject({ driverId: 'lutron-16', lineSettings: { baudRate: 9600 } });
    expect(suggestions[0].evidence.id).toMatch(/^Mengirim sendiri pada 9600 baud/);
  });
});

describe.skipIf(skipsPseudoTerminals())('replay', () => {
  test.each([1, Number.POSITIVE_INFINITY])('plays a dialogue through a port at speed %d', async (speed) => {
    const frame = (digits: string) => Buffer.from(`\u{2}4117010000${digits}\r`, 'latin1').toString('hex');
    const spaced = (hex: string) => hex.replaceAll(/..(?!$)/g, '$& ');
    const dialogue = {
      head: dialogueHead(),
      entries: ['0743', '0744', '0745'].map((digits, place) => ({
        t: place * 0.2,
        received: spaced(frame(digits)),
      })),
    };
    const replay = await replayDialogue(dialogue, { speed, beginAfterSeconds: 0.5 });
    const driver = driverOf('lutron-16');
    const log = new LineLog();
    const supervisor = new LineSupervisor({
      transport: new SerialTransport(),
      path: replay.path,
      driver,
      settings: driver.settingsSchema.parse({}),
      scheduler: realScheduler,
      listener: log,
    });
    supervisor.start();
    await replay.over;
    await eventually(() => log.readings.length === 3);
    expect(log.readings.map(({ value }) => value)).toEqual(
      [74.3, 74.4, 74.5].map((value) => ({ state: 'value', value })),
    );
    await supervisor.stop();
    await replay.stop();
  });

  test('a port that nobody opened can be put away', async () => {
    const replay = await replayDialogue(
      { head: dialogueHead(), entries: [] },
      { speed: 1, beginAfterSeconds: 10 },
    );
    await replay.stop();
    await expect(replay.over).resolves.toBeUndefined();
  });
});
