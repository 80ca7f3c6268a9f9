import { describe, expect, test } from 'vitest';
import { orderSchema } from '#core/procedure/order.ts';
import { readTestFolder } from '#host/judge/read-test-folder.ts';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { sampleAccreditation, sampleLetterhead } from '../../support/sample-letterhead.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildTestRecord } from '../../support/test-record-builder.ts';

const path = '/api/letterhead';
const letterhead = sampleLetterhead({ accreditation: sampleAccreditation() });

describe('the letterhead through the door', () => {
  test('is none at first, is kept, remembered by the next start, and taken away', async () => {
    const store = openTestStore(':memory:');
    const { bench } = await benchOnSimulatedSite({ store });
    const door = openDoor({ bench });
    expect(await (await door.fetch(knock(path))).json()).toBeNull();
    const kept = await door.fetch(knock(path, 'PUT', letterhead));
    expect([kept.status, await kept.json()]).toEqual([200, letterhead]);
    expect((await benchOnSimulatedSite({ store })).bench.letterhead()).toEqual(letterhead);
    expect(await (await door.fetch(knock(path, 'DELETE'))).json()).toBeNull();
    expect(bench.letterhead()).toBeNull();
  });

  test.each([
    ['without a name', { ...letterhead, name: ' ' }],
    ['with an accreditation without a last day', { ...letterhead, accreditation: { number: 'LP-1' } }],
    ['with more than was asked', { ...letterhead, mark: 'KAN' }],
  ])('is refused %s, and that of before stays', async (_what, body) => {
    const { bench } = await benchOnSimulatedSite();
    bench.setLetterhead(letterhead);
    expect((await openDoor({ bench }).fetch(knock(path, 'PUT', body))).status).toBe(400);
    expect(bench.letterhead()).toEqual(letterhead);
  });

  test('names no logo whose file is not there', async () => {
    const { bench } = await benchOnSimulatedSite();
    const logo = { sha256: '0'.repeat(64), mediaType: 'image/png' } as const;
    const answer = await openDoor({ bench }).fetch(knock(path, 'PUT', { ...letterhead, logo }));
    expect([answer.status, await answer.json()]).toMatchObject([422, { error: { code: 'LOGO_UNKNOWN' } }]);
  });

  test('of a simulated site is never taken for that of a laboratory', async () => {
    const store = openTestStore(':memory:');
    const { bench } = await benchOnSimulatedSite({ store });
    bench.setLetterhead(letterhead);
    expect(store.setting('letterhead')).toBeNull();
  });
});

describe('a test', () => {
  test('keeps the letterhead and the order that it began with', async () => {
    const { bench, until } = await benchOnSimulatedSite();
    const order = orderSchema.parse({ clientName: 'CV Contoh', receivedOn: '2026-03-08' });
    bench.setLetterhead(letterhead);
    const { id } = bench.prepare({ ...demoPreparation, order });
    bench.setLetterhead(sampleLetterhead({ name: 'Laboratorium Lain' }));
    bench.act('abort-test');
    await until(() => bench.test(id) !== null);
    expect(bench.test(id)?.evidence).toMatchObject({ letterhead, order });
  });

  test('of before, or of a bench without a letterhead, has neither', async () => {
    const { bench, until } = await benchOnSimulatedSite();
    const { id } = bench.prepare(demoPreparation);
    bench.act('abort-test');
    await until(() => bench.test(id) !== null);
    expect(bench.test(id)?.evidence).not.toHaveProperty('letterhead');
    expect(bench.test(id)?.evidence).not.toHaveProperty('order');
  });

  test('takes both along into the folder that judge reads', async () => {
    const order = orderSchema.parse({ deviations: 'Lahan miring' });
    const out = temporaryFolder();
    const nothing = (): null => null;
    const record = buildTestRecord({ evidence: { order, letterhead } });
    await writeTestFolder(record, out, nothing, () => ({ state: 'missing' }));
    expect(readTestFolder(out).evidence).toMatchObject({ order, letterhead });
  });
});
