import { Command, InvalidArgumentError } from 'commander';

/** What `npm start --` was asked for. */
export interface StartOptions {
  readonly browser: boolean;
  /** Null is the usual port or the next free one, 0 any free one. */
  readonly port: number | null;
  /** Null is the platform's usual place. */
  readonly data: string | null;
  readonly simulate: boolean;
  /** The demo bench instead of the real one. */
  readonly demo: boolean;
}

/** Reads the words after `npm start --`; `--help` and mistakes print their text and end the process. */
export function readStartOptions(words: readonly string[]): StartOptions {
  const program = new Command('npm start --')
    .description(
      'Opens the bench: in a desktop window where Electron is there, else in a browser on this computer.',
    )
    .option('--browser', 'serve to a browser and do not look for Electron')
    .option('--port <number>', 'port on 127.0.0.1 for the browser; 0 takes any free one', portNumber)
    .option('--data <folder>', 'keep tests and recordings here instead of in the usual place')
    .option('--simulate', 'simulated motorcycle, meter and rider; everything is marked as simulated')
    .option('--demo', 'the demo bench: simulated, with example tests, apart from the real one')
    .helpOption('--help', 'show this text')
    .allowExcessArguments(false)
    .parse([...words], { from: 'user' });
  const {
    data = null,
    port = null,
    browser = false,
    simulate = false,
    demo = false,
  } = program.opts<Partial<StartOptions>>();
  return { browser, port, data, simulate: simulate || demo, demo };
}

function portNumber(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a whole number from 0 to 65535.');
}
