import type { Lamp, LineState, LiveValues } from '#host/http/contract.ts';
import type { Language } from '#core/words/language.ts';
import { lineStateWord } from '#core/words/line-state-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { timeOfDay } from '../language/time-of-day.ts';
import type { LampLook } from '../parts/lamp.tsx';
import type { SteadyTest } from '../door/live-feed.ts';

/** What one lamp of the top bar shows. */
export interface LampView {
  readonly key: string;
  readonly look: LampLook;
  readonly word: string;
  readonly stateWord: string;
}

const lookOfLine: Readonly<Record<LineState, LampLook>> = {
  'not-configured': 'out',
  absent: 'out',
  opening: 'warning',
  waiting: 'warning',
  streaming: 'on',
  stale: 'warning',
  unfit: 'fault',
  lost: 'fault',
  refused: 'fault',
};

/** The longest instrument name that fits the top bar. */
const longestName = 12;

function shortName(name: string, fallback: string): string {
  return name === '' || name.length > longestName ? fallback : name;
}

function lineLamp(key: string, word: string, state: LineState | undefined, language: Language): LampView {
  if (state === undefined) return { key, look: 'out', word, stateWord: pageWords.frame.unknown[language] };
  return { key, look: lookOfLine[state], word, stateWord: lineStateWord(state, language) };
}

/** A latched lamp: a fault when lit, an outline otherwise. */
function faultLamp(key: string, word: string, lamp: Lamp | undefined, language: Language): LampView {
  const looks = { on: 'fault', off: 'out', warning: 'warning', unknown: 'out' } as const;
  const state = lamp ?? 'unknown';
  return { key, look: looks[state], word, stateWord: pageWords.frame[state][language] };
}

function calibrationLamp(test: SteadyTest | null, language: Language): LampView {
  const check = test?.calibrationBefore ?? null;
  if (check === null) {
    const word = pageWords.lamp.noCalibration[language];
    return { key: 'calibration', look: 'out', word, stateWord: pageWords.frame.off[language] };
  }
  const stateWord = pageWords.step[check.accepted ? 'accepted' : 'rejected'][language];
  const word = `${pageWords.lamp.calibration[language]} ${timeOfDay(check.at, language)}`;
  return { key: 'calibration', look: check.accepted ? 'on' : 'fault', word, stateWord };
}

/** The source of the level: the meter's line, or the microphone where the test takes its level from a waveform. */
function sourceLamp(values: LiveValues | null, test: SteadyTest | null, language: Language): LampView {
  if (test?.levelSource === 'waveform') {
    return lineLamp('source', pageWords.lamp.microphone[language], values?.microphone.state, language);
  }
  const word = shortName(values?.meter.name ?? '', pageWords.lamp.meter[language]);
  return lineLamp('source', word, values?.meter.state, language);
}

/** All lamps of the top bar, always the same ones in the same order. */
export function lampViews(
  values: LiveValues | null,
  test: SteadyTest | null,
  language: Language,
): LampView[] {
  const recording = values?.recording === true;
  return [
    sourceLamp(values, test, language),
    lineLamp('speed', pageWords.lamp.speedSensor[language], values?.speedSensor.state, language),
    calibrationLamp(test, language),
    faultLamp('overload', pageWords.lamp.overload[language], values?.overload, language),
    faultLamp('under-range', pageWords.lamp.underRange[language], values?.underRange, language),
    {
      key: 'recording',
      look: recording ? 'fault' : 'out',
      word: pageWords.lamp.recording[language],
      stateWord: pageWords.frame[recording ? 'on' : 'off'][language],
    },
  ];
}
