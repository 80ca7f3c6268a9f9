import type { PortDescription } from '#drivers/transport/byte-stream.ts';
import { portIdentityOf, type PortIdentity } from '#drivers/transport/find-port.ts';
import type { LineSetup } from '../http/contract.ts';

/**
 * The lines with the identity of the device behind each port, so that it is found again under another name. An identity that
 * a line brings along is kept; a port that is not there now keeps what was known of it before.
 */
export function withPortIdentities(
  setups: readonly LineSetup[],
  before: readonly LineSetup[],
  ports: readonly PortDescription[],
): readonly LineSetup[] {
  return setups.map((setup) => {
    const portIdentity = setup.portIdentity ?? identityNow(setup, before, ports);
    return { ...setup, portIdentity };
  });
}

function identityNow(
  { role, portPath }: LineSetup,
  before: readonly LineSetup[],
  ports: readonly PortDescription[],
): PortIdentity | null {
  if (ports.some(({ path }) => path === portPath)) return portIdentityOf(portPath, ports);
  const known = before.find((line) => line.role === role && line.portPath === portPath);
  return known?.portIdentity ?? null;
}
