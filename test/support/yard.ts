import { join } from 'node:path';
import { createSimulatedSite, simulatedPaths, type SimulatedSite } from '#drivers/simulated-site.ts';
import { realScheduler } from '#drivers/time.ts';
import { PseudoTerminal } from './pseudo-terminal.ts';

/** One simulated instrument on a pseudo-terminal of its own, with all it has said. */
class PluggedInstrument {
  readonly path: string;
  /** Every byte sent so far, as text: what the bench should have read. */
  said = '';
  readonly #attach: (line: PseudoTerminal) => () => void;
  #line: PseudoTerminal | null = null;
  #takeOff: () => void = () => undefined;

  constructor(path: string, attach: (line: PseudoTerminal) => () => void) {
    this.path = path;
    this.#attach = attach;
  }

  async plugIn(): Promise<void> {
    this.#line = await PseudoTerminal.plugIn(this.path, (bytes) => {
      this.said += Buffer.from(bytes).toString('latin1');
    });
    this.#takeOff = this.#attach(this.#line);
  }

  async unplug(): Promise<void> {
    this.#takeOff();
    await this.#line?.close();
    this.#line = null;
  }
}

/** A test site whose meter and speed sensor hang on real pseudo-terminals; the test is its rider and its accidents. */
export interface Yard {
  readonly site: SimulatedSite;
  readonly meter: PluggedInstrument;
  readonly speedSensor: PluggedInstrument;
  close(): Promise<void>;
}

const usualInstruments: YardInstruments = {
  meter: simulatedPaths.fastMeter,
  speedSensor: simulatedPaths.speedPickup,
};

/** Highest level in a part of what a meter said, in dB: an independent reading of its lines. */
export function highestLevelIn(said: string): number {
  const levels = [...said.matchAll(/\$SPL,(\d+\.\d)/g)].map((match) => Number(match[1]));
  return Math.max(...levels);
}

/** Simulated paths of the instruments that a yard has. */
export interface YardInstruments {
  readonly meter: string;
  readonly speedSensor: string;
}

/** Sets up motorcycle, meter and speed sensor, their ports in this folder. */
export async function setUpYard(
  folder: string,
  instruments: YardInstruments = usualInstruments,
): Promise<Yard> {
  const site = createSimulatedSite({ scheduler: realScheduler });
  const meter = plugOf(site, instruments.meter, join(folder, 'tty-meter'));
  const speedSensor = plugOf(site, instruments.speedSensor, join(folder, 'tty-speed'));
  await meter.plugIn();
  await speedSensor.plugIn();
  return {
    site,
    meter,
    speedSensor,
    async close() {
      await meter.unplug();
      await speedSensor.unplug();
    },
  };
}

function plugOf(site: SimulatedSite, simulated: string, path: string): PluggedInstrument {
  const instrument = site.instruments.find((one) => one.path === simulated);
  if (instrument === undefined) throw new Error(`The site has no instrument at ${simulated}`);
  return new PluggedInstrument(path, (line) => instrument.simulator.attach(line));
}
