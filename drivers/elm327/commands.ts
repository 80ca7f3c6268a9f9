const ending = '\r';

/** The bytes of a command. An empty one does not exist: it would repeat the last command. */
export function commandBytes(command: string): Uint8Array {
  return Buffer.from(command + ending, 'latin1');
}

/** What is said after a reset, in this order: no echo, headers or none, no line feeds, supply voltage, any protocol. */
export function preparingCommands(headers: boolean): readonly string[] {
  return ['ATE0', headers ? 'ATH1' : 'ATH0', 'ATL0', 'ATRV', automaticProtocolCommand];
}

/** Starts the adapter anew; nothing in the vehicle hears of it. */
export const resetCommand = 'ATZ';

/** Lets the adapter find the protocol by itself. */
export const automaticProtocolCommand = 'ATSP0';

/** The harmless question which makes the adapter look for the vehicle: which values are there. */
export const searchCommand = '0100';

/** Which protocol was found. */
export const protocolCommand = 'ATDPN';

/** Engine speed; with the count of answers to wait for, the adapter does not wait for a second control unit. */
export const speedCommand = '010C';
export const speedOfOneCommand = '010C1';

/** Protocols that are tried by name where the adapter's own search fails: CAN first, then J1850, then the slow ones. */
export const fixedProtocolCommands: readonly string[] = Array.from('681792345A', (digit) => `ATTP${digit}`);

/** Every command with these settings. */
export function allCommands(headers: boolean): readonly string[] {
  return [
    resetCommand,
    ...preparingCommands(headers),
    searchCommand,
    protocolCommand,
    speedCommand,
    speedOfOneCommand,
    ...fixedProtocolCommands,
  ];
}
