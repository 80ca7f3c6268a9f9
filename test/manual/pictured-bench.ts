import { randomBytes } from 'node:crypto';
import { MadeTime } from '#drivers/simulation/made-time.ts';
import { createHost, type Host } from '#host/create-host.ts';
import { fillDemo } from '#host/demo/fill-demo.ts';
import { type LoopbackServer, serveLoopback } from '#host/http/loopback-server.ts';
import { isoWithOffset } from '#host/session/wall-clock.ts';
import { coreHash } from '#host/core-hash.ts';

/** The morning on which all pictures are taken; the demo tests were carried out the day before. */
const morning = new Date('2026-11-28T02:00:00Z');
const westernIndonesia = 420;
const dayMs = 24 * 3600 * 1000;

/** A simulated bench with demo tests, in made time, behind a door for a browser. */
export interface PicturedBench {
  readonly host: Host;
  readonly address: string;
  /** Lets made time go with the clock on the wall, or stand still. */
  readonly go: (goes: boolean) => void;
  /** Lets some of it pass at once. */
  readonly pass: (seconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the bench of which the pictures are taken. */
export async function openPicturedBench(folder: string, pageFolder: string): Promise<PicturedBench> {
  const info = {
    name: 'Senyap',
    version: '0.1.0',
    shell: 'browser',
    selfTest: { passed: true, checks: 41, coreHash: coreHash() },
  } as const;
  const beganAt = new Date(morning.getTime() - dayMs);
  await fillDemo(folder, { info, beganAt, offsetMinutes: westernIndonesia });
  const time = new MadeTime();
  const clock = {
    now: () => isoWithOffset(new Date(morning.getTime() + time.monotonicSeconds() * 1000), westernIndonesia),
  };
  let server: LoopbackServer | null = null;
  const token = randomBytes(24).toString('base64url');
  const host = await createHost({
    version: info.version,
    shell: 'browser',
    access: {
      kind: 'loopback',
      token,
      cookieSecret: randomBytes(24).toString('base64url'),
      port: () => server?.port ?? 0,
    },
    dataFolder: folder,
    simulate: true,
    pageFolder,
    time: { scheduler: time, clock },
    log: (error) => process.stderr.write(`${String(error)}\n`),
  });
  server = await serveLoopback(host.fetch, 0);
  const opened = server;
  const ticker = startTicker(time);
  return {
    host,
    address: `http://127.0.0.1:${opened.port}/?token=${token}`,
    go: ticker.go,
    pass: ticker.pass,
    close: async () => {
      ticker.end();
      await opened.close();
      await host.close();
    },
  };
}

/** Time that passes is given out in small steps, so that page and bench see the same moments. */
const stepSeconds = 0.05;

function startTicker(time: MadeTime) {
  const state = { goes: true, isOver: false };
  let turn = Promise.resolve();
  // One after the other: time that passes twice at once would go back.
  const pass = (seconds: number): Promise<void> => {
    turn = turn.then(async () => await time.advance(seconds));
    return turn;
  };
  const tick = async (): Promise<void> => {
    while (!state.isOver) {
      if (state.goes) await pass(stepSeconds);
      await new Promise((resolve) => setTimeout(resolve, stepSeconds * 1000));
    }
  };
  void tick();
  return {
    pass,
    go: (goes: boolean): void => {
      state.goes = goes;
    },
    end: (): void => {
      state.isOver = true;
    },
  };
}
