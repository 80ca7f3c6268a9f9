import type { ManualSection } from './manual-text.ts';
import { plainText } from './manual-text.ts';

/** A chapter as it is searched. */
export interface SearchedChapter<Name extends string = string> {
  readonly name: Name;
  readonly sections: readonly ManualSection[];
}

/** A place of the manual in which every wanted word stands. */
export interface ManualHit<Name extends string = string> {
  readonly chapter: Name;
  readonly anchor: string;
  readonly title: string;
  /** A few words around the first wanted one. */
  readonly excerpt: string;
}

const excerptLength = 150;
const before = 50;

/** Every section in which all words of the question stand, those with a word in their heading first. */
export function searchManual<Name extends string>(
  chapters: readonly SearchedChapter<Name>[],
  question: string,
): readonly ManualHit<Name>[] {
  const wanted = foldedText(question)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const hits = chapters.flatMap(({ name, sections }) =>
    sections.flatMap(({ anchor, title, blocks }) => {
      const text = plainText(blocks);
      const all = foldedText(`${title} ${text}`);
      if (!wanted.every((word) => all.includes(word))) return [];
      const inTitle = wanted.some((word) => foldedText(title).includes(word));
      return [{ inTitle, hit: { chapter: name, anchor, title, excerpt: excerptOf(text, wanted) } }];
    }),
  );
  return [...hits.filter(({ inTitle }) => inTitle), ...hits.filter(({ inTitle }) => !inTitle)].map(
    ({ hit }) => hit,
  );
}

function foldedText(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function excerptOf(text: string, wanted: readonly string[]): string {
  const folded = text.toLowerCase();
  const places = wanted.map((word) => folded.indexOf(word)).filter((place) => place >= 0);
  const from = Math.max(0, Math.min(...places, text.length) - before);
  // Words are never cut in two.
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end =
    start + excerptLength >= text.length ? text.length : text.lastIndexOf(' ', start + excerptLength);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
}
