import type { Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { Table, cell } from '../parts/table/table.tsx';
import { pictureAddress } from './chapters.ts';
import { InlineView } from './inline-view.tsx';
import { plainText } from './manual-text.ts';
import styles from './manual.module.css';
import { withKeys } from './with-keys.ts';

interface Blocks {
  readonly tokens: readonly Token[];
  readonly chapter: string;
}

function Picture({ image }: { readonly image: Tokens.Image }) {
  const address = pictureAddress(image.href);
  return (
    <figure className={styles.figure}>
      {address === null ? null : (
        <img src={address} alt={image.text} width={1280} height={800} loading="lazy" />
      )}
      <figcaption>{image.text}</figcaption>
    </figure>
  );
}

function Paragraph({ token, chapter }: { readonly token: Tokens.Paragraph; readonly chapter: string }) {
  const [only, ...more] = token.tokens;
  if (only?.type === 'image' && more.length === 0) return <Picture image={only as Tokens.Image} />;
  return (
    <p>
      <InlineView tokens={token.tokens} chapter={chapter} />
    </p>
  );
}

function List({ token, chapter }: { readonly token: Tokens.List; readonly chapter: string }) {
  const items = withKeys(token.items, ({ raw }) => raw).map(({ key, value }) => (
    <li key={key}>
      <BlockView tokens={value.tokens} chapter={chapter} />
    </li>
  ));
  return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function ManualTable({ token, chapter }: { readonly token: Tokens.Table; readonly chapter: string }) {
  const heads = token.header.map(({ tokens, align }) => ({
    text: plainText(tokens),
    isFigure: align === 'right',
  }));
  return (
    <Table label={heads.map(({ text }) => text).join(', ')} heads={heads} className={styles.table}>
      {withKeys(token.rows, (row) => row.map(({ text }) => text).join('|')).map(({ key, value: row }) => (
        <tr key={key}>
          {withKeys(row, ({ text }) => text).map(({ key: cellKey, value: { tokens, align } }) => (
            <td key={cellKey} className={align === 'right' ? cell.figure : undefined}>
              <InlineView tokens={tokens} chapter={chapter} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Block({ token, chapter }: { readonly token: Token; readonly chapter: string }): ReactNode {
  switch (token.type) {
    case 'paragraph':
      return <Paragraph token={token as Tokens.Paragraph} chapter={chapter} />;
    case 'list':
      return <List token={token as Tokens.List} chapter={chapter} />;
    case 'table':
      return <ManualTable token={token as Tokens.Table} chapter={chapter} />;
    case 'blockquote':
      return (
        <blockquote>
          <BlockView tokens={(token as Tokens.Blockquote).tokens} chapter={chapter} />
        </blockquote>
      );
    case 'code':
      return <pre className={styles.pre}>{(token as Tokens.Code).text}</pre>;
    case 'text':
      return <InlineView tokens={(token as Tokens.Text).tokens ?? [token]} chapter={chapter} />;
    default:
      return null;
  }
}

/** Paragraphs, lists, tables, pictures and notes of a section; anything else, raw HTML too, is left out. */
export function BlockView({ tokens, chapter }: Blocks): ReactNode {
  return withKeys(tokens, ({ raw }) => raw).map(({ key, value }) => (
    <Block key={key} token={value} chapter={chapter} />
  ));
}
