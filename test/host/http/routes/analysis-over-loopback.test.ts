import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { realScheduler } from '#drivers/time.ts';
import { RecordingAnalyses } from '#host/analysis/recording-analyses.ts';
import type { ReceivedRecording } from '#host/http/contract.ts';
import { serveLoopback } from '#host/http/loopback-server.ts';
import { sine } from '../../../core/acoustics/signals.ts';
import { eventually } from '../../../support/eventually.ts';
import { openDoor } from '../../../support/open-door.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const path = '/api/analysis/recordings?name=a.wav';
const bytes = encodeWaveFile(sine(48_000, 2, 1000, 0.1), 48_000, 'float32');

async function served() {
  let port = 0;
  const logged: unknown[] = [];
  const folder = join(temporaryFolder(), 'analysis');
  const analyses = new RecordingAnalyses({ folder, scheduler: realScheduler, log: () => undefined });
  const door = openDoor({
    analyses,
    access: { kind: 'loopback', token: 'one-time', cookieSecret: 'kept', port: () => port },
    log: (error) => void logged.push(error),
  });
  const server = await serveLoopback(door.fetch, 0);
  onTestFinished(async () => {
    door.close();
    await server.close();
    await analyses.close();
  });
  port = server.port;
  const files = (): string[] => (existsSync(folder) ? readdirSync(folder) : []);
  return { port, files, logged, headers: { cookie: `senyap-${port}=kept` } };
}

test('a recording comes in over a port, told its length or not, and is removed again', async () => {
  const { port, files, logged, headers } = await served();
  const address = `http://127.0.0.1:${port}`;
  const told = await fetch(`${address}${path}`, { method: 'POST', body: new Uint8Array(bytes), headers });
  const body = new Blob([new Uint8Array(bytes)]).stream();
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  const untold = await fetch(`${address}${path}`, init);
  for (const answer of [told, untold]) {
    const { id, byteLength } = (await answer.json()) as ReceivedRecording;
    expect(byteLength).toBe(bytes.length);
    const removal = await fetch(`${address}/api/analysis/recordings/${id}`, { method: 'DELETE', headers });
    expect(removal.status).toBe(204);
  }
  expect(files()).toEqual([]);
  expect(logged).toEqual([]);
});

test('a sender that hangs up half way leaves nothing behind and is no failure of the program', async () => {
  const { port, files, logged, headers } = await served();
  const sending = request({ host: '127.0.0.1', port, path, method: 'POST', headers });
  sending.on('error', () => undefined);
  sending.setHeader('content-length', bytes.length);
  sending.write(bytes.subarray(0, 100_000));
  await eventually(() => files().length === 1);
  sending.destroy();
  await eventually(() => files().length === 0);
  expect(logged).toEqual([]);
});
