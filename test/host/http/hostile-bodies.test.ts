import { assert, asyncProperty, json } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fakeBench } from '../../support/fake-bench.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { samplePreparation } from '../../support/sample-record.ts';

const routes = [
  ['PUT', '/api/lines'],
  ['POST', '/api/tests'],
  ['POST', '/api/session/action'],
  ['POST', '/api/session/void'],
  ['POST', '/api/waveform/begin'],
  ['POST', '/api/simulation'],
] as const;

const deep = '['.repeat(100_000) + ']'.repeat(100_000);
const line = { role: 'meter', portPath: '/dev/x', driverId: 'x', preset: null, line: null };

describe.each(routes)('%s %s', (method, path) => {
  test.each([
    ['nothing', ''],
    ['half a JSON', '{"a":'],
    ['text', 'hello'],
    ['a number', '1e999'],
    ['null', 'null'],
    ['an unknown field', '{"surprise":1}'],
    ['a prototype', '{"__proto__":{"admin":true}}'],
    ['a hundred thousand brackets', deep],
  ])('refuses %s without falling over', async (_name, body) => {
    const response = await openDoor().fetch(knock(path, method, body === '' ? ' ' : body));
    expect([400, 413]).toContain(response.status);
    expect(await response.json()).toEqual({ error: expect.objectContaining({ code: expect.any(String) }) });
  });

  test('refuses a body that is not called JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type };
      const request = new Request(`senyap://bench${path}`, { method, body: '{"action":"start"}', headers });
      expect((await openDoor().fetch(request)).status).toBe(400);
    }
    expect((await openDoor().fetch(knock(path, method))).status).toBe(400);
  });

  test('refuses a body larger than any honest one', async () => {
    const response = await openDoor().fetch(knock(path, method, ' '.repeat(300 * 1024)));
    expect(response.status).toBe(413);
  });

  test('answers any JSON with a refusal or with success, never with a failure', async () => {
    const door = openDoor();
    await assert(
      asyncProperty(json(), async (body) => {
        expect((await door.fetch(knock(path, method, body))).status).toBeLessThan(500);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});

describe('an object that takes the place of what every object can do', () => {
  const ask = (text: string) => openDoor().fetch(knock('/api/ports/identify', 'POST', text));

  test.each([
    ['is no text', '{"path":{"length":{"toString":1}}}'],
    ['is no number', '{"path":{"length":{"toString":1,"valueOf":2}}}'],
    ['is spelt by its letters', String.raw`{"path":{"length":{"\u0074oString":1}}}`],
    ['lies deep', `{"path":{"length":${'['.repeat(20_000)}{"toString":1}${']'.repeat(20_000)}}}`],
  ])('is refused where it %s', async (_name, text) => {
    const response = await ask(text);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'BODY_INVALID' } });
  });

  test('is told apart from a text that only names it', async () => {
    expect((await ask('{"path":"toString"}')).status).not.toBe(400);
  });
});

describe('numbers from outside', () => {
  const withLevel = (levelDb: string): string =>
    JSON.stringify({
      ...samplePreparation,
      calibrator: { ...samplePreparation.calibrator, levelDb: 'X' },
    }).replace('"X"', levelDb);

  test('a preparation as it should be is accepted', async () => {
    expect((await openDoor().fetch(knock('/api/tests', 'POST', withLevel('94')))).status).toBe(200);
  });

  test.each(['1e999', '-1e999', 'null', '"94"', 'NaN', 'Infinity'])('%s is no level', async (level) => {
    expect((await openDoor().fetch(knock('/api/tests', 'POST', withLevel(level)))).status).toBe(400);
  });

  test.each(['1e999', '{"a":[1e999]}', '[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]'])(
    'settings of a driver cannot hold %s',
    async (settings) => {
      const body = JSON.stringify([{ ...line, settings: 'X' }]).replace('"X"', settings);
      expect((await openDoor().fetch(knock('/api/lines', 'PUT', body))).status).toBe(400);
    },
  );

  test('every part that is wrong is named', async () => {
    const body = { ...samplePreparation, mode: 'x', vehicle: { ...samplePreparation.vehicle, strokes: 3 } };
    const response = await openDoor().fetch(knock('/api/tests', 'POST', body));
    const { error } = (await response.json()) as { error: { details: { path: string }[] } };
    expect(error.details.map(({ path }) => path).sort()).toEqual(['mode', 'vehicle.strokes']);
  });

  test.each(['?limit=0', '?limit=1e9', '?limit=x', '?before=../../x', '?before=2026', '?limit=1.5'])(
    'a list of tests refuses %s',
    async (query) => {
      expect((await openDoor().fetch(knock(`/api/tests${query}`))).status).toBe(400);
    },
  );
});

describe('blocks of a waveform', () => {
  const post = (query: string, body: BodyInit): Promise<Response> =>
    openDoor({ bench }).fetch(
      new Request(`senyap://bench/api/waveform/blocks${query}`, { method: 'POST', body }),
    );
  const bench = fakeBench();

  test.each([
    ['no number', '', new Float32Array([0.1])],
    ['a negative number', '?number=-1', new Float32Array([0.1])],
    ['a number that is none', '?number=NaN', new Float32Array([0.1])],
    ['NaN among the samples', '?number=0', new Float32Array([0.1, Number.NaN])],
    ['an infinity among the samples', '?number=0', new Float32Array([Number.POSITIVE_INFINITY])],
    ['half a sample', '?number=0', new Uint8Array(7)],
    ['no sample', '?number=0', new Uint8Array(0)],
  ])('%s is refused', async (_name, query, body) => {
    expect((await post(query, body)).status).toBe(400);
    expect(bench.asked.blocks).toEqual([]);
  });

  test('more than a second at the highest rate is too large', async () => {
    expect((await post('?number=0', new Uint8Array(4 * 192_000 + 4))).status).toBe(413);
    expect((await post('?number=0', new Float32Array(192_000))).status).toBe(204);
  });
});
