import type { Command } from 'commander';
import {
  createSimulatedSite,
  simulatedPaths,
  type SimulatedInstrument,
  type SimulatedSite,
} from '#drivers/simulated-site.ts';
import { every, realScheduler, type Cancel } from '#drivers/time.ts';
import type { ByteStream } from '#drivers/transport/byte-stream.ts';
import { openPseudoTerminalPair } from '#drivers/transport/pseudo-terminal-pair.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { chosenDriver } from './chosen-driver.ts';
import { CommandError } from './command-error.ts';
import type { CommandOutput } from './command-output.ts';
import { readPositiveOption } from './number-option.ts';

/** What `simulate` was asked for. */
export interface SimulateOptions {
  readonly driver?: string;
  readonly port?: string;
  readonly all: boolean;
  readonly targetRpm: number;
  readonly everySeconds: number;
}

interface WrittenOptions {
  readonly driver?: string;
  readonly port?: string;
  readonly all?: true;
  readonly target?: string;
  readonly every?: string;
}

/** Adds `simulate`: simulated instruments on pseudo-terminals or on a given port, until Ctrl+C. */
export function registerSimulate(program: Command, output: CommandOutput): void {
  program
    .command('simulate')
    .description(
      'Put simulated instruments on pseudo-terminals (or one on a port) and ride runs until Ctrl+C.',
    )
    .option('--driver <id>', 'only the instruments of this driver')
    .option('--all', 'the instruments of every driver, not only the usual four')
    .option('--port <path>', 'put the first of them on this port instead of a new pseudo-terminal')
    .option('--target <rpm>', 'engine speed of the runs, 4000 if not given')
    .option('--every <seconds>', 'time from one run to the next, 15 if not given')
    .action(async (options: WrittenOptions) => {
      const stop = await simulate(readOptions(options), (line) => output.line(line));
      process.once('SIGINT', () => void stop());
      process.once('SIGTERM', () => void stop());
    });
}

function readOptions({ target, every: period, all, ...chosen }: WrittenOptions): SimulateOptions {
  const targetRpm = readPositiveOption('--target', target) ?? 4000;
  return {
    ...chosen,
    all: all === true,
    targetRpm,
    everySeconds: readPositiveOption('--every', period) ?? 15,
  };
}

/** Starts the instruments and the rider; the result stops them and frees the ports. @throws CommandError */
export async function simulate(
  options: SimulateOptions,
  print: (line: string) => void,
): Promise<() => Promise<void>> {
  const site = createSimulatedSite({ scheduler: realScheduler });
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of stops) await stop();
  };
  try {
    for (const instrument of instrumentsFor(site, options)) {
      const { path, stop } = await connect(instrument, options.port);
      stops.push(stop);
      print(`${path}  ${instrument.driverId}  ${instrument.friendlyName}`);
    }
  } catch (error) {
    await stopAll();
    throw error;
  }
  const stopRiding = ride(site, options);
  return () => {
    stopRiding();
    return stopAll();
  };
}

function instrumentsFor(
  site: SimulatedSite,
  { driver, port, all }: SimulateOptions,
): readonly SimulatedInstrument[] {
  const id = driver === undefined ? undefined : chosenDriver(driver).id;
  const usual: readonly string[] = Object.values(simulatedPaths);
  const chosen = site.instruments.filter(({ driverId, path }) =>
    id === undefined ? all || usual.includes(path) : driverId === id,
  );
  return port === undefined ? chosen : chosen.slice(0, 1);
}

interface Connection {
  readonly path: string;
  readonly stop: () => Promise<void>;
}

async function connect(instrument: SimulatedInstrument, port: string | undefined): Promise<Connection> {
  if (port !== undefined) return attached(instrument, port, port, () => Promise.resolve());
  const pair = await openPseudoTerminalPair().catch(asCommandError);
  return attached(instrument, pair.second, pair.first, () => pair.pullOut());
}

async function attached(
  instrument: SimulatedInstrument,
  ownPath: string,
  path: string,
  free: () => Promise<void>,
): Promise<Connection> {
  const settings = chosenDriver(instrument.driverId).defaultLineSettings;
  const stream: ByteStream = await new SerialTransport().open(ownPath, settings).catch(asCommandError);
  const detach = instrument.simulator.attach(stream);
  const stop = async (): Promise<void> => {
    detach();
    await stream.close();
    await free();
  };
  return { path, stop };
}

function asCommandError(error: unknown): never {
  throw new CommandError('PORT_UNUSABLE', error instanceof Error ? error.message : String(error));
}

function ride(site: SimulatedSite, { targetRpm, everySeconds }: SimulateOptions): Cancel {
  site.rider.ride({ targetRpm });
  return every(realScheduler, everySeconds, () => {
    site.rider.ride({ targetRpm });
  });
}
