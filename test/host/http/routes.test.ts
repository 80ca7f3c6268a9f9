import { describe, expect, test } from 'vitest';
import { BundleError } from '#host/export/bundle-error.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { samplePreparation, sampleProfile, sampleRecord } from '../../support/sample-record.ts';

async function codeOf(response: Response): Promise<unknown> {
  return {
    status: response.status,
    code: ((await response.json()) as { error: { code: string } }).error.code,
  };
}

describe('the door answers', () => {
  test.each([
    ['/api/bench', expect.objectContaining({ name: 'Senyap', simulated: true })],
    ['/api/ports', [expect.objectContaining({ path: '/dev/ttyUSB0' })]],
    ['/api/drivers', []],
    ['/api/lines', []],
    ['/api/profiles', [sampleProfile]],
    ['/api/session', null],
    ['/api/session/history', { phase: null, level: [], speed: [] }],
    ['/api/tests/test-1', sampleRecord()],
  ])('%s with what the bench knows', async (path, wanted) => {
    const response = await openDoor().fetch(knock(path));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(wanted);
  });

  test('new lines are handed to the bench and come back', async () => {
    const bench = fakeBench();
    const line = {
      role: 'meter',
      portPath: '/dev/ttyUSB0',
      portIdentity: null,
      driverId: 'lutron-16',
      preset: null,
      settings: { deep: [1, { a: null }] },
      line: null,
    };
    const response = await openDoor({ bench }).fetch(knock('/api/lines', 'PUT', [line]));
    expect(await response.json()).toEqual([line]);
    expect(bench.asked.lines).toEqual([line]);
  });

  test('a list of tests is paged by number', async () => {
    const bench = fakeBench();
    const door = openDoor({ bench });
    await door.fetch(knock('/api/tests'));
    await door.fetch(knock('/api/tests?before=2026-0147&limit=20'));
    expect(bench.asked.pages).toEqual([
      { beforeNumber: null, limit: 50 },
      { beforeNumber: '2026-0147', limit: 20 },
    ]);
  });

  test('a test begins once; while it runs another is a conflict', async () => {
    const door = openDoor();
    const begun = await door.fetch(knock('/api/tests', 'POST', samplePreparation));
    expect(await begun.json()).toEqual({ id: 'test-9' });
    const second = await door.fetch(knock('/api/tests', 'POST', samplePreparation));
    expect(await codeOf(second)).toEqual({ status: 409, code: 'TEST_RUNNING' });
  });

  test('an action reaches the bench', async () => {
    const bench = fakeBench();
    const response = await openDoor({ bench }).fetch(
      knock('/api/session/action', 'POST', { action: 'start' }),
    );
    expect(response.status).toBe(200);
    expect(bench.asked.actions).toEqual(['start']);
  });

  test('the report is printed in the language asked for, Bahasa Indonesia without asking', async () => {
    const printed: unknown[] = [];
    const door = openDoor({
      printReport: async (record, language) => {
        printed.push([record.number, language]);
        return new TextEncoder().encode('%PDF-1.7');
      },
    });
    await door.fetch(knock('/api/tests/test-1/report.pdf'));
    const response = await door.fetch(knock('/api/tests/test-1/report.pdf?language=en'));
    expect(printed).toEqual([
      ['2026-0001', 'id'],
      ['2026-0001', 'en'],
    ]);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('Senyap-2026-0001.pdf');
    expect(await response.text()).toBe('%PDF-1.7');
  });

  test('the evidence bundle is saved under the number of its test', async () => {
    const door = openDoor({ bundleOf: async () => new TextEncoder().encode('PK') });
    const response = await door.fetch(knock('/api/tests/test-1/bundle.senyap'));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="2026-0001.senyap"');
    expect(response.headers.get('content-type')).toBe('application/vnd.senyap.bundle');
    expect(await response.text()).toBe('PK');
  });

  test('a test without a seal has no evidence bundle, and one too large for it is told so', async () => {
    for (const code of ['TEST_NOT_SEALED', 'BUNDLE_TOO_LARGE'] as const) {
      const door = openDoor({ bundleOf: () => Promise.reject(new BundleError(code, '2026-0001')) });
      const response = await door.fetch(knock('/api/tests/test-1/bundle.senyap'));
      expect(await codeOf(response)).toEqual({ status: 409, code });
    }
  });

  test('what was measured in a test is handed out in each form under the number of the test', async () => {
    const door = openDoor();
    const named = async (path: string) => {
      const response = await door.fetch(knock(`/api/tests/test-1/${path}`));
      expect(response.status).toBe(200);
      return [response.headers.get('content-type'), response.headers.get('content-disposition')];
    };
    expect(await named('measurements.csv?table=runs&form=csv-id')).toEqual([
      'text/csv; charset=utf-8',
      'attachment; filename="2026-0001-runs.csv"',
    ]);
    for (const form of ['xlsx', 'json', 'uff']) {
      expect((await named(`measurements.${form}`))[1]).toBe(`attachment; filename="2026-0001.${form}"`);
    }
  });

  test('of a test that is not there, or a recording of another one, nothing is handed out', async () => {
    const door = openDoor();
    const unknown = await door.fetch(knock('/api/tests/nothing/measurements.xlsx'));
    expect(await codeOf(unknown)).toEqual({ status: 404, code: 'TEST_UNKNOWN' });
    const foreign = await door.fetch(knock(`/api/tests/test-1/recordings/${'ab'.repeat(32)}`));
    expect(await codeOf(foreign)).toEqual({ status: 404, code: 'WAVEFORM_UNKNOWN' });
  });

  test('the history is handed out as a file of the wanted form', async () => {
    const door = openDoor();
    const response = await door.fetch(knock('/api/history?form=csv-id&verdict=pass'));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="Senyap.csv"');
    expect(await response.text()).toContain('format;senyap-history/1');
    expect((await door.fetch(knock('/api/history?from=kemarin'))).status).toBe(400);
  });

  test('an exported test names its folder', async () => {
    const response = await openDoor().fetch(knock('/api/tests/test-1/export', 'POST'));
    expect(await response.json()).toEqual({ folder: '/exported' });
  });

  test('what is not there is 404 in words of both languages', async () => {
    const door = openDoor();
    for (const path of ['/api/tests/nobody', '/api/tests/nobody/report.pdf']) {
      expect(await codeOf(await door.fetch(knock(path)))).toEqual({ status: 404, code: 'TEST_UNKNOWN' });
    }
    const response = await door.fetch(knock('/api/nonsense'));
    const { error } = (await response.json()) as { error: { code: string; message: Record<string, string> } };
    expect([response.status, error.code]).toEqual([404, 'ROUTE_UNKNOWN']);
    expect(Object.keys(error.message)).toEqual(['id', 'en']);
  });

  test('simulation commands reach the simulated site, and there is none with real instruments', async () => {
    const bench = fakeBench();
    const body = { command: { kind: 'fault', fault: 'unplug-meter' } };
    const obeyed = await openDoor({ bench }).fetch(knock('/api/simulation', 'POST', body));
    expect(obeyed.status).toBe(204);
    expect(bench.asked.commands).toEqual([body.command]);
    const real = openDoor({ bench: fakeBench([], { simulation: null }) });
    expect(await codeOf(await real.fetch(knock('/api/simulation', 'POST', body)))).toEqual({
      status: 404,
      code: 'NOT_SIMULATED',
    });
  });

  test('blocks of a waveform arrive as the samples that were sent', async () => {
    const bench = fakeBench();
    const door = openDoor({ bench });
    const begin = { sampleRateHz: 48_000, deviceName: 'UMIK-1', processing: [] };
    expect((await door.fetch(knock('/api/waveform/begin', 'POST', begin))).status).toBe(204);
    const bytes = new DataView(new ArrayBuffer(8));
    bytes.setFloat32(0, 0.5, true);
    bytes.setFloat32(4, -1, true);
    const block = new Request('senyap://bench/api/waveform/blocks?number=3', {
      method: 'POST',
      body: bytes.buffer,
    });
    expect((await door.fetch(block)).status).toBe(204);
    expect((await door.fetch(knock('/api/waveform/end', 'POST'))).status).toBe(204);
    expect(bench.asked.blocks).toEqual([{ number: 3, samples: [0.5, -1] }]);
  });

  test('a failure inside is told without its stack and logged', async () => {
    const logged: unknown[] = [];
    const failure = new Error('secret path /root/x');
    const door = openDoor({
      log: (error) => logged.push(error),
      printReport: async () => {
        throw failure;
      },
    });
    const response = await door.fetch(knock('/api/tests/test-1/report.pdf'));
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('"INTERNAL"');
    expect(text).not.toContain('secret');
    expect(logged).toEqual([failure]);
  });

  test('a number that JSON cannot carry is a failure, never a null', async () => {
    const history = { phase: null, level: [{ timeSeconds: 0, levelDb: Number.NaN }], speed: [] };
    const door = openDoor({ bench: fakeBench([], { history: () => history }) });
    expect((await door.fetch(knock('/api/session/history'))).status).toBe(500);
  });

  test('the OpenAPI document names every route of the contract', async () => {
    const response = await openDoor().fetch(knock('/api/openapi.json'));
    const document = (await response.json()) as { openapi: string; paths: Record<string, object> };
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.sort()).toEqual([
      'delete /api/accounts/{id}/tokens/{tokenId}',
      'delete /api/analysis/recordings/{id}',
      'delete /api/analysis/{id}',
      'delete /api/backup',
      'delete /api/backup/plan',
      'delete /api/demo',
      'delete /api/integrity/check',
      'delete /api/letterhead',
      'delete /api/microphone-correction',
      'delete /api/oddities/look',
      'delete /api/ports/identify',
      'delete /api/rider-door',
      'delete /api/tests/{id}/diagnosis',
      'delete /api/tests/{id}/diagnosis-reference',
      'delete /api/tests/{id}/picture',
      'delete /api/tests/{id}/sound-map',
      'delete /api/validation/proof',
      'get /api/accounts',
      'get /api/analysis/{id}',
      'get /api/analysis/{id}/result.csv',
      'get /api/analysis/{id}/result.json',
      'get /api/approvals',
      'get /api/backup',
      'get /api/bench',
      'get /api/calibrations',
      'get /api/control',
      'get /api/control/candidates/{testId}',
      'get /api/customers',
      'get /api/demo',
      'get /api/diagnosis-references',
      'get /api/drivers',
      'get /api/failures',
      'get /api/history',
      'get /api/history/choices',
      'get /api/history/figures',
      'get /api/history/tests',
      'get /api/history/views',
      'get /api/instruments',
      'get /api/integrity',
      'get /api/jobs',
      'get /api/jobs/{id}',
      'get /api/key',
      'get /api/letterhead',
      'get /api/lines',
      'get /api/lines/{role}/watch',
      'get /api/live',
      'get /api/log',
      'get /api/log/events.csv',
      'get /api/log/people',
      'get /api/microphone-correction',
      'get /api/oddities',
      'get /api/own-profiles',
      'get /api/own-profiles/{id}',
      'get /api/people',
      'get /api/photos/{sha256}',
      'get /api/ports',
      'get /api/ports/identify',
      'get /api/profiles',
      'get /api/rider',
      'get /api/rider-door',
      'get /api/session',
      'get /api/session/history',
      'get /api/tests',
      'get /api/tests/{id}',
      'get /api/tests/{id}/amendments',
      'get /api/tests/{id}/bundle.senyap',
      'get /api/tests/{id}/diagnosis',
      'get /api/tests/{id}/diagnosis.pdf',
      'get /api/tests/{id}/integrity',
      'get /api/tests/{id}/measurements.csv',
      'get /api/tests/{id}/measurements.json',
      'get /api/tests/{id}/measurements.uff',
      'get /api/tests/{id}/measurements.xlsx',
      'get /api/tests/{id}/picture',
      'get /api/tests/{id}/picture.csv',
      'get /api/tests/{id}/recordings/{sha256}',
      'get /api/tests/{id}/report.pdf',
      'get /api/tests/{id}/signatures',
      'get /api/tests/{id}/signed-copies',
      'get /api/tests/{id}/signed-copies/{sha256}',
      'get /api/tests/{id}/sound-map',
      'get /api/unfinished',
      'get /api/validation',
      'get /api/validation/sheet.csv',
      'get /api/validation/sheet.pdf',
      'get /api/waveforms/{sha256}',
      'get /api/workshop',
      'get /api/workshop/bikes/{id}',
      'get /api/workshop/bikes/{id}/comparison',
      'get /api/workshop/bikes/{id}/tried.csv',
      'get /api/workshop/limits',
      'get /api/workshop/passport',
      'get /api/workshop/passport/file.json',
      'get /api/zone',
      'post /api/accounts',
      'post /api/accounts/{id}',
      'post /api/accounts/{id}/reset',
      'post /api/accounts/{id}/tokens',
      'post /api/analysis',
      'post /api/analysis/recordings',
      'post /api/backup',
      'post /api/control/references',
      'post /api/control/references/{id}/sites',
      'post /api/control/references/{id}/steps',
      'post /api/demo',
      'post /api/integrity/check',
      'post /api/jobs',
      'post /api/jobs/{id}/cancel',
      'post /api/key/copy',
      'post /api/log/actions',
      'post /api/oddities/look',
      'post /api/own-profiles',
      'post /api/own-profiles/{id}/steps',
      'post /api/people/active',
      'post /api/people/lock',
      'post /api/people/password',
      'post /api/people/set-up',
      'post /api/people/sign-in',
      'post /api/people/sign-out',
      'post /api/photos',
      'post /api/ports/identify',
      'post /api/rider-door',
      'post /api/session/action',
      'post /api/session/hand-over',
      'post /api/session/marker',
      'post /api/session/pause',
      'post /api/session/photos',
      'post /api/session/resume',
      'post /api/session/void',
      'post /api/simulation',
      'post /api/tests',
      'post /api/tests/{id}/amendments',
      'post /api/tests/{id}/diagnosis-reference',
      'post /api/tests/{id}/export',
      'post /api/tests/{id}/picture',
      'post /api/tests/{id}/signatures',
      'post /api/tests/{id}/signed-copies',
      'post /api/tests/{id}/signed-report',
      'post /api/unfinished/{id}/close',
      'post /api/unfinished/{id}/continue',
      'post /api/validation/proof',
      'post /api/waveform/begin',
      'post /api/waveform/blocks',
      'post /api/waveform/end',
      'post /api/workshop/bikes',
      'post /api/workshop/bikes/{id}/aim',
      'post /api/workshop/bikes/{id}/engine',
      'post /api/workshop/bikes/{id}/limit',
      'post /api/workshop/bikes/{id}/parts',
      'post /api/workshop/bikes/{id}/runs/{runId}/set-aside',
      'post /api/workshop/passport',
      'post /api/workshop/passport/pairs',
      'post /api/workshop/passport/pairs/{id}/set-aside',
      'post /api/workshop/passport/received',
      'post /api/workshop/run',
      'put /api/backup/plan',
      'put /api/history/views',
      'put /api/instruments',
      'put /api/letterhead',
      'put /api/lines',
      'put /api/microphone-correction',
      'put /api/zone',
    ]);
  });
});
