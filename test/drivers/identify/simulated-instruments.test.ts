import { describe, expect, test } from 'vitest';
import { identifyPort } from '#drivers/identify/identify-port.ts';
import { harmedBy, listeningPlans, possibleLines } from '#drivers/identify/search-plan.ts';
import { drivers } from '#drivers/registry.ts';
import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { LineHonestTransport } from '../../support/line-honest-transport.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

/** Drivers whose instruments cannot be found out by listening and harmless questions, and why. */
const notIdentifiable: Readonly<Record<string, string>> = {
  'ak-protocol':
    'each test lane has function codes of its own, so that no question is known to be harmless everywhere',
  speeduino:
    'opening the port resets the board, which hears nothing for two seconds: a question would reach others only',
  'honda-kline': 'the control unit of an engine says nothing unasked and is never asked by guess',
  'pce-322a': 'sends nothing until it is started, and what starts it makes meters of CEM send their memory',
};

/** Questions that contain bytes another driver names as harmful, with the reason why they may be asked all the same. */
const reasonedExceptions: Readonly<Record<string, string>> = {};

async function identified(path: string) {
  const scheduler = new ManualScheduler();
  const instrument = createSimulatedSite({ scheduler }).instruments.find((one) => one.path === path);
  if (instrument === undefined) throw new Error(`no instrument ${path}`);
  const { defaultLineSettings } = driverOf(instrument.driverId);
  const transport = new LineHonestTransport(defaultLineSettings, instrument.simulator);
  const searching = identifyPort({ transport, path, drivers, scheduler });
  const ended = { isOver: false };
  void searching.finally(() => {
    ended.isOver = true;
  });
  for (let turn = 0; !ended.isOver && turn < 1000; turn += 1) await scheduler.advance(0.05);
  return { ...(await searching), openings: transport.openings, seconds: scheduler.monotonicSeconds() };
}

describe('each simulated instrument on an unknown port', () => {
  const kinds = simulatedInstrumentKinds.map(({ path, driverId }) => [path, driverId] as const);

  test.each(kinds.filter(([, driverId]) => driverId in notIdentifiable))(
    '%s is taken for nothing else either',
    async (path) => {
      expect((await identified(path)).suggestions).toEqual([]);
    },
  );

  test.each(kinds.filter(([, driverId]) => !(driverId in notIdentifiable)))(
    '%s is taken for %s',
    async (path, driverId) => {
      const { suggestions, seconds } = await identified(path);
      expect(seconds).toBeLessThan(40);
      const [first, second] = suggestions;
      expect(first?.driverId).toBe(driverId);
      expect(first?.lineSettings.baudRate).toBe(driverOf(driverId).defaultLineSettings.baudRate);
      // Two instruments as likely as each other would be a guess.
      expect(second?.strength ?? 0).toBeLessThan(first?.strength ?? 0);
    },
  );
});

describe('the questions of the search', () => {
  const asking = drivers.flatMap((driver) => {
    const { question } = driver.identification;
    return question === null ? [] : [[driver.id, driver, question] as const];
  });

  test('no question harms another instrument that listens at the same setting', () => {
    const problems = asking.flatMap(([id, driver, question]) =>
      possibleLines(driver)
        .flatMap((line) =>
          harmedBy(
            question.bytes,
            line,
            drivers.filter((other) => other !== driver),
          ),
        )
        .map((harmed) => `${id} -> ${harmed.id}`),
    );
    expect([...new Set(problems)].filter((problem) => !(problem in reasonedExceptions))).toEqual([]);
  });

  test('no question harms its own instrument', () => {
    for (const [, { identification }, question] of asking) {
      const bytes = Buffer.from(question.bytes);
      const harmful = identification.harmfulBytes ?? [];
      expect(harmful.filter((part) => bytes.includes(Buffer.from(part)))).toEqual([]);
    }
  });

  test('each setting of the line is listened to once', () => {
    const rates = listeningPlans(drivers).map(({ line }) =>
      [line.baudRate, line.dataBits, line.parity].join(),
    );
    expect(new Set(rates).size).toBe(rates.length);
  });
});
