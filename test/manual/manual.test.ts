import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '#core/words/language.ts';
import { screenHelpWords } from '#core/words/screen-help-words.ts';
import { tourSteps } from '#core/words/tour-words.ts';
import { helpOfScreen } from '../../renderer/help/help-of-screen.ts';
import { chapterNames } from '../../renderer/manual/chapters.ts';
import { targetOfLink } from '../../renderer/manual/manual-links.ts';
import { sectionsOf } from '../../renderer/manual/manual-text.ts';
import { pictureNames } from './picture-names.ts';
import { screenWords } from './screen-words.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs', 'manual');
const textOf = (language: Language, chapter: string): string =>
  readFileSync(join(folder, language, `${chapter}.md`), 'utf8');
const everywhere = languages.flatMap((language) => chapterNames.map((chapter) => ({ language, chapter })));

function tokensIn(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => {
    const inner: Token[] = 'tokens' in token && token.tokens !== undefined ? token.tokens : [];
    const cells: Token[] =
      token.type === 'table'
        ? [...token.header, ...token.rows.flat()].flatMap((one: { tokens: Token[] }) => one.tokens)
        : [];
    const items: Token[] = token.type === 'list' ? (token.items as Token[]) : [];
    return [token, ...tokensIn([...inner, ...cells, ...items])];
  });
}

const tokensOf = (language: Language, chapter: string): readonly Token[] =>
  tokensIn(Lexer.lex(textOf(language, chapter)));

describe('the user manual', () => {
  test.each(languages)('in %s consists of the same chapters as in the other language', (language) => {
    const files = readdirSync(join(folder, language)).map((name) => name.replace(/\.md$/, ''));
    expect(files.sort()).toEqual([...chapterNames].sort());
  });

  test.each(chapterNames)(
    'has the same sections under %s in both languages, each with an anchor',
    (chapter) => {
      const [id = [], en = []] = languages.map((language) =>
        sectionsOf(textOf(language, chapter)).map(({ anchor, depth }) => `${depth} ${anchor}`),
      );
      expect(id).toEqual(en);
      expect(id.slice(1).filter((section) => section.includes('part-'))).toEqual([]);
      expect(id[0]).toBe('1 part-0');
    },
  );

  test.each(everywhere)('names $language/$chapter things as they stand on the screen', async (one) => {
    const words = (await screenWords())[one.language];
    const bold = tokensOf(one.language, one.chapter).flatMap((token) =>
      token.type === 'strong' ? [String(token['text'])] : [],
    );
    expect(bold.filter((word) => !words.has(word) && word !== 'tebal' && word !== 'bold')).toEqual([]);
  });

  test.each(everywhere)(
    'leads from $language/$chapter to nowhere that is not there',
    ({ language, chapter }) => {
      const links = tokensOf(language, chapter).flatMap((token) =>
        token.type === 'link' ? [String(token['href'])] : [],
      );
      const broken = links.filter((href) => {
        const target = targetOfLink(href, chapter);
        if (target.kind === 'outside') return true;
        if (!existsSync(join(folder, language, `${target.chapter}.md`))) return true;
        const anchors = sectionsOf(textOf(language, target.chapter)).map(({ anchor }) => anchor);
        return target.section !== null && !anchors.includes(target.section);
      });
      expect(broken).toEqual([]);
    },
  );

  test.each(everywhere)('holds no raw HTML in $language/$chapter but names of sections', (one) => {
    const raw = tokensOf(one.language, one.chapter).flatMap((token) =>
      token.type === 'html' ? [token.raw.trim()] : [],
    );
    expect(raw.filter((html) => !/^<!-- #[a-z0-9-]+ -->$/.test(html))).toEqual([]);
  });
});

describe('the pictures of the manual', () => {
  test.each(languages)('in %s are those that the script makes, no more and no fewer', (language) => {
    const files = readdirSync(join(folder, 'pictures', language)).sort();
    expect(files).toEqual(pictureNames.map((name) => `${name}.webp`).sort());
  });

  test.each(languages)('each have their place in a chapter in %s', (language) => {
    const shown = chapterNames.flatMap((chapter) =>
      tokensOf(language, chapter).flatMap((token) => (token.type === 'image' ? [String(token['href'])] : [])),
    );
    expect(new Set(shown)).toEqual(
      new Set(pictureNames.map((name) => `../pictures/${language}/${name}.webp`)),
    );
  });

  test('together stay small enough to lie in the repository', () => {
    const bytes = languages.flatMap((language) =>
      pictureNames.map((name) => statSync(join(folder, 'pictures', language, `${name}.webp`)).size),
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
    expect(Math.min(...bytes)).toBeGreaterThan(8_000);
  });

  test('show what the tour speaks of', () => {
    const names: readonly string[] = pictureNames;
    expect(tourSteps.filter(({ picture }) => !names.includes(picture))).toEqual([]);
  });
});

describe('the help on a screen', () => {
  const source = readFileSync(join(root, 'renderer', 'screens.tsx'), 'utf8');
  const addresses = [...source.matchAll(/path="([^"]+)"/g)]
    .map(([, path = '']) => path)
    .filter((path) => path !== '*');

  test('is there for every screen', () => {
    const without = addresses.filter((path) => path !== '/' && helpOfScreen(path) === screenHelpWords.home);
    expect(without).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });

  test.each(Object.entries(screenHelpWords))('on %s leads into a chapter that is there', (_, help) => {
    const { chapter, section } = help;
    for (const language of languages) {
      const anchors = sectionsOf(textOf(language, chapter)).map(({ anchor }) => anchor);
      expect(anchors).toContain(section ?? 'part-0');
    }
  });
});
