import type {
  AccountChange,
  AccountEvent,
  AccountFacts,
  AccountStore,
  StoredAccount,
} from './account-store.ts';
import { sha256OfJson } from '../seal/sha256.ts';
import type { Anchoring } from './anchoring.ts';
import type { Connection } from './connection.ts';
import { guardedAccount, guardedToken } from './guarded-columns.ts';
import { query } from './query-builder.ts';
import type { Sealing } from './sealing.ts';
import { keepFailures, noteAlteredFailures } from './standing-hashes.ts';
import type { AccountTable } from './schema.ts';
import { appendEvent } from './sqlite-audit-log.ts';

/**
 * Carries out a change in one transaction with the event that tells of it and of the row by its hash, as it was and as it is: a
 * row that was altered with another program stays visible when it is changed rightly afterwards.
 */
type CommitWithEvent = (
  change: () => void,
  event: AccountEvent,
  rowNow?: () => GuardedRow | undefined,
) => void;

/** A row as it is after a change, as far as the log holds it by its hash. */
type GuardedRow = { readonly id: string; readonly guarded: object };

/** The accounts in an open, migrated database. @throws StoreError from every method */
export function sqliteAccountStore(
  connection: Connection,
  anchor: Anchoring,
  sealing: Pick<Sealing, 'key' | 'now'>,
): AccountStore {
  const commit: CommitWithEvent = (change, event, rowNow) => {
    connection.transaction(() => {
      const before = rowNow?.();
      change();
      const after = rowNow?.();
      const news = after === undefined ? event.new : { ...event.new, ...hashesOf(before, after) };
      appendEvent(connection, { ...event, new: news, why: '' });
    });
    anchor.follow();
  };
  return {
    ...accountsOf(connection, commit),
    ...failuresOf(connection, commit, sealing),
    ...tokensOf(connection, commit),
  };
}

type AccountPart = Pick<AccountStore, 'list' | 'find' | 'findByNameKey' | 'add' | 'change' | 'note'>;

function accountsOf(connection: Connection, commit: CommitWithEvent): AccountPart {
  const all = query.selectFrom('account').selectAll();
  const one = (row: AccountTable | undefined): StoredAccount | null =>
    row === undefined ? null : accountOfRow(row);
  const rowOf = (id: string) => () => guardedRow(connection.first(all.where('id', '=', id)), guardedAccount);
  return {
    list: () => connection.all(all.orderBy('nameKey')).map(accountOfRow),
    find: (id) => one(connection.first(all.where('id', '=', id))),
    findByNameKey: (nameKey) => one(connection.first(all.where('nameKey', '=', nameKey))),
    add: (account, event) =>
      commit(
        () => connection.run(query.insertInto('account').values(rowOfAccount(account))),
        event,
        rowOf(account.id),
      ),
    change: (id, change, event) =>
      commit(
        () => connection.run(query.updateTable('account').set(columnsOf(change)).where('id', '=', id)),
        event,
        rowOf(id),
      ),
    note: (event) => commit(() => undefined, event),
  };
}

type FailurePart = Pick<AccountStore, 'failures' | 'setFailures' | 'forgetFailuresBefore'>;

function failuresOf(
  connection: Connection,
  commit: CommitWithEvent,
  sealing: Pick<Sealing, 'key' | 'now'>,
): FailurePart {
  const held = (step: () => void): void => {
    noteAlteredFailures(connection, sealing.now());
    step();
    keepFailures(connection, sealing.key);
  };
  const set = (failures: Parameters<AccountStore['setFailures']>[0]): void => {
    for (const [who, kept] of failures) {
      const row = query.insertInto('signInFailure').values({ who, ...kept });
      connection.run(row.onConflict((conflict) => conflict.column('who').doUpdateSet(kept)));
    }
  };
  return {
    failures: (who) => {
      const statement = query
        .selectFrom('signInFailure')
        .select(['count', 'lastAtSeconds'])
        .where('who', '=', who);
      return connection.first(statement) ?? null;
    },
    setFailures: (failures, event) => commit(() => held(() => set(failures)), event),
    forgetFailuresBefore: (seconds) =>
      connection.transaction(() =>
        held(() => connection.run(query.deleteFrom('signInFailure').where('lastAtSeconds', '<', seconds))),
      ),
  };
}

type TokenPart = Pick<AccountStore, 'tokens' | 'findToken' | 'addToken' | 'revokeToken'>;

function tokensOf(connection: Connection, commit: CommitWithEvent): TokenPart {
  const all = query.selectFrom('apiToken').selectAll();
  const rowOf = (id: string) => () => guardedRow(connection.first(all.where('id', '=', id)), guardedToken);
  return {
    tokens: (accountId) => connection.all(all.where('accountId', '=', accountId).orderBy('createdAt')),
    findToken: (sha256) => connection.first(all.where('sha256', '=', sha256)) ?? null,
    addToken: (token, event) =>
      commit(() => connection.run(query.insertInto('apiToken').values(token)), event, rowOf(token.id)),
    revokeToken: (id, revokedAt, event) =>
      commit(
        () => connection.run(query.updateTable('apiToken').set({ revokedAt }).where('id', '=', id)),
        event,
        rowOf(id),
      ),
  };
}

function guardedRow<Row extends { readonly id: string }>(
  row: Row | undefined,
  guardedOf: (row: Row) => object,
): GuardedRow | undefined {
  return row === undefined ? undefined : { id: row.id, guarded: guardedOf(row) };
}

function hashesOf(before: GuardedRow | undefined, after: GuardedRow): AccountFacts {
  const rowWasSha256 = before === undefined ? null : sha256OfJson(before.guarded);
  return { id: after.id, rowWasSha256, rowSha256: sha256OfJson(after.guarded) };
}

function accountOfRow({ mustChange, disabled, ...row }: AccountTable): StoredAccount {
  return { ...row, mustChange: mustChange === 1, disabled: disabled === 1 };
}

function rowOfAccount({ mustChange, disabled, ...account }: StoredAccount): AccountTable {
  return { ...account, mustChange: mustChange ? 1 : 0, disabled: disabled ? 1 : 0 };
}

function columnsOf({ mustChange, disabled, ...change }: AccountChange): Partial<AccountTable> {
  return {
    ...change,
    ...(mustChange !== undefined && { mustChange: mustChange ? 1 : 0 }),
    ...(disabled !== undefined && { disabled: disabled ? 1 : 0 }),
  };
}
