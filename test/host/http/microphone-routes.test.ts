import { describe, expect, test } from 'vitest';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';

const path = '/api/microphone-correction';
const file = { fileName: 'umik.txt', text: '"SERNO: 7023270" \u00b0\n20 0\n20000 1.5\n' };

interface Refusal {
  readonly error: { readonly code: string; readonly message: { readonly id: string; readonly en: string } };
}

describe('the correction file through the door', () => {
  test('is chosen, read again and taken away', async () => {
    const { bench } = await benchOnSimulatedSite();
    const door = openDoor({ bench });
    const chosen = await door.fetch(knock(path, 'PUT', file));
    expect(chosen.status).toBe(200);
    const view: unknown = await chosen.json();
    expect(view).toMatchObject({ fileName: 'umik.txt', serialNumber: '7023270', highestHz: 20_000 });
    expect(await (await door.fetch(knock(path))).json()).toEqual(view);
    expect(await (await door.fetch(knock(path, 'DELETE'))).json()).toBeNull();
  });

  test('is refused with the line that is wrong, in both languages', async () => {
    const { bench } = await benchOnSimulatedSite();
    const refused = await openDoor({ bench }).fetch(knock(path, 'PUT', { ...file, text: '20 0\n20 1\n' }));
    expect(refused.status).toBe(422);
    const { error } = (await refused.json()) as Refusal;
    expect(error.code).toBe('BAD_MICROPHONE_CORRECTION');
    expect(error.message.id).toContain('Baris 2');
    expect(error.message.en).toContain('Line 2');
  });

  test.each([
    ['letters that are no bytes', { ...file, text: '20 0\n20000 \u2013 1\n' }],
    ['more than any maker writes', { ...file, text: '20 0\n'.repeat(30_000) }],
    ['no name', { ...file, fileName: '' }],
    ['something else', { ...file, gain: 3 }],
  ])('is refused with %s', async (_what, body) => {
    const { bench } = await benchOnSimulatedSite();
    const refused = await openDoor({ bench }).fetch(knock(path, 'PUT', body));
    expect(refused.status).toBe(400);
    expect(bench.microphoneCorrection()).toBeNull();
  });

  test('cannot be changed while a test runs', async () => {
    const { bench } = await benchOnSimulatedSite();
    const door = openDoor({ bench });
    bench.prepare(demoPreparation);
    for (const request of [knock(path, 'PUT', file), knock(path, 'DELETE')]) {
      const refused = await door.fetch(request);
      expect([refused.status, ((await refused.json()) as Refusal).error.code]).toEqual([409, 'TEST_RUNNING']);
    }
  });
});

test('the history of calibration checks comes through the door as the bench tells it', async () => {
  const { bench, measure } = await benchOnSimulatedSite();
  bench.prepare(demoPreparation);
  await measure();
  const answer = await openDoor({ bench }).fetch(knock('/api/calibrations'));
  expect(await answer.json()).toEqual(bench.calibrations());
  expect(bench.calibrations().instruments[0]?.checks).toHaveLength(1);
});
