import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { createSimulatedSite, placeInstrument } from '#drivers/simulated-site.ts';
import { realScheduler } from '#drivers/time.ts';
import { openPseudoTerminalPair } from '#drivers/transport/pseudo-terminal-pair.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { driverOf } from '../../support/decoder-of.ts';

/**
 * A process of its own that plays the instruments named by their simulated paths, each on a pseudo-terminal, so that only
 * the bench's part is measured by who reads them. Tells path and port line by line, then `ready`; ends with its input.
 */
async function play(paths: readonly string[]): Promise<void> {
  const site = createSimulatedSite({ scheduler: realScheduler });
  for (const [place, path] of paths.entries()) {
    const kind = simulatedInstrumentKinds.find((one) => one.path === path);
    if (kind === undefined) throw new Error(`no simulated instrument ${path}`);
    const pair = await openPseudoTerminalPair();
    process.once('exit', () => void pair.pullOut());
    const settings = driverOf(kind.driverId).defaultLineSettings;
    const stream = await new SerialTransport().open(pair.second, settings);
    placeInstrument(kind, realScheduler, site.field).simulator.attach(stream);
    process.stdout.write(`${place} ${pair.first}\n`);
  }
  process.stdout.write('ready\n');
  process.stdin.on('end', () => process.exit(0)).resume();
}

await play(process.argv.slice(2));
