import { cellOfCode, type CellLevel } from '#core/acoustics/sound-map/level-code.ts';
import { cellAt, levelAt, type SoundMap } from '#core/acoustics/sound-map/sound-map.ts';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { FetchedMap } from '../door/sound-map-door.ts';

/** A place on a map. */
export interface MapPlace {
  /** Seconds or engine speed. */
  readonly across: number;
  /** Hertz. */
  readonly up: number;
}

const { soundMap: words } = pageWords;

/** What the levels of a map are in. */
export function unitOf({ unit, head }: FetchedMap, language: Language): string {
  return unit === 'dBFS' ? words.unit.dBFS[language] : `${words.unit.dB[language]}, ${head.weighting}`;
}

/** A level, or the word that stands in its place. */
export function cellText(cell: CellLevel, unit: 'dB' | 'dBFS', language: Language): string {
  if (cell.state === 'no-data') return words.noData[language];
  if (cell.state === 'silence') return words.silence[language];
  return `${formatNumber(cell.levelDb, 1, language)} ${unit}`;
}

/** What stands at a place: time or speed, frequency, order and level. */
export function readOut(map: FetchedMap, place: MapPlace, language: Language): string {
  const hertz = `${formatNumber(place.up, frequencyDecimals(map), language)} Hz`;
  const level = cellText(levelAt(map, place.across, place.up), map.unit, language);
  const { kind } = map.head;
  if (kind === 'spectrogram') return [secondsText(place.across, language), hertz, level].join(' · ');
  const rpm = `${formatNumber(place.across, 0, language)} rpm`;
  return [rpm, hertz, orderText(place, language), level, ...framesText(map, place, language)].join(' · ');
}

function secondsText(seconds: number, language: Language): string {
  return `${formatNumber(seconds, 3, language)} s`;
}

function frequencyDecimals({ head }: SoundMap): number {
  return head.up.step < 10 ? 1 : 0;
}

function orderText({ across, up }: MapPlace, language: Language): string {
  if (across <= 0) return `${words.order[language]} –`;
  return `${words.order[language]} ${formatNumber((60 * up) / across, 2, language)}`;
}

function framesText({ head }: SoundMap, { across }: MapPlace, language: Language): string[] {
  const column = cellAt(head.across, across);
  const count = column === null ? 0 : (head.frameCounts?.[column] ?? 0);
  if (count === 0) return [];
  return [`${words.frames[language]} ${formatNumber(count, 0, language)} ${words.spectra[language]}`];
}

/** How the levels were formed: weighting, window, step. */
export function methodText(map: FetchedMap, language: Language): string {
  const { size, window, sampleRateHz } = map.head;
  const step = formatNumber(sampleRateHz / size, 1, language);
  const name = window === 'hann' ? 'Hann' : 'flat top';
  return `${unitOf(map, language)} · ${name} ${formatNumber(size, 0, language)} · ${step} Hz`;
}

/** Where the loudest cell of a map is; null where there is no level. */
export function loudestPlace({ head, codes }: SoundMap): MapPlace | null {
  let best = 0;
  for (let cell = 1; cell < codes.length; cell += 1)
    if ((codes[cell] as number) > (codes[best] as number)) best = cell;
  if (cellOfCode(codes[best] ?? 0).state !== 'level') return null;
  const { across, up } = head;
  return {
    across: across.first + Math.floor(best / up.count) * across.step,
    up: up.first + (best % up.count) * up.step,
  };
}

/** A map in a sentence, for those who do not see it. */
export function describedMap(map: FetchedMap, language: Language): string {
  const loudest = loudestPlace(map);
  const where = loudest === null ? words.silence[language] : readOut(map, loudest, language);
  return `${words.described[language]} ${words.loudest[language]}: ${where}.`;
}
