/** Settings of a serial line. */
export interface LineSettings {
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
  /** Lines that power or wake some cables (the Lutron cable needs DTR on); null leaves the line alone. */
  readonly dataTerminalReady: boolean | null;
  readonly requestToSend: boolean | null;
  /** Who may stop the other: the RTS and CTS lines, the bytes XON and XOFF, or nobody. */
  readonly flowControl: 'none' | 'rts-cts' | 'xon-xoff';
}

/**
 * Why a line closed: asked to; a recording is over, or cannot be read on for the reason that the message gives; the device
 * went away; or an error in words.
 */
export type CloseReason =
  | { readonly kind: 'asked' }
  | { readonly kind: 'ended'; readonly message: string }
  | { readonly kind: 'device-lost' }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * An open line that carries bytes both ways. One object per connection, never reopened. One listener of each kind:
 * bytes that came before it are kept for it, a close that came before it is told at once.
 */
export interface ByteStream {
  onBytes(listener: (chunk: Uint8Array) => void): void;
  onClose(listener: (reason: CloseReason) => void): void;
  /** Refuses (returns false) when the line is no longer open, so that no stale command is queued. */
  write(bytes: Uint8Array): boolean;
  /** Pulls the line low, or lets it go; lines that cannot (pseudo-terminals) do nothing. */
  setBreak(isLow: boolean): void;
  /** Hears the other end pull the line low (true) and let it go; only on lines that carry this to the instrument's end. */
  onBreak?(listener: (isLow: boolean) => void): void;
  close(): Promise<void>;
}

/** A port that was found, in words a person can choose by. */
export interface PortDescription {
  readonly path: string;
  /** For example `USB-SERIAL CH340 (ttyUSB0)` or `Simulasi: meter bunyi 50 Hz`. */
  readonly friendlyName: string;
  readonly vendorId: string | null;
  readonly productId: string | null;
  readonly serialNumber: string | null;
}

/** Why a port could not be opened, as a stable code with a sentence of what to do in both languages. */
export type OpenFailureCode = 'not-found' | 'busy' | 'permission-denied' | 'failed';

/** Opens lines. The real one uses `serialport`, the simulated one lives in memory; both pass one suite. */
export interface Transport {
  list(): Promise<readonly PortDescription[]>;
  /** Whether a path is this transport's though it is not listed; left out where the list says all. */
  opens?(path: string): boolean;
  /** @throws PortOpenError */
  open(path: string, settings: LineSettings): Promise<ByteStream>;
}

/** A port that could not be opened; the code decides the words shown to the user. */
export class PortOpenError extends Error {
  override readonly name = 'PortOpenError';
  readonly code: OpenFailureCode;
  readonly path: string;

  constructor(code: OpenFailureCode, path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
