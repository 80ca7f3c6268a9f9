import { networkInterfaces } from 'node:os';
import type { Scheduler } from '#drivers/time.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { Bench } from '../session/bench.ts';
import { setupProblem } from '../session/setup-problem.ts';
import type { Door } from './create-door.ts';
import { createRiderDoor } from './create-rider-door.ts';
import { serveOnAddress, type AddressServer } from './loopback-server.ts';
import type { RiderDoorView } from './rider-contract.ts';
import type { RiderDoorDesk } from './rider-door-desk.ts';
import { RiderEntry } from './rider-entry.ts';

/** What rider doors need. */
export interface RiderDoorsOptions {
  readonly bench: Bench;
  readonly pageFolder: string | null;
  readonly scheduler: Scheduler;
  readonly log: (error: unknown) => void;
  /** This computer's own addresses; those of its network cards where not said otherwise. */
  readonly addresses?: () => readonly string[];
  /** Listens at an address; the system's own way where not said otherwise. */
  readonly serve?: typeof serveOnAddress;
}

interface OpenDoor {
  readonly address: string;
  readonly entry: RiderEntry;
  readonly door: Door;
  readonly server: AddressServer;
}

/** The door for a rider's tablet: shut until somebody opens it, and shut again with the bench. */
export class RiderDoors implements RiderDoorDesk {
  readonly #options: RiderDoorsOptions;
  readonly #switching = new OneAtATime();
  #open: OpenDoor | null = null;
  #isEnded = false;

  constructor(options: RiderDoorsOptions) {
    this.#options = options;
  }

  view(): RiderDoorView {
    const open = this.#open;
    return {
      addresses: this.#addresses(),
      open: open && {
        address: `http://${open.address}:${open.server.port}/`,
        code: open.entry.code,
        spent: open.entry.spent,
      },
    };
  }

  open(address: string, port: number | null): Promise<RiderDoorView> {
    return this.#switching.do(() => this.#openOrRenew(address, port));
  }

  close(): Promise<RiderDoorView> {
    return this.#switching.do(() => this.#shut());
  }

  /** Shuts the door for good, also where it is being opened: nobody may knock at a bench that is put away. */
  async end(): Promise<void> {
    this.#isEnded = true;
    await this.close();
  }

  async #openOrRenew(address: string, port: number | null): Promise<RiderDoorView> {
    if (this.#isEnded) throw setupProblem('BENCH_CLOSED');
    if (!this.#addresses().includes(address)) throw setupProblem('RIDER_ADDRESS_UNKNOWN');
    if (this.#open?.address === address) this.#open.entry.renew();
    else await this.#openAt(address, port);
    return this.view();
  }

  async #shut(): Promise<RiderDoorView> {
    const open = this.#open;
    this.#open = null;
    open?.door.close();
    await open?.server.close();
    return this.view();
  }

  async #openAt(address: string, port: number | null): Promise<void> {
    await this.#shut();
    const entry = new RiderEntry();
    let server: AddressServer | null = null;
    const access = { kind: 'rider', address, port: () => server?.port ?? 0 } as const;
    const door = createRiderDoor({ ...this.#options, access, entry });
    server = await (this.#options.serve ?? serveOnAddress)(door.fetch, address, port);
    this.#open = { address, entry, door, server };
  }

  #addresses(): readonly string[] {
    return (this.#options.addresses ?? ownAddresses)();
  }
}

/** Never the address that stands for all: the door is opened where somebody wants it, nowhere else. */
function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((cards) => cards ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
