import { canonicalJson } from '#core/record/canonical-json.ts';
import { workshopContentSchema, type WorkshopEntry } from '#core/workshop/workshop-entry.ts';
import { sha256OfJson } from '../seal/sha256.ts';
import type { Anchoring } from './anchoring.ts';
import type { Connection } from './connection.ts';
import { query } from './query-builder.ts';
import type { WorkshopEntryTable } from './schema.ts';
import { appendEvent } from './sqlite-audit-log.ts';
import type { WorkshopReader, WorkshopStore } from './workshop-store.ts';

/** What the workshop keeps in an open, migrated database. @throws StoreError from every method */
export function sqliteWorkshopStore(connection: Connection, anchor: Anchoring): WorkshopStore {
  return {
    ...workshopReader(connection),
    add: (entry) => {
      connection.transaction(() => add(connection, entry));
      anchor.follow();
    },
  };
}

/** What the workshop keeps in an open, migrated database, for reading. @throws StoreError */
export function workshopReader(connection: Connection): WorkshopReader {
  const rows = query.selectFrom('workshopEntry').selectAll().orderBy('sequence');
  return { entries: () => connection.all(rows).flatMap((row) => entryOf(row) ?? []) };
}

function add(connection: Connection, { id, at, by, content }: WorkshopEntry): void {
  const last = connection.first(
    query.selectFrom('workshopEntry').select(({ fn }) => fn.max('sequence').as('last')),
  )?.last;
  const row = {
    sequence: (last ?? 0) + 1,
    id,
    at,
    person: by,
    kind: content.kind,
    content: canonicalJson(content),
  };
  connection.run(query.insertInto('workshopEntry').values(row));
  appendEvent(connection, {
    kind: 'workshop-kept',
    who: by,
    at,
    what: content.kind,
    old: null,
    new: { id, rowSha256: sha256OfJson(row) },
    why: '',
  });
}

function entryOf({ id, at, person, content }: WorkshopEntryTable): WorkshopEntry | null {
  try {
    return { id, at, by: person, content: workshopContentSchema.parse(JSON.parse(content)) };
  } catch {
    return null;
  }
}
