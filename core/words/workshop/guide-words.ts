import type { RunStage } from '#core/workshop/guided-run.ts';
import type { InEachLanguage, Language } from '../language.ts';
import { formatNumber } from '../number-format.ts';

/** What the band says at one moment: a word and one sentence. */
export interface GuideText {
  readonly word: string;
  readonly sentence: string;
}

/** What there is to do between two runs. */
export type GuideState = 'no-meter' | 'no-bike' | 'first' | 'again' | 'enough' | 'flawed';

interface GuideWords {
  readonly between: Readonly<Record<GuideState, GuideText>>;
  readonly stages: Readonly<Record<RunStage, GuideText>>;
  readonly byHand: Readonly<Partial<Record<RunStage, GuideText>>>;
}

const indonesian: GuideWords = {
  between: {
    'no-meter': {
      word: 'SAMBUNGKAN METER',
      sentence: 'Belum ada tingkat bunyi. Sambungkan meter atau mikrofon pada halaman Alat.',
    },
    'no-bike': {
      word: 'NAMAI MOTORNYA',
      sentence: 'Satu nama dan putaran sasaran, lalu uji dapat dimulai.',
    },
    first: {
      word: 'TEKAN SPASI',
      sentence:
        'Mesin panas, gigi netral, langsam. Lalu: naikkan ke {rpm} rpm, tahan 1 detik, lepas sekaligus.',
    },
    again: {
      word: 'SEKALI LAGI',
      sentence: '{count} dari 3 uji. Tekan Spasi atau R untuk uji berikutnya.',
    },
    enough: {
      word: 'CUKUP',
      sentence: '{count} uji terkumpul. Baca perkiraannya, atau pasang bagian lain dan bandingkan.',
    },
    flawed: { word: 'ULANGI', sentence: '{flaw}' },
  },
  stages: {
    countdown: { word: 'SIAP', sentence: 'Tangan di gas, biarkan langsam. Mulai sebentar lagi.' },
    raise: { word: 'NAIKKAN', sentence: 'Naikkan ke {rpm} rpm dan tahan di dalam jendela.' },
    hold: { word: 'TAHAN', sentence: 'Tahan tetap di {rpm} rpm.' },
    release: { word: 'LEPAS', sentence: 'Lepas gas sekaligus sekarang.' },
    fall: { word: 'TUNGGU', sentence: 'Jangan sentuh gas sampai mesin langsam.' },
    done: { word: 'TUNGGU', sentence: 'Sedang dihitung.' },
    ended: { word: 'TUNGGU', sentence: 'Sedang dihitung.' },
  },
  byHand: {
    raise: {
      word: 'NAIKKAN',
      sentence: 'Naikkan ke {rpm} rpm menurut tachometer motor. Tekan Spasi bila sudah di sana.',
    },
    fall: { word: 'LEPAS', sentence: 'Lepas gas sekaligus sekarang, biarkan sampai langsam.' },
  },
};

const english: GuideWords = {
  between: {
    'no-meter': {
      word: 'CONNECT A METER',
      sentence: 'There is no sound level yet. Connect a meter or microphone on the Instruments page.',
    },
    'no-bike': { word: 'NAME THE MOTORCYCLE', sentence: 'A name and a target speed, then runs can begin.' },
    first: {
      word: 'PRESS SPACE',
      sentence: 'Engine warm, in neutral, idling. Then: raise to {rpm} rpm, hold 1 second, let it snap shut.',
    },
    again: { word: 'ONCE MORE', sentence: '{count} of 3 runs. Press Space or R for the next one.' },
    enough: {
      word: 'ENOUGH',
      sentence: '{count} runs taken. Read the estimate, or fit another part and compare.',
    },
    flawed: { word: 'REPEAT', sentence: '{flaw}' },
  },
  stages: {
    countdown: { word: 'READY', sentence: 'Hand on the throttle, let it idle. It begins in a moment.' },
    raise: { word: 'RAISE', sentence: 'Raise to {rpm} rpm and hold it in the window.' },
    hold: { word: 'HOLD', sentence: 'Hold it at {rpm} rpm.' },
    release: { word: 'RELEASE', sentence: 'Let the throttle snap shut now.' },
    fall: { word: 'WAIT', sentence: 'Leave the throttle alone until the engine idles.' },
    done: { word: 'WAIT', sentence: 'Working it out.' },
    ended: { word: 'WAIT', sentence: 'Working it out.' },
  },
  byHand: {
    raise: {
      word: 'RAISE',
      sentence: 'Raise to {rpm} rpm by the motorcycle’s rev counter. Press Space when it is there.',
    },
    fall: { word: 'RELEASE', sentence: 'Let the throttle snap shut now, and let it fall to idle.' },
  },
};

const words: InEachLanguage<GuideWords> = { id: indonesian, en: english };

/** What to do between two runs. */
export function guideBetween(
  state: GuideState,
  about: { readonly targetSpeedRpm: number; readonly count: number; readonly flaw: string },
  language: Language,
): GuideText {
  const { word, sentence } = words[language].between[state];
  const filled = sentence
    .replace('{rpm}', formatNumber(about.targetSpeedRpm, 0, language))
    .replace('{count}', formatNumber(about.count, 0, language))
    .replace('{flaw}', about.flaw);
  return { word, sentence: filled };
}

/** What to do in a run. */
export function guideInRun(
  stage: RunStage,
  run: { readonly targetSpeedRpm: number; readonly hearsSpeed: boolean },
  language: Language,
): GuideText {
  const { stages, byHand } = words[language];
  const { word, sentence } = (run.hearsSpeed ? undefined : byHand[stage]) ?? stages[stage];
  return { word, sentence: sentence.replace('{rpm}', formatNumber(run.targetSpeedRpm, 0, language)) };
}
