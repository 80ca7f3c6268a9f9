import type { InstrumentDriver, InstrumentListener } from '../instrument.ts';
import type { Scheduler } from '../time.ts';
import type { LineSettings, Transport } from './byte-stream.ts';
import type { PortIdentity } from './find-port.ts';
import type { LineStatus } from './line-status.ts';

/** Sees every chunk in both directions, for the audit recording. */
export type ByteTap = (direction: 'received' | 'sent', bytes: Uint8Array, timeSeconds: number) => void;

/** Hears what an instrument's line delivers and every change of its state. */
export interface LineListener extends InstrumentListener {
  onStatus(status: LineStatus): void;
}

/** What a supervisor needs; `settings` have passed the driver's schema. */
export interface LineSupervisorOptions<Settings = unknown> {
  readonly transport: Transport;
  readonly path: string;
  /** The device that the line was chosen for: it is opened wherever it appears. Null or left out: only the path counts. */
  readonly portIdentity?: PortIdentity | null;
  /** Whether a port is used by another line. */
  readonly isTaken?: (path: string) => boolean;
  readonly driver: InstrumentDriver<Settings>;
  readonly settings: Settings;
  /** The driver's own where nothing is given. */
  readonly lineSettings?: LineSettings;
  readonly scheduler: Scheduler;
  readonly listener: LineListener;
  readonly tap?: ByteTap;
}
