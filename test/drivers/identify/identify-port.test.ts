import { describe, expect, test } from 'vitest';
import { identifyPort, searchBudgetSeconds } from '#drivers/identify/identify-port.ts';
import type { PortIdentification, SearchProgress } from '#drivers/identify/port-suggestion.ts';
import type { InstrumentDriver, InstrumentSimulator } from '#drivers/instrument.ts';
import { drivers } from '#drivers/registry.ts';
import { every } from '#drivers/time.ts';
import type { LineSettings } from '#drivers/transport/byte-stream.ts';
import { PortOpenError, type Transport } from '#drivers/transport/byte-stream.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { LineHonestTransport } from '../../support/line-honest-transport.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

const usual = driverOf('lutron-16').defaultLineSettings;

/** An instrument that answers `WHO` with its name; made for these tests, beside the real drivers. */
function askedDriver(changes: Partial<InstrumentDriver['identification']> = {}, id = 'asked') {
  const base = driverOf('lutron-16');
  const driver: InstrumentDriver = {
    ...base,
    id,
    name: 'Asked',
    defaultLineSettings: { ...usual, baudRate: 19_200 },
    identification: {
      otherBaudRates: [],
      question: {
        bytes: Buffer.from('WHO\r'),
        waitSeconds: 0.5,
        identityIn: (answer) =>
          Buffer.from(answer).toString('latin1') === 'ME 7\r'
            ? { maker: 'Ourselves', model: 'ME', serialNumber: '7', firmware: '' }
            : null,
      },
      ...changes,
    },
    createDecoder: () => ({
      push: () => undefined,
      end: () => undefined,
      speak: () => ({ bytes: null, againInSeconds: null }),
    }),
  };
  return driver;
}

const silent: InstrumentSimulator = { attach: () => () => undefined };

/** Searches the port of one device until the search is over, in virtual time. */
async function search(
  line: LineSettings,
  simulator: (scheduler: ManualScheduler) => InstrumentSimulator,
  known: readonly InstrumentDriver[] = drivers,
  signal?: AbortSignal,
) {
  const scheduler = new ManualScheduler();
  const transport = new LineHonestTransport(line, simulator(scheduler));
  const progress: SearchProgress[] = [];
  const found = await during(
    scheduler,
    identifyPort({
      transport,
      path: 'port',
      drivers: known,
      scheduler,
      ...(signal === undefined ? {} : { signal }),
      onProgress: (step) => progress.push(step),
    }),
  );
  const sent = transport.openings.flatMap((opening) => opening.sent);
  return { ...found, sent, openings: transport.openings, progress, scheduler };
}

/** Lets time go by until a search is over. */
async function during(
  scheduler: ManualScheduler,
  running: Promise<PortIdentification>,
): Promise<PortIdentification & { readonly seconds: number }> {
  const ended = { seconds: Number.NaN };
  const done = running.finally(() => {
    ended.seconds = scheduler.monotonicSeconds();
  });
  done.catch(() => undefined);
  for (let turn = 0; Number.isNaN(ended.seconds) && turn < 2000; turn += 1) await scheduler.advance(0.05);
  return { ...(await done), seconds: ended.seconds };
}

const saying =
  (text: () => string | Uint8Array, periodSeconds: number) =>
  (scheduler: ManualScheduler): InstrumentSimulator => ({
    attach: (stream) =>
      every(scheduler, periodSeconds, () => stream.write(Buffer.from(text() as string, 'latin1'))),
  });

const answering =
  (answer: string) =>
  (scheduler: ManualScheduler): InstrumentSimulator => ({
    attach(stream) {
      stream.onBytes((chunk) => {
        if (Buffer.from(chunk).toString('latin1') !== 'WHO\r') return;
        scheduler.after(0.2, () => stream.write(Buffer.from(answer)));
      });
      return () => undefined;
    },
  });

