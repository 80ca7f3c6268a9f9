import { sql } from 'kysely';
import type { Migration } from '../migrate.ts';
import { refuse } from './refuse.ts';

const daySeconds = 86_400;

/**
 * Counts of failed sign-ins are forgotten by being set to nothing, and taken out only then or when a day has passed without another:
 * a row that is gone otherwise was taken out by another program.
 */
export const signInFailures: Migration = {
  number: 10,
  name: 'guards of failed sign-ins',
  up(connection) {
    refuse(
      connection,
      'signInFailureStays',
      sql`delete on "signInFailure" when old."count" > 0 and old."lastAtSeconds" >= (select max("lastAtSeconds") from "signInFailure") - ${sql.lit(daySeconds)}`,
      'failed sign-ins are forgotten after a day',
    );
    refuse(
      connection,
      'signInFailureCounts',
      sql`update on "signInFailure" when new."who" <> old."who" or new."count" not in (0, 1, old."count", old."count" + 1)`,
      'failed sign-ins are counted one by one',
    );
  },
};
