import type { InEachLanguage, Language } from './language.ts';

/** State of an instrument's line. */
export type LineStateName =
  | 'not-configured'
  | 'absent'
  | 'opening'
  | 'waiting'
  | 'streaming'
  | 'stale'
  | 'unfit'
  | 'lost'
  | 'refused';

const words: InEachLanguage<Readonly<Record<LineStateName, string>>> = {
  id: {
    'not-configured': 'belum dipilih',
    absent: 'tidak tersambung',
    opening: 'sedang dibuka',
    waiting: 'menunggu data',
    streaming: 'mengirim data',
    stale: 'data terhenti',
    unfit: 'tidak layak ukur',
    lost: 'sambungan putus',
    refused: 'tidak dapat dibuka',
  },
  en: {
    'not-configured': 'not chosen',
    absent: 'not connected',
    opening: 'opening',
    waiting: 'waiting for data',
    streaming: 'sending data',
    stale: 'data stopped',
    unfit: 'not fit to measure',
    lost: 'line lost',
    refused: 'cannot be opened',
  },
};

/** The state of a line in words. */
export function lineStateWord(state: LineStateName, language: Language): string {
  return words[language][state];
}
