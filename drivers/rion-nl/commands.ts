import type { RionSettings } from './settings.ts';

/** What the meter can be told or asked, by the name of its turn. */
export const rionSteps = [
  'halt',
  'echo-off',
  'type',
  'serial-number',
  'version',
  'frequency-weighting',
  'time-weighting',
  'stop',
  'start',
  'output',
] as const;

/** One of the things the meter can be told or asked. */
export type RionStep = (typeof rionSteps)[number];

/** Ends the stream; the only thing that is heard during it, and the only one without a line end. */
const haltByte = Uint8Array.of(0x1a);

const texts: Readonly<Record<Exclude<RionStep, 'halt' | 'output'>, string>> = {
  'echo-off': 'Echo,Off',
  type: 'Type?',
  'serial-number': 'Serial Number?',
  version: 'System Version?',
  'frequency-weighting': 'Frequency Weighting?',
  'time-weighting': 'Time Weighting?',
  stop: 'Measure,Stop',
  start: 'Measure,Start',
};

const echoes = new Set([...Object.values(texts), 'DRD?', 'DOD?'].map(plain));

/** The bytes of a step. */
export function bytesOf(step: RionStep, { output }: Pick<RionSettings, 'output'>): Uint8Array {
  if (step === 'halt') return haltByte;
  return Buffer.from(`${step === 'output' ? `${output}?` : texts[step]}\r\n`, 'latin1');
}

/** The step that a turn's name stands for; null for a name that is none. */
export function stepOf(name: string): RionStep | null {
  return rionSteps.find((step) => step === name) ?? null;
}

/** Whether a step is answered by a result alone; the others bring a line of data behind it. */
export function isCommand(step: RionStep): boolean {
  return step === 'echo-off' || step === 'stop' || step === 'start';
}

/** Whether a line is one of our own commands that came back; the meter may add blanks. */
export function isEcho(line: string): boolean {
  return echoes.has(plain(line));
}

function plain(text: string): string {
  return text.replace(/,\s+/g, ',').trim().toLowerCase();
}
