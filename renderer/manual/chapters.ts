import type { Language } from '#core/words/language.ts';

/** The chapters of the user manual in the order of reading; each is one file in each language under `docs/manual`. */
export const chapterNames = [
  'start',
  'site-and-instruments',
  'calibration',
  'stationary-test',
  'verdicts',
  'workshop',
  'why-loud',
  'laboratory',
  'official',
  'limits',
  'troubleshooting',
  'glossary',
] as const;

/** A chapter of the manual. */
export type ChapterName = (typeof chapterNames)[number];

/** A chapter by its name, or null where there is none of that name. */
export function chapterNamed(name: string | undefined): ChapterName | null {
  return chapterNames.find((one) => one === name) ?? null;
}

const files = import.meta.glob<string>('../../docs/manual/*/*.md', { query: '?raw', import: 'default' });
const pictures = import.meta.glob<string>('../../docs/manual/pictures/*/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The Markdown of a chapter, fetched when it is first read. */
export async function chapterText(language: Language, name: ChapterName): Promise<string> {
  const load = files[`../../docs/manual/${language}/${name}.md`];
  if (load === undefined) throw new Error(`The manual has no chapter ${name} in ${language}.`);
  return await load();
}

/** Address of a picture as it is named in the Markdown (`../pictures/id/home.webp`), or null where it is missing. */
export function pictureAddress(href: string): string | null {
  return pictures[`../../docs/manual/${href.replace(/^\.\.\//, '')}`] ?? null;
}
