import { z } from 'zod';
import type { AuditKind } from '#core/record/audit-event.ts';
import type { IntegrityCode, IntegrityFinding } from '#core/record/integrity-finding.ts';
import { guardedAccount, guardedToken } from '../store/guarded-columns.ts';
import type { AuditEventTable } from '../store/schema.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';
import { parsedText } from './parsed-text.ts';
import { sha256OfRow } from './sha256-of-row.ts';

const accountKinds = ['account-made', 'account-changed', 'password-changed', 'password-reset'] as const;
const tokenKinds = ['token-made', 'token-revoked'] as const;

const made = z.object({ at: z.string() });
const loggedRow = z.object({ id: z.string(), rowWasSha256: z.string().nullable(), rowSha256: z.string() });

/** A stored row: what a finding calls it, and what the log calls it in events from before rows were hashed. */
interface StoredRow {
  readonly row: object;
  readonly name: string;
  readonly oldName: string;
}

/** Each account has the password, role and state that the log says it was given last, and none is missing. */
export function checkAccounts(sources: CheckSources): readonly IntegrityFinding[] {
  const stored = sources.kept
    .accounts()
    .map((row) => [row.id, { row: guardedAccount(row), name: row.name, oldName: row.name }] as const);
  const events = eventsOf(sources, accountKinds);
  return checkRows('ACCOUNT_ALTERED', new Map(stored), events, ({ what }) => what);
}

/** Each token for another program is as the log says it was made or revoked, and none is missing. */
export function checkTokens(sources: CheckSources): readonly IntegrityFinding[] {
  const stored = sources.kept
    .tokens()
    .map((row) => [row.id, { row: guardedToken(row), name: row.name, oldName: row.createdAt }] as const);
  const events = eventsOf(sources, tokenKinds);
  return checkRows(
    'TOKEN_ALTERED',
    new Map(stored),
    events,
    ({ content }) => parsedText(content, made)?.at ?? '',
  );
}

/** Events of several kinds in the order in which they happened. */
function eventsOf({ kept }: CheckSources, kinds: readonly AuditKind[]): readonly AuditEventTable[] {
  const events = kinds.flatMap((kind) => kept.eventsOf(kind));
  return events.toSorted((one, other) => one.sequence - other.sequence);
}

function checkRows(
  code: IntegrityCode,
  stored: ReadonlyMap<string, StoredRow>,
  events: readonly AuditEventTable[],
  oldNameOf: (event: AuditEventTable) => string,
): readonly IntegrityFinding[] {
  const { last, unhashed, changed } = loggedRows(events, oldNameOf);
  const altered = [...stored].filter(([id, { row, oldName }]) => {
    const logged = last.get(id);
    return logged === undefined ? !unhashed.has(oldName) : logged.sha256 !== sha256OfRow(row);
  });
  const missing = [...last].filter(([id]) => !stored.has(id));
  const names = [...altered.map(([, { name }]) => name), ...missing.map(([, { what }]) => what), ...changed];
  return [...new Set(names)].map((name) => finding(code, name));
}

/** What the log tells of rows. */
interface LoggedRows {
  /** Each row as it was changed last, by its identifier. */
  readonly last: ReadonlyMap<string, { readonly sha256: string; readonly what: string }>;
  /** What events from before rows were hashed are about. */
  readonly unhashed: ReadonlySet<string>;
  /** What rows are about that were not what the log had told when they were changed. */
  readonly changed: readonly string[];
}

function loggedRows(
  events: readonly AuditEventTable[],
  oldNameOf: (event: AuditEventTable) => string,
): LoggedRows {
  const last = new Map<string, { readonly sha256: string; readonly what: string }>();
  const unhashed = new Set<string>();
  const changed: string[] = [];
  for (const event of events) {
    const news = loggedNews(event, loggedRow);
    if (news === null) {
      unhashed.add(oldNameOf(event));
      continue;
    }
    const before = last.get(news.id);
    if (before !== undefined && before.sha256 !== news.rowWasSha256) changed.push(event.what);
    last.set(news.id, { sha256: news.rowSha256, what: event.what });
  }
  return { last, unhashed, changed };
}
