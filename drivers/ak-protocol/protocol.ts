import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import { AnswerFrames } from '../dialogue/answer-frames.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { FrameFinder } from '../framing/frame-finder.ts';
import type { Decoder, InstrumentListener } from '../instrument.ts';
import { isWithin, speedReading } from '../level-reading.ts';
import { valueOfReply } from './reply-value.ts';
import { AkScript, statusFunction } from './script.ts';
import { readReply, replyShape, type AkReply } from './telegram.ts';
import type { AkProtocolSettings } from './settings.ts';

interface Hearing {
  readonly telegram: Uint8Array;
  readonly timeSeconds: number;
  readonly listener: InstrumentListener;
}

/** Asks a test-cell instrument for its engine speed and decodes what it answers. */
export function createAkProtocolDecoder(settings: AkProtocolSettings): Decoder {
  const script = new AkScript(settings);
  const conversation = new Conversation(script);
  const replies = new AnswerFrames(new FrameFinder(replyShape));
  let hasSpoken = false;
  const listenAs = (timeSeconds: number, listener: InstrumentListener) => ({
    onFrame(telegram: Uint8Array) {
      const hearing = { telegram, timeSeconds, listener };
      const reply = readReply(telegram);
      if (reply === null) return;
      const asked = conversation.current?.name ?? null;
      const fault = faultOf(reply, settings, hasSpoken ? asked : 'anything');
      if (fault !== null) {
        reject(fault, hearing);
        return;
      }
      conversation.answered(timeSeconds);
      take(reply, asked, settings, script, hearing);
    },
    onDropped(rejected: RejectionCode, bytes: Uint8Array) {
      reject(rejected, { telegram: bytes, timeSeconds, listener });
    },
  });
  return {
    push(chunk, timeSeconds, listener) {
      replies.push(chunk, listenAs(timeSeconds, listener));
    },
    end(timeSeconds, listener) {
      replies.end(listenAs(timeSeconds, listener));
    },
    speak(timeSeconds) {
      const speech = conversation.speak(timeSeconds);
      hasSpoken = true;
      if (speech.bytes !== null) replies.expire();
      return speech;
    },
    identity: () => script.identity(),
  };
}

/** Why a reply is not the one that is waited for; null where it is. */
function faultOf(reply: AkReply, settings: AkProtocolSettings, asked: string | null): RejectionCode | null {
  if (reply.dontCareByte !== settings.dontCareByte) return 'other-address';
  if (asked === null) return 'unasked';
  if (reply.functionCode === '????') return null;
  const expected = asked === 'status' ? [statusFunction] : [settings.functionCode];
  if (asked === 'anything') expected.push(statusFunction);
  return expected.includes(reply.functionCode) ? null : 'other-function';
}

function take(
  reply: AkReply,
  asked: string | null,
  settings: AkProtocolSettings,
  script: AkScript,
  hearing: Hearing,
): void {
  const isStatus = asked === 'status' || (asked === null && reply.functionCode === statusFunction);
  if (reply.functionCode === '????') {
    if (isStatus) script.takeStatus(null);
    reject('function-unknown', hearing);
  } else if (isStatus) script.takeStatus(reply.fields.join(' '));
  else deliver(reply, settings, hearing);
}

function deliver(reply: AkReply, settings: AkProtocolSettings, hearing: Hearing): void {
  const value = valueOfReply(reply, settings);
  if (typeof value === 'object' && 'rejected' in value) reject(value.rejected, hearing);
  else if (typeof value === 'number' && !isWithin(value, settings.plausibleSpeedRpm))
    reject('implausible', hearing);
  else {
    const { timeSeconds, telegram, listener } = hearing;
    listener.onReading(speedReading({ timeSeconds, rawHex: hexadecimalOf(telegram) }, value));
  }
}

function reject(rejected: RejectionCode, { telegram, timeSeconds, listener }: Hearing): void {
  listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(telegram) });
}
