import type { ProfileStep } from '#core/procedure/own-profile/profile-step.ts';
import { jsonText } from '../json-text.ts';
import type { Connection } from './connection.ts';
import type { ProfileStore } from './profile-store.ts';
import { query } from './query-builder.ts';
import type { ProfileStepTable } from './schema.ts';

/** The histories of own profiles in an open, migrated database. @throws StoreError from every method */
export function sqliteProfileStore(connection: Connection): ProfileStore {
  return {
    ids: () => connection.all(allIds).map(({ profileId }) => profileId),
    steps: (id) => connection.all(stepsOf(id)).map(stepOfRow),
    append: (id, step) =>
      connection.transaction(() => {
        connection.run(query.insertInto('profileStep').values(rowOfStep(id, step)));
      }),
  };
}

const allIds = query.selectFrom('profileStep').select('profileId').distinct().orderBy('profileId');

function stepsOf(id: string) {
  return query.selectFrom('profileStep').selectAll().where('profileId', '=', id).orderBy('sequence');
}

function rowOfStep(profileId: string, { content, ...step }: ProfileStep): ProfileStepTable {
  return { profileId, ...step, content: content === null ? null : jsonText(content) };
}

function stepOfRow({ profileId: _id, content, ...step }: ProfileStepTable): ProfileStep {
  return { ...step, content: content === null ? null : (JSON.parse(content) as unknown) };
}
