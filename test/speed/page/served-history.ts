import { join } from 'node:path';
import { HistoryDesk } from '#host/history/history-desk.ts';
import { historyThread } from '#host/history/history-thread.ts';
import { serveLoopback } from '#host/http/loopback-server.ts';
import { databaseName } from '#host/store/open-test-store.ts';
import { openDoor } from '../../support/open-door.ts';
import { signedInAs } from '../../support/people/signed-in-as.ts';

/** A made history behind the real door and the built page, for a browser. */
export interface ServedHistory {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the history of a filled data folder to an official: the real door, the real thread of the history and the built
 * page. Everything of the bench that is not asked for stands still, so that the figures are those of the history alone.
 */
export async function serveHistory(dataFolder: string, pageFolder: string): Promise<ServedHistory> {
  const reader = historyThread(join(dataFolder, databaseName));
  const kept = new Map<string, unknown>();
  const store = {
    setting: (name: string) => kept.get(name) ?? null,
    setSetting: (name: string, value: unknown) => void kept.set(name, value),
  };
  let port = 0;
  const door = openDoor({
    access: { kind: 'loopback', token: 'measure', cookieSecret: 'measured', port: () => port },
    people: signedInAs('official', 'Made Wirawan'),
    history: new HistoryDesk({ reader, store, findings: () => [] }),
    pageFolder,
  });
  const server = await serveLoopback(door.fetch, 0);
  port = server.port;
  return {
    address: `http://127.0.0.1:${port}/?token=measure`,
    close: async () => {
      door.close();
      await server.close();
      await reader.close();
    },
  };
}
