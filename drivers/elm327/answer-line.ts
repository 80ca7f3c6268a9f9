import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { messageOf, type ChecksumKind, type VehicleMessage } from './vehicle-message.ts';

/** What one line of an answer says. */
export type LineMeaning =
  | { readonly kind: 'speed'; readonly controlUnit: string; readonly speedRpm: number }
  /** The vehicle answered something else than a speed. */
  | { readonly kind: 'vehicle' }
  /** The adapter says its name, as it does after switching on. */
  | { readonly kind: 'banner' }
  /** The adapter lost its supply for a moment and stands as after switching on. */
  | { readonly kind: 'restarted' }
  /** A word of the adapter or a refusal of the vehicle, as a stable code. */
  | { readonly kind: 'trouble'; readonly code: RejectionCode }
  | { readonly kind: 'voltage'; readonly volts: number }
  | { readonly kind: 'protocol'; readonly digit: string }
  /** An echo, `OK`, or words that only ask for patience. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown' };

const nothing: LineMeaning = { kind: 'nothing' };

/** Words as they stand without blanks, by what they begin with; the longer ones first. */
const troubles: readonly (readonly [string, RejectionCode])[] = [
  ['NODATA', 'no-data'],
  ['STOPPED', 'stopped'],
  ['UNABLETOCONNECT', 'unable-to-connect'],
  ['CANERROR', 'can-error'],
  ['BUSERROR', 'bus-error'],
  ['BUSBUSY', 'bus-busy'],
  ['FBERROR', 'feedback-error'],
  ['DATAERROR', 'data-error'],
  ['BUFFERFULL', 'buffer-full'],
  ['ACTALERT', 'activity-alert'],
  ['LPALERT', 'low-power-alert'],
  ['ERROR', 'bus-init-error'],
  ['?', 'not-understood'],
];

const echo = /^(?:AT[A-Z0-9]{1,4}|0100|010C1?)$/;
const patience = /^(?:SEARCHING\.*|BUSINIT:?\.*(?:OK)?)+/;

/** An echo that clones put in front of the answer without a line end. */
const gluedEcho = /^(?:010C1?|0100)(?=41|7E[89A-F]|18DAF1)/;

/** Words that adapters put behind a message which they do not trust. */
const gluedTroubles: readonly (readonly [string, RejectionCode])[] = [
  ['<DATAERROR', 'data-error'],
  ['<RXERROR', 'rx-error'],
];

const pendingRefusal = '78';

/** Understands one line without blanks, whatever was asked. */
export function meaningOf(text: string, checksum: ChecksumKind): LineMeaning {
  if (text.includes('ELM327')) return { kind: 'banner' };
  if (text.includes('LVRESET')) return { kind: 'restarted' };
  if (text === 'OK' || echo.test(text)) return nothing;
  const said = text.replace(gluedEcho, '').replace(patience, '');
  if (said === '') return nothing;
  return troubleIn(said) ?? messageMeaning(said, checksum) ?? wordMeaning(said);
}

function troubleIn(said: string): LineMeaning | null {
  const [, code] =
    gluedTroubles.find(([word]) => said.endsWith(word)) ??
    troubles.find(([word]) => said.startsWith(word)) ??
    [];
  if (code !== undefined) return { kind: 'trouble', code };
  return /^ERR\d\d$/.test(said) ? { kind: 'trouble', code: 'adapter-error' } : null;
}

function messageMeaning(said: string, checksum: ChecksumKind): LineMeaning | null {
  const message = messageOf(said, checksum);
  if (message === null) return null;
  return 'fault' in message ? { kind: 'trouble', code: message.fault } : dataMeaning(message);
}

function dataMeaning({ controlUnit, data }: VehicleMessage): LineMeaning {
  const [, refusal] = /^7F01(..)$/.exec(data) ?? [];
  if (refusal === pendingRefusal) return nothing;
  if (refusal !== undefined) return { kind: 'trouble', code: 'refused-by-vehicle' };
  const [, digits] = /^410C(.{4})$/.exec(data) ?? [];
  if (digits === undefined) return data.startsWith('41') ? { kind: 'vehicle' } : { kind: 'unknown' };
  // SAE J1979: a quarter of a revolution per minute to a bit.
  return { kind: 'speed', controlUnit, speedRpm: Number.parseInt(digits, 16) / 4 };
}

function wordMeaning(said: string): LineMeaning {
  const [, volts] = /^(\d{1,2}\.\d)V?$/.exec(said) ?? [];
  if (volts !== undefined) return { kind: 'voltage', volts: Number(volts) };
  const [, digit] = /^A?([0-9A-C])$/.exec(said) ?? [];
  return digit === undefined ? { kind: 'unknown' } : { kind: 'protocol', digit };
}
