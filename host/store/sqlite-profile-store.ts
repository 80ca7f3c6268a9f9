import type { ProfileStep } from '#core/procedure/own-profile/profile-step.ts';
import type { AuditEvent } from '#core/record/audit-event.ts';
import { jsonText } from '../json-text.ts';
import type { Anchoring } from './anchoring.ts';
import { sha256OfProfileStep } from './baseline.ts';
import type { Connection } from './connection.ts';
import type { ProfileReader, ProfileStore } from './profile-store.ts';
import { query } from './query-builder.ts';
import type { ProfileStepTable } from './schema.ts';
import { appendEvent } from './sqlite-audit-log.ts';

/** The histories of own profiles in an open, migrated database. @throws StoreError from every method */
export function sqliteProfileStore(connection: Connection, anchor: Anchoring): ProfileStore {
  return {
    ...profileReader(connection),
    append: (id, step) => {
      const row = rowOfStep(id, step);
      connection.transaction(() => {
        connection.run(query.insertInto('profileStep').values(row));
        appendEvent(connection, eventOfStep(row));
      });
      anchor.follow();
    },
  };
}

/** The histories of own profiles in an open, migrated database, for reading. @throws StoreError from every method */
export function profileReader(connection: Connection): ProfileReader {
  return {
    ids: () => connection.all(allIds).map(({ profileId }) => profileId),
    steps: (id) => connection.all(stepsOf(id)).map(stepOfRow),
  };
}

const allIds = query.selectFrom('profileStep').select('profileId').distinct().orderBy('profileId');

function stepsOf(id: string) {
  return query.selectFrom('profileStep').selectAll().where('profileId', '=', id).orderBy('sequence');
}

function eventOfStep(row: ProfileStepTable): AuditEvent {
  const { profileId, kind, at, person, reason, version } = row;
  const step = { kind, version, stepSha256: sha256OfProfileStep(row) };
  return { kind: 'profile-step', who: person, at, what: profileId, old: null, new: step, why: reason };
}

function rowOfStep(profileId: string, { content, ...step }: ProfileStep): ProfileStepTable {
  return { profileId, ...step, content: content === null ? null : jsonText(content) };
}

function stepOfRow({ profileId: _id, content, ...step }: ProfileStepTable): ProfileStep {
  return { ...step, content: content === null ? null : (JSON.parse(content) as unknown) };
}
