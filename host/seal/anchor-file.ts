import { existsSync, readFileSync } from 'node:fs';
import { type Anchor, anchorSchema } from '#core/record/anchor.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { type BenchKey, signatureOf } from './bench-key.ts';
import type { ChainHeads } from './seal-record.ts';
import { writeDurably } from './write-durably.ts';

/** Where the anchor stands: outside the database, so that a cut tail of its chains is noticed. */
export interface AnchorFile {
  /** For words about it. */
  readonly path: string;
  /** The anchor; null where there is none, `unreadable` where what is there is none. */
  read(): Anchor | 'unreadable' | null;
  write(anchor: Anchor): void;
}

/** Name of the anchor beside the database. */
export const anchorName = 'anchor.json';

/** An anchor in a file, replaced whole. */
export function anchorFile(path: string): AnchorFile {
  return {
    path,
    read: () => (existsSync(path) ? parsed(readFileSync(path, 'utf8')) : null),
    write: (anchor) => writeDurably(path, `${canonicalJson(anchor)}\n`),
  };
}

/** An anchor that is gone with the program. */
export function anchorInMemory(): AnchorFile {
  let kept: Anchor | null = null;
  return {
    path: '',
    read: () => kept,
    write: (anchor) => {
      kept = anchor;
    },
  };
}

/** The signed anchor of two chains that have come so far. */
export function makeAnchor(heads: ChainHeads, key: BenchKey): Anchor {
  const { sealSequence, sealSha256, auditSequence, auditSha256 } = heads;
  const content = {
    format: 'senyap-anchor/1',
    keyId: key.keyId,
    sealSequence,
    sealSha256,
    auditSequence,
    auditSha256,
  } as const;
  return { content, signature: signatureOf(key, content) };
}

function parsed(text: string): Anchor | 'unreadable' {
  try {
    return anchorSchema.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}
