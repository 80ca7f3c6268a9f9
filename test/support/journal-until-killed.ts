// Journals to the data folder named first and prints each number and entry once it is acknowledged, until killed.
import { writeSync } from 'node:fs';
import { openTestStore } from '#host/store/open-test-store.ts';

const [folder = '', round = ''] = process.argv.slice(2);
const store = openTestStore(folder);
for (let test = 1; ; test += 1) {
  const id = `round-${round}-test-${test}`;
  const begun = store.begin({ id, startedAt: '2026-11-23T09:00:00+08:00', opening: { round } });
  writeSync(1, `begun ${id} ${begun.number}\n`);
  for (let entry = 1; entry <= 20; entry += 1) {
    store.append(id, [{ timeSeconds: entry / 20, kind: 'level', payload: { entry } }]);
    writeSync(1, `entry ${id} ${entry}\n`);
  }
}
