import { Lexer, type Token, type Tokens } from 'marked';

/** A stretch of a chapter under one heading. */
export interface ManualSection {
  /** By which links and help find it; the same in both languages. */
  readonly anchor: string;
  readonly title: string;
  /** 1 is the chapter itself. */
  readonly depth: number;
  readonly blocks: readonly Token[];
}

const anchorComment = /^<!--\s*#([a-z0-9-]+)\s*-->\s*$/;

/**
 * A chapter's Markdown as sections, one under each heading. A comment `<!-- #name -->` before a heading names its anchor;
 * other headings are named by their place. Raw HTML is left out.
 */
export function sectionsOf(markdown: string): readonly ManualSection[] {
  const sections: { anchor: string; title: string; depth: number; blocks: Token[] }[] = [];
  let anchor: string | null = null;
  for (const token of Lexer.lex(markdown)) {
    if (token.type === 'html') anchor = anchorComment.exec(token.raw.trim())?.[1] ?? anchor;
    else if (token.type === 'heading') {
      const { depth } = token as Tokens.Heading;
      sections.push({
        anchor: anchor ?? `part-${sections.length}`,
        title: plainText([token]),
        depth,
        blocks: [],
      });
      anchor = null;
    } else if (token.type !== 'space') sections.at(-1)?.blocks.push(token);
  }
  return sections;
}

/** What a reader reads of some tokens, without their marks and pictures. */
export function plainText(tokens: readonly Token[]): string {
  return tokens.map(textOfToken).join('').replaceAll(/\s+/g, ' ').trim();
}

function textOfToken(token: Token): string {
  if (token.type === 'html' || token.type === 'image') return '';
  if (token.type === 'list')
    return (token as Tokens.List).items.map(({ tokens }) => `${plainText(tokens)} `).join('');
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows]
      .flat()
      .map(({ tokens }) => `${plainText(tokens)} `)
      .join('');
  }
  const inner = 'tokens' in token ? token.tokens : undefined;
  if (inner !== undefined) return `${inner.map(textOfToken).join('')}${isBlock(token) ? ' ' : ''}`;
  return token.type === 'br' ? ' ' : 'text' in token && typeof token.text === 'string' ? token.text : '';
}

function isBlock({ type }: Token): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'blockquote';
}
