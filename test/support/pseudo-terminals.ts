import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ByteStream, LineSettings } from '#drivers/transport/byte-stream.ts';
import { openPseudoTerminalPair, type PseudoTerminalPair } from '#drivers/transport/pseudo-terminal-pair.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';

const socatIsMissing = spawnSync('socat', ['-V'], { stdio: 'ignore' }).error !== undefined;

/** Whether tests over pseudo-terminals must be skipped; the reason is then printed, once for each file of tests. */
export function skipsPseudoTerminals(): boolean {
  if (socatIsMissing) console.warn('Tests over pseudo-terminals are skipped: socat is not installed.');
  return socatIsMissing;
}

const deviceSettings: LineSettings = {
  baudRate: 9600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  dataTerminalReady: null,
  requestToSend: null,
  flowControl: 'none',
};

/** A pluggable serial port: `path` is what the bench opens, the other end is opened here with the real bindings. */
export class PseudoPort {
  readonly path: string;
  readonly #folder = mkdtempSync(join(tmpdir(), 'senyap-pty-'));
  #pair: PseudoTerminalPair | null = null;
  #device: ByteStream | null = null;

  constructor() {
    this.path = join(this.#folder, 'bench');
  }

  /** Puts the plug in; the device's end is open from now on. */
  async plug(): Promise<ByteStream> {
    const names = { first: this.path, second: join(this.#folder, 'device') };
    // A killed socat leaves its links behind.
    for (const name of [names.first, names.second]) rmSync(name, { force: true });
    this.#pair = await openPseudoTerminalPair(names);
    this.#device = await new SerialTransport().open(names.second, deviceSettings);
    return this.#device;
  }

  /** Pulls the plug: the process behind the pair is killed, both ends are gone. */
  async unplug(): Promise<void> {
    await this.#pair?.pullOut();
    if (existsSync(this.#folder)) rmSync(this.path, { force: true });
  }

  /** The device's end. @throws while the plug is out */
  device(): ByteStream {
    if (this.#device === null) throw new Error('the plug is out');
    return this.#device;
  }

  /** Takes everything away again. */
  async dispose(): Promise<void> {
    await this.#device?.close();
    await this.#pair?.pullOut();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
