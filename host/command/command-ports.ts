import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { realScheduler } from '#drivers/time.ts';
import { PortOpenError, type PortDescription, type Transport } from '#drivers/transport/byte-stream.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { portProblemSentence } from '#core/words/port-problem-words.ts';
import { CommandError } from './command-error.ts';

const simulatedPrefix = 'sim:';

/** True for the ports of the simulated site, as `ports` of a simulated bench lists them. */
export function isSimulatedPort(path: string): boolean {
  return path.startsWith(simulatedPrefix);
}

/** Opens the port that a command names: one of this computer, or with `sim:` one of a simulated site. */
export function transportFor(path: string): Transport {
  if (!isSimulatedPort(path)) return new SerialTransport();
  return createSimulatedSite({ scheduler: realScheduler }).transport;
}

/** What the system tells about a port; only its path where it is not listed. */
export async function describedPort(transport: Transport, path: string): Promise<PortDescription> {
  const ports = await transport.list().catch(() => []);
  const unknown = { path, friendlyName: path, vendorId: null, productId: null, serialNumber: null };
  return ports.find((port) => port.path === path) ?? unknown;
}

/** A port that cannot be opened, as a failure of the command; anything else as it is. */
export function asPortFailure(error: unknown): unknown {
  if (!(error instanceof PortOpenError)) return error;
  return new CommandError('PORT_UNUSABLE', portProblemSentence(error.code, error.path, 'en'));
}

/** Calls back once when the person ends the command with Ctrl+C or the system does. */
export function onInterrupt(stop: () => void): () => void {
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}
