import type { PdfObjects } from './pdf-objects.ts';

const LONGEST_HEAD = 40;

/**
 * Numbers of objects of which the file holds a later writing than the one that its tables tell of: readers that mend a file with a broken
 * table take the last one, and would show something else.
 */
export function hiddenObjects({ text, tables }: PdfObjects): readonly number[] {
  const last = new Map<number, number>();
  for (let at = text.indexOf('obj'); at !== -1; at = text.indexOf('obj', at + 3)) {
    const before = text.slice(Math.max(0, at - LONGEST_HEAD), at);
    const head = /(\d{1,10})\s+\d{1,5}\s+$/.exec(before);
    if (head !== null) last.set(Number(head[1]), at - head[0].length);
  }
  return [...last].flatMap(([number, at]) => {
    const place = tables.find(({ places }) => places.has(number))?.places.get(number);
    return place === undefined || place?.offset === at ? [] : [number];
  });
}
