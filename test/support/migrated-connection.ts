import { onTestFinished } from 'vitest';
import { beginSeals } from '#host/store/begin-seals.ts';
import { type Connection, openConnection } from '#host/store/connection.ts';
import { migrate } from '#host/store/migrate.ts';
import { migrationsWith } from '#host/store/migrations.ts';
import { type Sealing, sealingInMemory } from '#host/store/sealing.ts';
import { beginStandingHashes } from '#host/store/standing-hashes.ts';

/** A database of the newest step that is closed with the test, and what it is sealed with. */
export function migratedConnection(filename: string): { connection: Connection; sealing: Sealing } {
  const connection = openConnection(filename);
  onTestFinished(() => connection.close());
  const sealing = sealingInMemory();
  migrate(
    connection,
    migrationsWith(
      (begun) => beginSeals(begun, sealing),
      (begun) => beginStandingHashes(begun, sealing.key),
    ),
  );
  return { connection, sealing };
}
