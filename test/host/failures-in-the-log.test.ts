import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ProgramFailure } from '#core/record/program-failure.ts';
import { failuresOfBench } from '#host/failures-of-bench.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { StoreError } from '#host/store/store-error.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { benchOnSimulatedSite, demoPreparation } from '../support/bench-on-simulated-site.ts';
import { desktopHost } from '../support/desktop-host.ts';
import { eventually } from '../support/eventually.ts';
import { editBench } from '../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../support/fail-uncaught.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Texts of all failures in the log of a data folder. */
function loggedFailures(folder: string): readonly string[] {
  const store = openTestStore(folder);
  try {
    return store
      .kept()
      .eventsOf('program-failed')
      .map(({ content }) => content);
  } finally {
    store.dispose();
  }
}

describe('a fault that nobody catches', () => {
  test.each(['thrown', 'rejected'])(
    'ends the program when %s, and stands in its log without what it said',
    (how) => {
      const folder = temporaryFolder();
      const ended = spawnSync(process.execPath, [script, folder, how], { cwd: root, encoding: 'utf8' });
      expect(ended.status).toBe(1);
      const [event = '', ...more] = loggedFailures(folder);
      expect(more).toEqual([]);
      expect(JSON.parse(event)).toMatchObject({
        what: 'UNCAUGHT',
        new: { cause: 'RangeError', place: expect.stringMatching(/^fail-uncaught\.ts:\d+$/), times: 1 },
      });
      expect(event).not.toMatch(/gerimis|sari|\/home/);
    },
  );
});

describe('a running bench writes into its log', () => {
  test('that the thread of the live analysis died', async () => {
    const folder = temporaryFolder();
    const analysisWorkerUrl = new URL('data:text/javascript,process.exit(7)');
    const { host, ask } = await desktopHost(folder, { analysisWorkerUrl });
    let text = '';
    await eventually(() => {
      void ask('GET', '/api/bench').then((answer) => (text = answer.text));
      return text.includes('"failures"');
    }, 20);
    expect(JSON.parse(text)).toMatchObject({ failures: { newest: { code: 'ANALYSIS_DIED' }, unlogged: 0 } });
    await host.close();
    expect(loggedFailures(folder).join()).toContain('"what":"ANALYSIS_DIED"');
  });

  test('that its self-test failed', async () => {
    const folder = temporaryFolder();
    const selfTestChecks = { id: 'none', title: 'none', truth: '', run: () => [] };
    const { host } = await desktopHost(folder, { selfTestChecks, log: () => undefined });
    await host.close();
    expect(loggedFailures(folder).map((text) => JSON.parse(text) as unknown)).toMatchObject([
      { what: 'SELF_TEST_FAILED', new: { times: 1 } },
    ]);
  });

  test('that the store refused a request', async () => {
    const folder = temporaryFolder();
    const told: unknown[] = [];
    const { host, ask } = await desktopHost(folder, { log: (error) => void told.push(error) });
    editBench(folder, 'alter table setting rename to gone');
    expect(await ask('PUT', '/api/instruments', [])).toMatchObject({ status: 500 });
    editBench(folder, 'alter table gone rename to setting');
    await host.close();
    expect(told).toHaveLength(1);
    expect(loggedFailures(folder).map((text) => JSON.parse(text) as unknown)).toMatchObject([
      { what: 'STORE_REFUSED', new: { place: 'door', cause: 'StoreError STORE_FAILED' } },
    ]);
  });

  test('faults that nobody foresaw, by the part they happened in and without what they said', () => {
    const folder = temporaryFolder();
    const store = openTestStore(folder);
    const failures = failuresOfBench(store.audit, { log: () => undefined, shell: 'browser' });
    for (let count = 0; count < 3; count += 1) failures.logOf('door')(new TypeError('gerimis in /home/sari'));
    failures.end();
    store.dispose();
    const events = loggedFailures(folder);
    expect(events.map((text) => JSON.parse(text) as unknown)).toMatchObject([
      { what: 'UNFORESEEN', new: { place: 'door', cause: 'TypeError', times: 1 } },
      { what: 'UNFORESEEN', new: { place: 'door', cause: 'TypeError', times: 2 } },
    ]);
    expect(events.join()).not.toMatch(/gerimis|sari/);
  });
});

describe('a bench tells of', () => {
  /** A bench on a simulated site with whatever it says that failed; its store can refuse for a while. */
  async function listening() {
    const failures: ProgramFailure[] = [];
    const on = { isFull: false };
    const inner = openTestStore(':memory:');
    const store: TestStore = {
      ...inner,
      append: (...given) => {
        if (on.isFull) throw new StoreError('STORE_FULL');
        inner.append(...given);
      },
    };
    const bench = await benchOnSimulatedSite({ store, failed: (failure) => void failures.push(failure) });
    return { ...bench, failures, on };
  }

  test('a line that failed, and of an instrument that was lost during a test', async () => {
    const { bench, pass, measure, until, failures } = await listening();
    bench.simulation?.({ kind: 'fault', fault: 'unplug-meter' });
    await pass(2);
    expect(failures[0]).toMatchObject({ code: 'LINE_FAILED', place: 'meter' });
    bench.simulation?.({ kind: 'fault', fault: 'plug-meter' });
    await pass(8);
    bench.prepare(demoPreparation);
    for (let press = 0; press < 2; press += 1) await measure();
    bench.act('start');
    await until(() => bench.session()?.cue === 'RAISE');
    bench.simulation?.({ kind: 'fault', fault: 'unplug-speed-sensor' });
    await until(() => bench.session()?.phase === null);
    expect(failures.at(-1)).toMatchObject({ code: 'INSTRUMENT_LOST', cause: expect.any(String) });
  });

  test('a store that refused to write a running test and was tried again', async () => {
    const { bench, pass, measure, failures, on } = await listening();
    bench.prepare(demoPreparation);
    await measure();
    on.isFull = true;
    bench.act('start');
    await pass(1);
    expect(failures[0]).toEqual({ code: 'STORE_REFUSED', place: 'journal', cause: 'StoreError STORE_FULL' });
    const before = failures.length;
    on.isFull = false;
    await pass(3);
    expect(failures.length).toBeLessThanOrEqual(before + 1);
  });
});
