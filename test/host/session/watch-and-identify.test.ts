import { describe, expect, test } from 'vitest';
import type { LineWatch, PortSearch } from '#host/http/contract.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';

const containing = (text: string): string => expect.stringContaining(text) as string;

async function codeOf(response: Response): Promise<unknown> {
  const { error } = (await response.json()) as { readonly error: { readonly code: string } };
  return [response.status, error.code];
}

describe('a look at a line', () => {
  test('shows its bytes, what was read in them, and the last reading with its meaning', async () => {
    const on = await benchOnSimulatedSite();
    const door = openDoor({ bench: on.bench });
    const watch = (await (await door.fetch(knock('/api/lines/meter/watch'))).json()) as LineWatch;
    expect(watch).toMatchObject({ driverId: 'generic-line', maximumRegister: 'none', lineNumber: 1 });
    expect(watch.readingCount).toBeGreaterThan(20);
    expect(watch.reading).toMatchObject({
      kind: 'spl',
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
    });
    const chunk = watch.chunks.at(-1);
    expect(chunk?.outcomes.at(-1)).toMatchObject({ kind: 'reading', reading: { kind: 'spl' } });
    expect(chunk?.hexadecimal).toMatch(/^([0-9a-f]{2})+$/);
    expect(watch.lastNumber).toBe(chunk?.number);
  });

  test('brings only what is new, and begins anew with another line', async () => {
    const on = await benchOnSimulatedSite();
    const first = on.bench.watchLine('meter', 0);
    await on.pass(0.2);
    const second = on.bench.watchLine('meter', first?.lastNumber ?? 0);
    expect(second?.chunks[0]?.number).toBe((first?.lastNumber ?? 0) + 1);
    await on.bench.setLines(on.bench.lines());
    await on.pass(0.3);
    const anew = on.bench.watchLine('meter', second?.lastNumber ?? 0);
    expect(anew?.lineNumber).not.toBe(second?.lineNumber);
    expect(anew?.chunks[0]?.number).toBe(1);
  });

  test('says why bytes were refused', async () => {
    const on = await benchOnSimulatedSite();
    on.bench.simulation?.({ kind: 'fault', fault: 'garbage' });
    await on.pass(1);
    const outcomes = on.bench.watchLine('meter', 0)?.chunks.flatMap((chunk) => chunk.outcomes) ?? [];
    expect(outcomes.some((outcome) => outcome.kind === 'rejection')).toBe(true);
  });

  test('is nothing without a line, and refused for a role that no line has', async () => {
    const on = await benchOnSimulatedSite();
    const door = openDoor({ bench: on.bench });
    await on.bench.setLines([]);
    expect(await (await door.fetch(knock('/api/lines/meter/watch?after=5'))).json()).toBeNull();
    expect((await door.fetch(knock('/api/lines/abacus/watch'))).status).toBe(400);
    expect((await door.fetch(knock('/api/lines/meter/watch?after=-1'))).status).toBe(400);
  });
});

describe('identifying an instrument', () => {
  const path = '/api/ports/identify';

  test('tells what it tries and suggests the right driver; nothing is set by it', async () => {
    const on = await benchOnSimulatedSite();
    const door = openDoor({ bench: on.bench });
    const before = on.bench.lines();
    expect(await (await door.fetch(knock(path))).json()).toBeNull();
    const begun = await door.fetch(knock(path, 'POST', { path: 'sim:lutron-sl' }));
    expect(await begun.json()).toMatchObject({ path: 'sim:lutron-sl', state: 'running' });
    await on.until(() => (on.bench.portSearch()?.step ?? null) !== null);
    expect(on.bench.portSearch()?.step?.drivers.length).toBeGreaterThan(0);
    await on.until(() => on.bench.portSearch()?.state === 'done');
    const found = (await (await door.fetch(knock(path))).json()) as PortSearch;
    expect(found.suggestions[0]).toMatchObject({
      driverId: 'lutron-16',
      evidence: { id: containing('baud') },
    });
    expect(found.suggestions[0]?.driverName).not.toBe('');
    expect(on.bench.lines()).toEqual(before);
  });

  test('can be stopped, after which the port is free', async () => {
    const on = await benchOnSimulatedSite();
    const door = openDoor({ bench: on.bench });
    on.bench.searchPort('sim:lutron-sl');
    expect(await codeOf(await door.fetch(knock(path, 'POST', { path: 'sim:other' })))).toEqual([
      409,
      'SEARCH_RUNNING',
    ]);
    const ended = door.fetch(knock(path, 'DELETE'));
    await on.pass(1);
    expect(await (await ended).json()).toMatchObject({
      state: 'done',
      message: { id: containing('dihentikan') },
    });
    on.bench.searchPort('sim:lutron-sl');
  });

  test('is refused on a port that carries an instrument, and while a test runs', async () => {
    const on = await benchOnSimulatedSite();
    const door = openDoor({ bench: on.bench });
    const used = on.bench.lines()[0]?.portPath;
    expect(await codeOf(await door.fetch(knock(path, 'POST', { path: used })))).toEqual([409, 'PORT_IN_USE']);
    on.bench.prepare(demoPreparation);
    expect(await codeOf(await door.fetch(knock(path, 'POST', { path: 'sim:lutron-sl' })))).toEqual([
      409,
      'TEST_RUNNING',
    ]);
  });

  test('says in words that there is no such port', async () => {
    const on = await benchOnSimulatedSite();
    on.bench.searchPort('sim:none');
    await on.until(() => on.bench.portSearch()?.state !== 'running');
    expect(on.bench.portSearch()).toMatchObject({
      state: 'failed',
      message: { id: containing('tidak ditemukan') },
    });
  });

  test('makes way where its port is chosen for a line', async () => {
    const on = await benchOnSimulatedSite();
    on.bench.searchPort('sim:lutron-sl');
    const line = { role: 'meter', portPath: 'sim:lutron-sl', driverId: 'lutron-16' } as const;
    const setting = on.bench.setLines([{ ...line, preset: null, settings: {}, line: null }]);
    await on.pass(4);
    await setting;
    await on.pass(4);
    expect(on.bench.values().meter.state).toBe('streaming');
  });
});
