import { sum8Of } from '../framing/checksum.ts';

/** Table of values with the engine speed in its first two bytes: 11 in the older control units, 17 in the newer ones. */
export type TableNumber = 0x11 | 0x17;

/** First bytes of messages: from us, from the control unit, and of the greeting. */
export const hostAddress = 0x72;
export const controlUnitAddress = 0x02;
export const greetingAddress = 0xfe;
export const greetingAnswerAddress = 0x0e;

/** What a message is about. */
export const greetingCommand = 0x72;
export const startCommand = 0x00;
export const tableCommand = 0x71;

/** Greeting that some control units answer, and the start of the talk. Neither changes anything. */
export const greetingMessage = messageOf(greetingAddress, greetingCommand);
export const startMessage = messageOf(hostAddress, startCommand, 0xf0);

const tableMessages: Readonly<Record<TableNumber, Uint8Array>> = {
  0x11: messageOf(hostAddress, tableCommand, 0x11),
  0x17: messageOf(hostAddress, tableCommand, 0x17),
};

/** The question for a table of values: reading only. */
export function tableMessage(table: TableNumber): Uint8Array {
  return tableMessages[table];
}

/** Everything that is ever sent. The same wire carries writing to the control unit's memory, which has no place here. */
export const allMessages: readonly Uint8Array[] = [
  greetingMessage,
  startMessage,
  tableMessages[0x11],
  tableMessages[0x17],
];

/** A message with its length and its checksum: all bytes together give a multiple of 256. */
export function messageOf(address: number, ...body: readonly number[]): Uint8Array {
  const message = Uint8Array.of(address, body.length + 3, ...body, 0);
  message[message.length - 1] = (0x100 - sum8Of(message)) & 0xff;
  return message;
}