describe('the search for an instrument on a port', () => {
  test('a device that speaks sensibly is suggested with its rate and never sent anything', async () => {
    const text = saying(() => '78.3 dBA\r\n', 0.5);
    const line = { ...driverOf('generic-line').defaultLineSettings, baudRate: 57_600 };
    const { outcome, suggestions, sent } = await search(line, text, [...drivers, askedDriver()]);
    expect(outcome).toBe('identified');
    expect(suggestions[0]).toMatchObject({ driverId: 'generic-line', lineSettings: { baudRate: 57_600 } });
    expect(suggestions[0]?.evidence.id).toContain('57600 baud');
    expect(suggestions[0]?.evidence.en).toContain('57600 baud');
    expect(sent).toEqual([]);
  });

  test('a device that speaks an unknown tongue is sent nothing either', async () => {
    let turn = 0;
    const noise = saying(() => Uint8Array.from({ length: 9 }, () => (turn = (turn * 37 + 211) & 0xff)), 0.3);
    const { outcome, suggestions, sent } = await search(usual, noise, [...drivers, askedDriver()]);
    expect({ outcome, suggestions, sent }).toEqual({ outcome: 'unknown-speech', suggestions: [], sent: [] });
  });

  test('a silent one is asked, and its answer names it', async () => {
    const driver = askedDriver();
    const { suggestions, sent } = await search(driver.defaultLineSettings, answering('ME 7\r'), [driver]);
    expect(suggestions).toMatchObject([
      { driverId: 'asked', strength: 1, identity: { maker: 'Ourselves', serialNumber: '7' } },
    ]);
    expect(suggestions[0]?.evidence.id).toContain('Ourselves ME, no. 7');
    expect(sent.map((bytes) => Buffer.from(bytes).toString())).toEqual(['WHO\r']);
  });

  test('at its other rate too, after the usual rates of all', async () => {
    const driver = askedDriver({ otherBaudRates: [4800] });
    const line = { ...driver.defaultLineSettings, baudRate: 4800 };
    const { suggestions } = await search(line, answering('ME 7\r'), [driver]);
    expect(suggestions).toMatchObject([{ driverId: 'asked', lineSettings: { baudRate: 4800 } }]);
  });

  test('one that says nothing but that it wants to be asked is asked at once', async () => {
    const base = askedDriver().identification.question;
    const invitation = Uint8Array.of(0x10);
    const driver = askedDriver(base === null ? {} : { question: { ...base, invitation } });
    const inviting = (scheduler: ManualScheduler): InstrumentSimulator => ({
      attach(stream) {
        const cancel = every(scheduler, 0.2, () => stream.write(invitation));
        stream.onBytes(() => {
          cancel();
          stream.write(Buffer.from('ME 7\r'));
        });
        return cancel;
      },
    });
    const { suggestions, sent } = await search(driver.defaultLineSettings, inviting, [driver]);
    expect(suggestions).toMatchObject([{ driverId: 'asked', strength: 1 }]);
    expect(sent).toHaveLength(1);
  });

  test('an answer that is not the right one is no suggestion', async () => {
    const driver = askedDriver();
    const { outcome, suggestions } = await search(driver.defaultLineSettings, answering('?\r'), [driver]);
    expect({ outcome, suggestions }).toEqual({ outcome: 'silence', suggestions: [] });
  });

  test('nothing is asked that another instrument on the same line would be harmed by', async () => {
    const fragile = askedDriver(
      { question: null, isSilentUntilWoken: true, harmfulBytes: [Buffer.from('O\r')] },
      'fragile',
    );
    const asked = askedDriver();
    const { sent } = await search(usual, () => silent, [asked, fragile]);
    expect(sent).toEqual([]);
    const elsewhere = { ...fragile, defaultLineSettings: usual };
    const free = await search(usual, () => silent, [asked, elsewhere]);
    expect(free.sent).toHaveLength(1);
  });

  test('stray bytes of an adapter do not count as speech', async () => {
    const driver = askedDriver();
    const withStray = (scheduler: ManualScheduler): InstrumentSimulator => ({
      attach(stream) {
        scheduler.after(0.01, () => stream.write(Uint8Array.of(0)));
        return answering('ME 7\r')(scheduler).attach(stream);
      },
    });
    const { suggestions } = await search(driver.defaultLineSettings, withStray, [driver]);
    expect(suggestions).toHaveLength(1);
  });

  test('the search on a dead port ends within its time and tells what it did', async () => {
    const { outcome, seconds, progress } = await search(usual, () => silent, [...drivers, askedDriver()]);
    expect(outcome).toMatch(/^(silence|time-over)$/);
    expect(seconds).toBeLessThanOrEqual(searchBudgetSeconds + 1);
    expect(progress[0]).toMatchObject({ kind: 'listening', done: 0 });
    const done = progress.map((step) => step.done);
    expect(done).toEqual(done.toSorted((one, other) => one - other));
    expect(done.at(-1)).toBeLessThanOrEqual(1);
  });

  test('it can be cancelled at any moment and leaves the port free', async () => {
    const cancel = new AbortController();
    cancel.abort();
    const { outcome, sent, seconds } = await search(usual, () => silent, [askedDriver()], cancel.signal);
    expect({ outcome, sent }).toEqual({ outcome: 'cancelled', sent: [] });
    expect(seconds).toBeLessThan(1);
  });

  test('a port that cannot be opened is an error with its code', async () => {
    const refusing: Transport = {
      list: () => Promise.resolve([]),
      open: (path) => Promise.reject(new PortOpenError('busy', path, 'in use')),
    };
    const scheduler = new ManualScheduler();
    const options = { transport: refusing, path: 'port', drivers, scheduler };
    await expect(identifyPort(options)).rejects.toMatchObject({ code: 'busy' });
  });

  test('a device that goes away meanwhile is an error', async () => {
    const leaving = (scheduler: ManualScheduler): InstrumentSimulator => ({
      attach(stream) {
        scheduler.after(0.4, () => void stream.close());
        return () => undefined;
      },
    });
    await expect(search(usual, leaving)).rejects.toMatchObject({ code: 'not-found' });
  });
});
