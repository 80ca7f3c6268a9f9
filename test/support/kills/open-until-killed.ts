// Opens the store of the data folder named first, which may be the first start of all, prints that it has, and waits to be killed.
import { writeSync } from 'node:fs';
import { openTestStore } from '#host/store/open-test-store.ts';

const [folder = ''] = process.argv.slice(2);
const tell = (line: string): void => void writeSync(1, `${line}\n`);

try {
  tell('ready');
  openTestStore(folder);
  tell('opened');
  setInterval(() => undefined, 60_000);
} catch (error) {
  tell(`failed ${String(error)}`);
  process.exitCode = 1;
}
