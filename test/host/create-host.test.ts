import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFigure, type CheckGroup } from '#core/conformance/check.ts';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import { waveformWords } from '#core/words/waveform-words.ts';
import { createHost, type Host } from '#host/create-host.ts';
import type { LineState, LiveValues } from '#host/http/contract.ts';
import { demoPreparation } from '../support/bench-on-simulated-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const broken: CheckGroup = {
  id: 'broken',
  title: 'A check that cannot pass',
  truth: 'none',
  run: () => [
    checkFigure({
      subject: 'reference tone',
      clause: '',
      sampleRateHz: 48_000,
      expected: 94,
      measured: 91,
      unit: 'dB',
      tolerance: { below: -0.02, above: 0.02, source: 'Senyap goal' },
    }),
  ],
};

test('a program whose self-test fails starts, says so, and refuses every test', async () => {
  const logged: unknown[] = [];
  const host = await createHost({
    version: '0.1.0',
    shell: 'desktop',
    access: { kind: 'desktop' },
    dataFolder: temporaryFolder(),
    simulate: true,
    pageFolder: null,
    selfTestChecks: broken,
    log: (error) => logged.push(error),
  });
  try {
    expect(host.info.selfTest).toMatchObject({ passed: false, checks: 1 });
    expect(String(logged[0])).toContain('reference tone: expected 94 dB, measured 91');
    const refused = await host.fetch(
      new Request('senyap://bench/api/tests', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'senyap://bench' },
        body: JSON.stringify(demoPreparation),
      }),
    );
    expect(await refused.json()).toMatchObject({ error: { code: 'SELF_TEST_FAILED' } });
    expect(refused.status).toBe(422);
  } finally {
    await host.close();
  }
});

test('a recording that is played comes through the door as what it is, in real time', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'knalpot.wav');
  writeFileSync(
    path,
    encodeWaveFile(
      Float64Array.from({ length: 60 * 8000 }, (_, n) => Math.sin(n) / 4),
      8000,
    ),
  );
  const host = await createHost({
    version: '0.1.0',
    shell: 'desktop',
    access: { kind: 'desktop' },
    dataFolder: join(folder, 'data'),
    simulate: false,
    pageFolder: null,
    log: (error) => expect.unreachable(String(error)),
  });
  const line = { role: 'microphone', driverId: 'nb-pcm', preset: null, settings: {}, line: null };
  const setLine = (portPath: string): Promise<Response> =>
    host.fetch(
      new Request('senyap://bench/api/lines', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', origin: 'senyap://bench' },
        body: JSON.stringify([{ ...line, portPath }]),
      }),
    );
  try {
    expect((await setLine(`wav:${path}`)).status).toBe(200);
    expect(await microphoneOnceIn(host, 'streaming')).toMatchObject({
      name: 'Putar ulang: knalpot.wav',
      message: waveformWords.REPLAY_PLAYS,
    });
    expect((await setLine(`wav:${folder}/none.wav`)).status).toBe(200);
    expect(await microphoneOnceIn(host, 'absent')).toMatchObject({ name: 'Putar ulang: none.wav' });
  } finally {
    await host.close();
  }
});

/** The microphone as the live values show it, once it is in a state. */
async function microphoneOnceIn(host: Host, state: LineState): Promise<LiveValues['microphone']> {
  const live = await host.fetch(
    new Request('senyap://bench/api/live', { headers: { origin: 'senyap://bench' } }),
  );
  let text = '';
  for await (const chunk of live.body ?? []) {
    text += Buffer.from(chunk).toString('utf8');
    const said = [...text.matchAll(/"microphone":(\{"state":"(\w+)".*?\}|null),"overload"/g)].at(-1);
    if (said?.[2] === state) return JSON.parse(said[1] ?? '') as LiveValues['microphone'];
  }
  throw new Error('the live values ended');
}
