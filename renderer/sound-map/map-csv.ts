import { cellOfCode } from '#core/acoustics/sound-map/level-code.ts';
import type { MapAxis } from '#core/acoustics/sound-map/sound-map.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { FetchedMap } from '../door/sound-map-door.ts';
import type { MapView, Span } from './map-view.ts';
import { unitOf } from './map-words.ts';

/** The cells of an axis whose middles are seen. */
function seenCells({ first, step, count }: MapAxis, [low, high]: Span): readonly number[] {
  return Array.from({ length: count }, (_, cell) => cell).filter((cell) => {
    const middle = first + cell * step;
    return middle >= low && middle <= high;
  });
}

/**
 * What is seen of a map as a table: a row for each frequency, a column for each time or speed, each cell as it was measured and not
 * as it was drawn. In Bahasa Indonesia with decimal commas and semicolons.
 */
export function mapCsv(map: FetchedMap, view: MapView, language: Language): string {
  const { head, codes } = map;
  const { soundMap: words } = pageWords;
  const columns = seenCells(head.across, view.across);
  const separator = language === 'id' ? ';' : ',';
  const figure = (value: number, decimals: number): string => {
    const text = value.toFixed(decimals);
    return language === 'id' ? text.replace('.', ',') : text;
  };
  const acrossDecimals = head.kind === 'spectrogram' ? 4 : 0;
  const acrossName = (head.kind === 'spectrogram' ? words.time : words.speed)[language];
  const corner = `"${words.frequency[language]} \\ ${acrossName} (${unitOf(map, language).replaceAll('"', '')})"`;
  const heading = columns.map((column) =>
    figure(head.across.first + column * head.across.step, acrossDecimals),
  );
  const rows = seenCells(head.up, view.up).map((row) => {
    const cells = columns.map((column) => {
      const cell = cellOfCode(codes[column * head.up.count + row] ?? 0);
      if (cell.state === 'level') return figure(cell.levelDb, 2);
      return cell.state === 'silence' ? words.silence[language] : words.noData[language];
    });
    return [figure(head.up.first + row * head.up.step, 3), ...cells].join(separator);
  });
  return `\uFEFF${[[corner, ...heading].join(separator), ...rows].join('\r\n')}\r\n`;
}
