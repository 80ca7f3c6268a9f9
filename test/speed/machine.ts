import { cpus, totalmem } from 'node:os';
import type { Peers } from './find-peers.ts';

/** What the figures were measured on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly node: string;
  /** Version of each peer by its name; null where it is absent. */
  readonly peers: Readonly<Record<string, string | null>>;
}

/** The machine and the peers that it has. */
export function describeMachine({ present, absent }: Peers): Machine {
  const cores = cpus();
  const versions = [
    ...present.map(({ name, version }) => [name, version] as const),
    ...absent.map(({ name }) => [name, null] as const),
  ];
  return {
    processor: cores[0]?.model ?? 'unknown',
    cores: cores.length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    peers: Object.fromEntries(versions),
  };
}

/** The machine in words; absent peers with what would bring them. */
export function machineLines(machine: Machine, { present, absent }: Peers): string[] {
  const { processor, cores, memoryGib, node } = machine;
  return [
    `${processor}, ${cores} cores, ${memoryGib} GiB; Node ${node}`,
    ...present.map(({ name, version }) => `  ${name.padEnd(12)} ${version}`),
    ...absent.map(({ name, remedy }) => `  ${name.padEnd(12)} absent; it would take ${remedy}`),
  ];
}
