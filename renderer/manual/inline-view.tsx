import type { Token, Tokens } from 'marked';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { manualPath, targetOfLink } from './manual-links.ts';
import styles from './manual.module.css';
import { withKeys } from './with-keys.ts';

interface Inline {
  readonly tokens: readonly Token[];
  /** The chapter in which they stand, from which links are read. */
  readonly chapter: string;
}

function ManualLink({ href, chapter, children }: { href: string; chapter: string; children: ReactNode }) {
  const target = targetOfLink(href, chapter);
  if (target.kind === 'outside') return <span className={styles.outside}>{children}</span>;
  return <Link to={manualPath(target.chapter, target.section)}>{children}</Link>;
}

function InlineToken({ token, chapter }: { readonly token: Token; readonly chapter: string }): ReactNode {
  const inner = 'tokens' in token ? token.tokens : undefined;
  const inside = inner === undefined ? null : <InlineView tokens={inner} chapter={chapter} />;
  switch (token.type) {
    case 'strong':
      return <b className={styles.screenWord}>{inside}</b>;
    case 'em':
      return <em>{inside}</em>;
    case 'codespan':
      return <code className={styles.code}>{(token as Tokens.Codespan).text}</code>;
    case 'link':
      return (
        <ManualLink href={(token as Tokens.Link).href} chapter={chapter}>
          {inside}
        </ManualLink>
      );
    case 'br':
      return <br />;
    case 'html':
      return null;
    default:
      return inside ?? ('text' in token ? String(token.text) : null);
  }
}

/** The words of a paragraph, cell or heading. Addresses outside of the manual are told, never opened. */
export function InlineView({ tokens, chapter }: Inline): ReactNode {
  return withKeys(tokens, ({ raw }) => raw).map(({ key, value }) => (
    <InlineToken key={key} token={value} chapter={chapter} />
  ));
}
