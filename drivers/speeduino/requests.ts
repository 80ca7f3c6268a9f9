import { envelope } from './envelope.ts';
import { blockLengthOf, rpmOffsetOf, traitsOf } from './family.ts';
import type { SpeeduinoSettings } from './settings.ts';

/** The question for the signature, in the dress of the form. */
export function signatureRequest({ form }: SpeeduinoSettings): Uint8Array {
  const question = Buffer.from('Q', 'latin1');
  return form === 'enveloped' ? envelope(question) : question;
}

/** The question for live values. */
export function valuesRequest(settings: SpeeduinoSettings): Uint8Array {
  if (settings.form === 'secondary-n') return Buffer.from('n', 'latin1');
  if (settings.form === 'secondary-a') return Buffer.from('A', 'latin1');
  const { bigEndian, liveTable } = traitsOf(settings);
  const [offset, length] =
    settings.read === 'speed-only' ? [rpmOffsetOf(settings), 2] : [0, blockLengthOf(settings)];
  const payload = Buffer.from([0x72, settings.canId, liveTable, 0, 0, 0, 0]);
  if (bigEndian) {
    payload.writeUInt16BE(offset, 3);
    payload.writeUInt16BE(length, 5);
  } else {
    payload.writeUInt16LE(offset, 3);
    payload.writeUInt16LE(length, 5);
  }
  return envelope(payload);
}
