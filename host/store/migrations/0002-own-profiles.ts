import { sql } from 'kysely';
import type { Connection } from '../connection.ts';
import type { Migration } from '../migrate.ts';
import { query } from '../query-builder.ts';
import { refuse } from './refuse.ts';

/** A laboratory's own profiles: the append-only history of each, whose approved versions are frozen and numbered without gaps. */
export const ownProfiles: Migration = {
  number: 2,
  name: 'own profiles',
  up(connection) {
    createSteps(connection);
    guardSteps(connection);
  },
};

function createSteps(connection: Connection): void {
  const table = query.schema
    .createTable('profileStep')
    .addColumn('profileId', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('version', 'integer')
    .addColumn('copiedFrom', 'text')
    .addColumn('content', 'text')
    .addPrimaryKeyConstraint('profileStepKey', ['profileId', 'sequence'])
    .addCheckConstraint(
      'profileStepKind',
      sql`"kind" in ('begin', 'change', 'submit', 'send-back', 'approve', 'discard', 'withdraw')`,
    )
    .modifyEnd(sql`without rowid`);
  connection.run(table);
}

function guardSteps(connection: Connection): void {
  refuse(
    connection,
    'profileStepStays',
    sql`delete on "profileStep"`,
    'a step of a profile is never deleted',
  );
  refuse(
    connection,
    'profileStepUnchanged',
    sql`update on "profileStep"`,
    'a step of a profile, and with it a version, is never changed',
  );
  refuse(
    connection,
    'profileStepsFollow',
    sql`insert on "profileStep" when new."sequence" <> 1 + (select coalesce(max("sequence"), 0) from "profileStep" where "profileId" = new."profileId")`,
    'the steps of a profile follow each other without gaps',
  );
  refuse(
    connection,
    'profileVersionsFollow',
    sql`insert on "profileStep" when new."kind" = 'approve' and (new."content" is null or new."version" is null or new."version" <> 1 + (select count(*) from "profileStep" where "profileId" = new."profileId" and "kind" = 'approve'))`,
    'the versions of a profile follow each other without gaps',
  );
}
