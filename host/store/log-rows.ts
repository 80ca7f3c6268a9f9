import { sql, type SqlBool } from 'kysely';
import { type ChainedEvent, chainedEventSchema } from '#core/record/audit-event.ts';
import { groupOfKind, type LogFilter } from '#core/record/log-group.ts';
import { kindsThatSay } from '#core/words/log-words.ts';
import type { LogPage, LogStretch } from './audit-log.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { AuditEventTable } from './schema.ts';

/** Events of the log from the newest on, or from before a sequence; only those that a filter wants. */
export function listEvents(
  connection: Connection,
  { limit, filter = {}, ...stretch }: LogPage,
): readonly ChainedEvent[] {
  const newest = query
    .selectFrom('auditEvent')
    .select(['sequence', 'content'])
    .orderBy('sequence', 'desc')
    .limit(Math.min(limit, Number.MAX_SAFE_INTEGER));
  const conditions = [...conditionsOfStretch(stretch), ...conditionsOf(filter)];
  const wanted = conditions.reduce((narrowed, condition) => narrowed.where(condition), newest);
  return connection.all(wanted).map(eventOfRow);
}

/** An event that was edited until it is none is shown as that, in its place. */
function eventOfRow({ sequence, content }: Pick<AuditEventTable, 'sequence' | 'content'>): ChainedEvent {
  try {
    return chainedEventSchema.parse(JSON.parse(content));
  } catch {
    const what = `AUDIT_ALTERED ${sequence}`;
    const told = { who: '', at: '', what, old: null, new: null, why: '', previousSha256: null };
    return { ...told, sequence, kind: 'integrity-problem' };
  }
}

/** Everybody whom an event of a stretch names as the one who did it. */
export function peopleInLog(connection: Connection, stretch: LogStretch): readonly string[] {
  const names = query
    .selectFrom('auditEvent')
    .select(sql<string | null>`${field('who')}`.as('who'))
    .distinct();
  const wanted = conditionsOfStretch(stretch).reduce(
    (narrowed, condition) => narrowed.where(condition),
    names,
  );
  return connection.all(wanted).flatMap(({ who }) => (who === null ? [] : [who]));
}

/** A field of an event; null in one that was edited until it is no JSON. */
function field(name: 'who' | 'at' | 'why' | 'old' | 'new') {
  return sql<string>`json_extract(case when json_valid(content) then content else '{}' end, ${sql.lit(`$.${name}`)})`;
}

const day = sql`substr(${field('at')}, 1, 10)`;
const parts = [sql.ref('what'), field('who'), field('why'), field('old'), field('new')];
const told = sql`lower(${sql.join(
  parts.map((part) => sql`coalesce(${part}, '')`),
  sql` || ' ' || `,
)})`;

function conditionsOfStretch({ beforeSequence, downTo }: LogStretch) {
  return [
    ...(beforeSequence === null ? [] : [sql<SqlBool>`sequence < ${beforeSequence}`]),
    ...(downTo === undefined ? [] : [sql<SqlBool>`sequence >= ${downTo}`]),
  ];
}

function conditionsOf({ group, who, text, from, to }: LogFilter) {
  return [
    ...(group === undefined ? [] : [isOneOf(kindsOf(group))]),
    ...(who === undefined ? [] : [sql<SqlBool>`${field('who')} = ${who}`]),
    ...(text === undefined || text === '' ? [] : [saysText(text)]),
    ...(from === undefined ? [] : [sql<SqlBool>`${day} >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${day} <= ${to}`]),
  ];
}

function kindsOf(group: NonNullable<LogFilter['group']>): readonly string[] {
  return Object.entries(groupOfKind)
    .filter(([, of]) => of === group)
    .map(([kind]) => kind);
}

function saysText(text: string) {
  return sql<SqlBool>`(instr(${told}, lower(${text})) > 0 or ${isOneOf(kindsThatSay(text))})`;
}

function isOneOf(kinds: readonly string[]) {
  return kinds.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`kind in (${sql.join(kinds)})`;
}
