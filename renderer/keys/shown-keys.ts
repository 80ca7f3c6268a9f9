import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { commandAt, type KeyCommand, type KeyMoment } from './key-map.ts';

/** A key as it stands at the bottom of the page. */
export interface ShownKey {
  readonly cap: InEachLanguage<string>;
  readonly word: InEachLanguage<string>;
  /** What it does now; null where it does nothing. */
  readonly command: KeyCommand | null;
}

const sameCap = (cap: string): InEachLanguage<string> => ({ id: cap, en: cap });

/** Every key of the bench in its place, with what it does now. */
export function shownKeys(moment: KeyMoment, canReport: boolean): readonly ShownKey[] {
  const { key, pause } = pageWords;
  const shown = (cap: InEachLanguage<string>, name: string, word: InEachLanguage<string>): ShownKey => ({
    cap,
    word,
    command: commandAt(name, moment),
  });
  return [
    shown(key.space, ' ', key.startStop),
    shown(sameCap('Enter'), 'Enter', key.accept),
    shown(sameCap('R'), 'r', key.repeat),
    shown(sameCap('B'), 'b', key.background),
    shown(sameCap('C'), 'c', key.calibrate),
    shown(sameCap('M'), 'm', key.mark),
    shown(sameCap('P'), 'p', pause.key),
    shown(sameCap('Esc'), 'Escape', key.abort),
    shown(sameCap('F1'), 'F1', key.help),
    { cap: sameCap('Ctrl P'), word: key.report, command: canReport ? 'report' : null },
  ];
}
