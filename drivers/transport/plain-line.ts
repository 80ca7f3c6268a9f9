import type { LineSettings } from './byte-stream.ts';

/** How a line is set where its instrument wants nothing special: 8 data bits, no parity, one stop bit, no flow control. */
export function plainLine(baudRate: number): LineSettings {
  return { baudRate, ...eightBits, dataTerminalReady: null, requestToSend: null };
}

/** The same with both control lines raised, from which some cables and adapters are fed and which some devices wait for. */
export function raisedLine(baudRate: number): LineSettings {
  return { baudRate, ...eightBits, dataTerminalReady: true, requestToSend: true };
}

const eightBits = { dataBits: 8, parity: 'none', stopBits: 1, flowControl: 'none' } as const;
