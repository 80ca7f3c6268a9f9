import type { Xl2Settings } from './settings.ts';

/** What an XL2 can be told or asked, by the name of its turn. */
export const xl2Steps = [
  'identify',
  'state',
  'function',
  'start',
  'latch',
  'level',
  'maximum',
  'interval',
] as const;

/** One of the things an XL2 can be told or asked. */
export type Xl2Step = (typeof xl2Steps)[number];

/** What `*IDN?` asks for harms nobody. */
export const identifyQuestion = bytesOfText('*IDN?');

/** The bytes of a step. `MEAS:INIT` latches one set of values; the questions behind it read that set. */
export function bytesOf(step: Xl2Step, settings: Xl2Settings): Uint8Array {
  const parameter = `L${settings.frequencyWeighting}${settings.timeWeighting}`;
  const texts: Readonly<Record<Xl2Step, string>> = {
    identify: '*IDN?',
    state: 'INIT:STATE?',
    function: 'MEAS:FUNC SLM',
    start: 'INIT START',
    latch: 'MEAS:INIT',
    level: `MEAS:SLM:123? ${parameter}`,
    // Highest level between the latch before and this one.
    maximum: `MEAS:SLM:123:dt? ${parameter}MAX`,
    interval: 'MEAS:DTTI?',
  };
  return bytesOfText(texts[step]);
}

/** The step that a turn's name stands for; null for a name that is none. */
export function stepOf(name: string): Xl2Step | null {
  return xl2Steps.find((step) => step === name) ?? null;
}

function bytesOfText(text: string): Uint8Array {
  return Buffer.from(`${text}\r\n`, 'latin1');
}
