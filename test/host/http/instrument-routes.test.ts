import { describe, expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { sampleCard } from '../../support/sample-card.ts';

const path = '/api/instruments';

describe('the cards of the instruments through the door', () => {
  test('are kept, read again and remembered by the next start', async () => {
    const store = openTestStore(':memory:');
    const { bench } = await benchOnSimulatedSite({ store });
    const door = openDoor({ bench });
    expect(await (await door.fetch(knock(path))).json()).toEqual([]);
    const kept = await door.fetch(knock(path, 'PUT', [sampleCard()]));
    expect([kept.status, await kept.json()]).toEqual([200, [sampleCard()]]);
    expect((await benchOnSimulatedSite({ store })).bench.instruments()).toEqual([sampleCard()]);
  });

  test.each([
    ['a card without a name', [sampleCard({ name: '' })]],
    ['a card twice', [sampleCard(), sampleCard()]],
    ['a certificate that ends before it begins', [sampleCard({ certificateDueDate: '2025-01-01' })]],
    ['something else', [{ ...sampleCard(), price: 3 }]],
  ])('are refused with %s, and those of before stay', async (_what, body) => {
    const { bench } = await benchOnSimulatedSite();
    bench.setInstruments([sampleCard()]);
    expect((await openDoor({ bench }).fetch(knock(path, 'PUT', body))).status).toBe(400);
    expect(bench.instruments()).toEqual([sampleCard()]);
  });

  test('of a simulated site are never taken for real ones', async () => {
    const store = openTestStore(':memory:');
    const { bench } = await benchOnSimulatedSite({ store });
    bench.setInstruments([sampleCard()]);
    expect(store.setting('instrument-cards')).toBeNull();
  });

  test('can be changed while a test runs, which keeps what it began with', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.prepare(demoPreparation);
    bench.setInstruments([sampleCard()]);
    expect(bench.instruments()).toHaveLength(1);
  });

  test('are none where what is kept cannot be read', async () => {
    const store = openTestStore(':memory:');
    store.setSetting('instrument-cards-simulated', [{ name: 'of another version' }]);
    expect((await benchOnSimulatedSite({ store })).bench.instruments()).toEqual([]);
  });
});

test('a line names the card of its instrument', async () => {
  const { bench } = await benchOnSimulatedSite();
  const door = openDoor({ bench });
  const lines = bench.lines().map((line) => Object.assign({}, line, { cardId: sampleCard().id }));
  expect((await door.fetch(knock('/api/lines', 'PUT', lines))).status).toBe(200);
  expect(bench.lines().map((line) => line.cardId)).toEqual([sampleCard().id, sampleCard().id]);
});
