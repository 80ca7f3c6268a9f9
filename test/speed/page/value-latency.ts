import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { genericLinePresets } from '#drivers/generic-line/presets.ts';
import { checkedLine } from '#drivers/generic-line/simulator.ts';
import { demoPreparation } from '../../support/bench-on-site.ts';
import { PseudoTerminal } from '../../support/pseudo-terminal.ts';
import { percentile } from './main-thread-work.ts';
import type { PageRow } from './page-row.ts';
import { type ServedBench, serveForPage } from './served-bench.ts';

const readingsPerSecond = 20;
/** Levels of one round of the pattern, each 0.1 dB above the one before: none comes again within half a minute. */
const patternLength = 600;
const lowestLevelDb = 40;

/** A level and when it was written to the line or came onto the screen, in milliseconds of the computer's clock. */
interface Moment {
  readonly level: string;
  readonly atMs: number;
}

declare global {
  /** What the large number showed, and when it was drawn. */
  var senyapShown: { level: string; atMs: number }[] | undefined;
}

/** Time from the write of a reading to its line until the frame that shows it, for a meter of 20 readings a second. */
export async function measureValueLatency(seconds: number): Promise<PageRow> {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-line-'));
  const line = await PseudoTerminal.plugIn(join(folder, 'tty-meter'));
  const bench = await serveForPage([]);
  try {
    await listenTo(bench, line.path);
    const first = speak(line, 2);
    await first;
    await bench.ask('POST', '/api/tests', { ...demoPreparation, mode: 'workshop' });
    await bench.page.evaluate(() => {
      location.hash = '#/test';
    });
    await Promise.all([speak(line, 2), watchNumber(bench)]);
    const written = await speak(line, seconds);
    const shown = await bench.page.evaluate(() => globalThis.senyapShown ?? []);
    const delays = delaysOf(written, shown);
    return {
      work: 'live page: from the byte to the frame that shows it, largest',
      unit: 'ms',
      seen: delays.length < written.length / 2 ? Number.NaN : percentile(delays, 1),
      below: 100,
      count: delays.length,
    };
  } finally {
    await bench.close();
    await line.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Delays of the levels that were shown, each against the last write of this level before it. */
export function delaysOf(written: readonly Moment[], shown: readonly Moment[]): readonly number[] {
  return shown.flatMap(({ level, atMs }) => {
    const write = written.findLast((one) => one.level === level && one.atMs <= atMs);
    return write === undefined ? [] : [atMs - write.atMs];
  });
}

async function listenTo(bench: ServedBench, portPath: string): Promise<void> {
  const settings = genericLinePresets['senyap-50hz'];
  const line = { role: 'meter', portPath, driverId: 'generic-line', preset: null, settings, line: null };
  await bench.ask('PUT', '/api/lines', [line]);
}

async function speak(line: PseudoTerminal, seconds: number): Promise<readonly Moment[]> {
  const written: Moment[] = [];
  const began = performance.now();
  for (let index = 0; index < seconds * readingsPerSecond; index += 1) {
    const level = (lowestLevelDb + (index % patternLength) / 10).toFixed(1);
    written.push({ level, atMs: performance.timeOrigin + performance.now() });
    line.write(Buffer.from(`${checkedLine(`SPL,${level},A,F,0`)}\r\n`, 'latin1'));
    await delay(Math.max(0, began + ((index + 1) * 1000) / readingsPerSecond - performance.now()));
  }
  return written;
}

async function watchNumber({ page }: ServedBench): Promise<void> {
  const number = page.locator('figure').first();
  await number.waitFor();
  await number.evaluate((figure) => {
    const shown: { level: string; atMs: number }[] = [];
    globalThis.senyapShown = shown;
    const read = (): string => /\d+[.,]\d/.exec(figure.textContent)?.[0]?.replace(',', '.') ?? '';
    new MutationObserver(() => {
      const level = read();
      // The callback of the frame runs before it is drawn, the message after.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          shown.push({ level, atMs: performance.timeOrigin + performance.now() });
          port1.close();
        });
        port1.start();
        port2.postMessage(null);
      });
    }).observe(figure, { subtree: true, childList: true, characterData: true });
  });
}
