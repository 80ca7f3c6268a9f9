import { describe, expect, onTestFinished, test } from 'vitest';
import type { OfferedLimit } from '#core/workshop/workshop-limit.ts';
import type { SimulationCommand, BikeView, PassportView, WorkshopLive } from '#host/http/contract.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { nobodySignedIn } from '../../support/people/signed-in-as.ts';

const wish = { name: 'R 12 AB', targetSpeedRpm: 4000 };
const limit = { kind: 'typed', maximumDb: 90, source: 'Aturan panitia lomba', testType: 'stationary' };
const card = {
  id: '11111111-1111-4111-8111-111111111111',
  kind: 'meter',
  name: 'Meter bengkel',
  driverId: 'generic-line',
  serialNumber: 'BKL-7',
  class: 2,
  certificateNumber: '',
  certificateDate: null,
  certificateDueDate: null,
  notes: '',
} as const;

/** A workshop with simulated instruments, on a clock of its own, and nobody who has signed in. */
async function openWorkshop() {
  const store = openTestStore(':memory:');
  onTestFinished(() => store.dispose());
  const on = await benchOnSimulatedSite({ store });
  const door = openDoor({ bench: on.bench, people: nobodySignedIn(true) });
  on.bench.setInstruments([card]);
  await on.pass(1);
  const ask = async <T>(path: string, body?: object): Promise<T> => {
    const response = await door.fetch(
      knock(`/api/workshop${path}`, body === undefined ? 'GET' : 'POST', body),
    );
    const text = await response.text();
    return (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as T;
  };
  const bike = await ask<BikeView>('/bikes', wish);
  const live = (): WorkshopLive => on.bench.workshopLive();
  const run = async (partId: string, during: SimulationCommand | null = null): Promise<void> => {
    await ask('/run', { command: 'begin', bikeId: bike.id, partId });
    await on.pass(2);
    if (during !== null) on.bench.simulation?.(during);
    for (let second = 0; second < 60 && live().run !== null; second += 1) await on.pass(1);
    on.bench.simulation?.({ kind: 'fault', fault: 'none' });
    await on.pass(1);
  };
  const partId = bike.parts[0]?.id ?? '';
  return { ...on, store, ask, bike, live, run, partId, bikeNow: () => ask<BikeView>(`/bikes/${bike.id}`) };
}

const codeOf = (answer: { readonly error?: { readonly code: string } }) => answer.error?.code;

describe('a run of the workshop', () => {
  test('is guided, measured and kept without anybody signed in, and is no test', async () => {
    const { ask, run, partId, bikeNow, live, store, bench } = await openWorkshop();
    await ask('/run', { command: 'begin', bikeId: 'nothing', partId });
    await run(partId);
    const bike = await bikeNow();
    const [kept] = bike.parts[0]?.runs ?? [];
    expect(kept?.run).toMatchObject({ flaws: [], shortfallDb: 0, calibration: { state: 'none' } });
    // The simulated single makes 84 dB at 4000 rpm.
    expect(kept?.run.LAFmaxDb).toBeGreaterThan(83.5);
    expect(kept?.run.LAFmaxDb).toBeLessThan(85.5);
    expect(kept?.run.meter).toMatchObject({ serialNumber: 'BKL-7', class: 2, simulated: true });
    expect(live().last).toMatchObject({ runId: kept?.id, flaws: [], targetSpeedRpm: 4000, usableRuns: 1 });
    expect(bench.tests({ beforeNumber: null, limit: 9 })).toEqual([]);
    expect(store.kept().workshopEntries()).toHaveLength(3);
    expect(store.kept().eventsOf('workshop-kept', 'run')).toHaveLength(1);
  });

  test('in which the meter was overloaded gives no zone but the word, and is repeated', async () => {
    const { ask, run, partId, bike, bikeNow } = await openWorkshop();
    await ask(`/bikes/${bike.id}/limit`, { limit });
    await run(partId);
    await run(partId, { kind: 'fault', fault: 'overload' });
    expect((await bikeNow()).parts[0]?.preCheck).toEqual({
      state: 'none',
      why: 'run-flawed',
      flaw: 'OVERLOAD',
    });
  });

  test('is stopped by a key, refused beside another and during a test, and given up when a test begins', async () => {
    const { ask, partId, bike, live, bench, bikeNow } = await openWorkshop();
    const begin = { command: 'begin', bikeId: bike.id, partId };
    expect(codeOf(await ask('/run', { command: 'stop' }))).toBe('WORKSHOP_NO_RUN');
    await ask('/run', begin);
    expect(live().run).toMatchObject({ stage: 'countdown', cue: 'GET_READY', hearsSpeed: true });
    expect(codeOf(await ask('/run', begin))).toBe('WORKSHOP_RUN_GOES_ON');
    await ask('/run', { command: 'stop' });
    expect((await bikeNow()).parts[0]?.runs[0]?.run).toMatchObject({ flaws: ['STOPPED'], LAFmaxDb: null });
    expect(live().last).toMatchObject({ flaws: ['STOPPED'], usableRuns: 0 });
    await ask('/run', begin);
    bench.prepare(demoPreparation);
    expect(live()).toMatchObject({ run: null, last: null });
    expect(codeOf(await ask('/run', begin))).toBe('TEST_RUNNING');
  });

  test('that was set aside stays with its reason and counts no more', async () => {
    const { ask, run, partId, bike, bikeNow, live } = await openWorkshop();
    await run(partId);
    const runId = (await bikeNow()).parts[0]?.runs[0]?.id ?? '';
    const path = `/bikes/${bike.id}/runs/${runId}/set-aside`;
    await run(partId);
    expect(live().last).toMatchObject({ usableRuns: 2 });
    const after = await ask<BikeView>(path, { reason: 'a truck passed' });
    expect(live().last).toMatchObject({ usableRuns: 1 });
    expect(after.parts[0]?.runs[0]).toMatchObject({ setAside: 'a truck passed' });
    expect(codeOf(await ask(path, { reason: 'again' }))).toBe('WORKSHOP_RUN_UNKNOWN');
    const lastId = after.parts[0]?.runs[1]?.id ?? '';
    await ask(`/bikes/${bike.id}/runs/${lastId}/set-aside`, { reason: 'a truck passed' });
    expect(live().last).toBeNull();
  });
});

describe('the engine of a motorcycle', () => {
  test('is entered, taken back, and refused where its sound could not be told by it', async () => {
    const { ask, bike, bikeNow } = await openWorkshop();
    expect(bike.engine).toBeNull();
    const single = { cylinders: 1, strokes: 4 };
    expect(await ask<BikeView>(`/bikes/${bike.id}/engine`, { engine: single })).toMatchObject({
      engine: single,
    });
    expect(codeOf(await ask(`/bikes/${bike.id}/engine`, { engine: { cylinders: 1 } }))).toBeDefined();
    expect(codeOf(await ask('/run', { command: 'fit', bikeId: bike.id }))).toBeUndefined();
    expect(codeOf(await ask('/run', { command: 'fit', bikeId: 'nothing' }))).toBe('WORKSHOP_BIKE_UNKNOWN');
    expect((await bikeNow()).engine).toEqual(single);
    await ask(`/bikes/${bike.id}/engine`, { engine: null });
    expect((await bikeNow()).engine).toBeNull();
  });
});

describe('the limit of a pre-check', () => {
  test.each([
    [{ ...limit, testType: 'pass-by' }, 'LIMIT_PASS_BY'],
    [{ ...limit, source: 'Permen LH 07/2009' }, 'LIMIT_NAMES_PASS_BY_RULE'],
    [{ kind: 'profile', profileId: 'nothing', version: '1', index: 0 }, 'LIMIT_UNKNOWN'],
  ])('is never that of a motorcycle riding past: %j', async (wanted, code) => {
    const { ask, bike, bikeNow } = await openWorkshop();
    expect(codeOf(await ask(`/bikes/${bike.id}/limit`, { limit: wanted }))).toBe(code);
    expect((await bikeNow()).limit).toBeNull();
  });

  test('is refused wherever the list says that it is of a motorcycle riding past', async () => {
    const { ask, bike } = await openWorkshop();
    const offers = await ask<readonly OfferedLimit[]>('/limits');
    const passBy = offers.find(({ profileId }) => profileId === 'id-permen-lh-07-2009-passby');
    expect(passBy?.refusal).toBe('pass-by');
    const { profileId, version, index } = passBy ?? { profileId: '', version: '', index: 0 };
    const wanted = { kind: 'profile', profileId, version, index };
    expect(codeOf(await ask(`/bikes/${bike.id}/limit`, { limit: wanted }))).toBe('LIMIT_PASS_BY');
  });
});

describe('a meter passport', () => {
  test('is learned from pairs, handed out, refused once changed, and gives a meter without calibration its zone', async () => {
    const { ask, run, partId, bike, bikeNow } = await openWorkshop();
    await ask(`/bikes/${bike.id}/limit`, { limit });
    await run(partId);
    expect((await bikeNow()).parts[0]?.preCheck).toMatchObject({ why: 'uncalibrated' });
    const reference = { reference: { name: 'NA-28', serialNumber: '123' }, site: 'Purbalingga' };
    for (const referenceDb of [80, 82, 84, 86]) {
      const pair = { referenceDb, meterDb: referenceDb + 1.5, sound: 'motorcycle', place: 'Lapangan' };
      await ask('/passport/pairs', pair);
    }
    expect(codeOf(await ask('/passport', reference))).toBe('PASSPORT_TOO_FEW');
    await ask('/passport/pairs', { referenceDb: 88, meterDb: 89.5, sound: 'other', place: '' });
    const file = await ask<{ readonly passport: object }>('/passport', reference);
    expect(await ask('/passport/file.json')).toEqual(file);
    const changed = { ...file, passport: { ...file.passport, site: 'Elsewhere' } };
    expect(codeOf(await ask('/passport/received', changed))).toBe('PASSPORT_ALTERED');
    expect(codeOf(await ask('/passport/received', { a: 1 }))).toBe('PASSPORT_UNREADABLE');
    const view = await ask<PassportView>('/passport/received', file);
    expect(view.meter.passport).toMatchObject({ site: 'Purbalingga', figures: { meanDb: 1.5, pairs: 5 } });
    const check = (await bikeNow()).parts[0]?.preCheck;
    expect(check).toMatchObject({ state: 'zone', zone: 'likely-below' });
    const taken = check?.state === 'zone' ? check.shownDb - check.expectedDb : Number.NaN;
    expect(taken).toBeCloseTo(1.5, 9);
  });

  test('of another meter does not hold, and a meter without a serial number has none', async () => {
    const { ask, bench } = await openWorkshop();
    for (const referenceDb of [80, 82, 84, 86, 88]) {
      await ask('/passport/pairs', { referenceDb, meterDb: referenceDb, sound: 'calibrator', place: '' });
    }
    await ask('/passport', { reference: { name: 'NA-28', serialNumber: '123' }, site: 'Purbalingga' });
    bench.setInstruments([{ ...card, serialNumber: 'BKL-8' }]);
    const view = await ask<PassportView>('/passport');
    expect(view).toMatchObject({ pairs: [], meter: { passport: null, passportRefusal: 'other-meter' } });
    bench.setInstruments([{ ...card, serialNumber: '' }]);
    const pair = { referenceDb: 80, meterDb: 80, sound: 'other', place: '' };
    expect(codeOf(await ask('/passport/pairs', pair))).toBe('PASSPORT_NO_SERIAL');
  });
});

describe('two parts', () => {
  test('are compared, priced and handed out as a table that says it is no test', async () => {
    const { ask, run, partId, bike, bikeNow, bench } = await openWorkshop();
    const changed = await ask<BikeView>(`/bikes/${bike.id}/parts`, {
      name: 'dB killer',
      costRupiah: 300_000,
    });
    const b = changed.parts[1]?.id ?? '';
    const comparison = `/bikes/${bike.id}/comparison?a=${partId}&b=${b}`;
    expect(await ask(comparison)).toEqual({ state: 'refused', why: 'no-runs' });
    for (let count = 0; count < 3; count += 1) await run(partId);
    bench.simulation?.({ kind: 'exhaust', levelAtTargetDb: 78 });
    for (let count = 0; count < 3; count += 1) await run(b);
    const found = await ask<{ readonly differenceDb: number; readonly expandedDb: number }>(comparison);
    expect(found).toMatchObject({ state: 'difference', finding: 'quieter', quantity: 'LAFmax' });
    expect(Math.abs(found.differenceDb + 6)).toBeLessThan(0.5);
    const stood = await ask<{ readonly expandedDb: number }>(`${comparison}&standStayed=yes`);
    expect(stood.expandedDb).toBeLessThan(found.expandedDb);
    const [best] = (await bikeNow()).bestValue;
    expect(best).toMatchObject({ partId: b, costRupiah: 300_000 });
    const table = await ask<string>(`/bikes/${bike.id}/tried.csv?form=csv-id`);
    expect(table).toContain('bukan hasil uji');
    expect(table.split('\r\n').filter((line) => /^(Apa adanya|dB killer);/.test(line))).toHaveLength(6);
    expect(codeOf(await ask(`/bikes/${bike.id}/comparison?a=${partId}&b=nothing`))).toBe(
      'WORKSHOP_PART_UNKNOWN',
    );
    expect(codeOf(await ask('/bikes/nothing'))).toBe('WORKSHOP_BIKE_UNKNOWN');
  });

  test('a photo of a part must be one that is kept', async () => {
    const { ask, bike } = await openWorkshop();
    const part = { name: 'Kosong', photoSha256: 'a'.repeat(64) };
    expect(codeOf(await ask(`/bikes/${bike.id}/parts`, part))).toBe('PHOTO_UNKNOWN');
  });
});

describe('the live meter', () => {
  test('holds the highest level until a person clears it, and lights its lamp for an overload', async () => {
    const { ask, live, bench, pass } = await openWorkshop();
    const before = live().held.levelDb ?? 0;
    bench.simulation?.({ kind: 'ride', targetSpeedRpm: 4000, holdSeconds: 1, release: 'sudden' });
    await pass(6);
    expect(live().held.levelDb).toBeGreaterThan(before + 15);
    expect(live().held.overload).toBe(false);
    bench.simulation?.({ kind: 'fault', fault: 'overload' });
    await pass(1);
    expect(live().held.overload).toBe(true);
    bench.simulation?.({ kind: 'fault', fault: 'none' });
    await pass(1);
    await ask('/run', { command: 'clear-maximum' });
    expect(live().held).toMatchObject({ overload: false });
  });
});
