import { describe, expect, test } from 'vitest';
import { elm327Driver } from '#drivers/elm327/driver.ts';
import { SimulatedAdapter } from '#drivers/elm327/simulated-adapter.ts';
import { cloneMood, genuineMood, slowCarMood, type AdapterMood } from '#drivers/elm327/simulated-moods.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { SimulatedMotorcycle } from '#drivers/simulation/simulated-motorcycle.ts';
import { SimulatedSoundField } from '#drivers/simulation/simulated-sound-field.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { LineLog } from '../../conformance/instrument.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { valueOf } from '../../support/recording-listener.ts';

/** An adapter on a line of its own, spoken to by hand. */
function plug(mood: Partial<AdapterMood> = {}) {
  const scheduler = new ManualScheduler();
  const { adapter } = createAdapter(scheduler, mood);
  const { host, device } = createMemoryLine();
  adapter.attach(device);
  let heard = '';
  host.onBytes((chunk) => (heard += Buffer.from(chunk).toString('latin1')));
  const say = async (text: string, seconds = 2): Promise<string> => {
    heard = '';
    host.write(Buffer.from(text, 'latin1'));
    await scheduler.advance(seconds);
    return heard;
  };
  return { adapter, say };
}

function createAdapter(scheduler: ManualScheduler, mood: Partial<AdapterMood>) {
  const motorcycle = new SimulatedMotorcycle({ wanderShare: 0 });
  const meter = new SimulatedMeter(new SimulatedSoundField(scheduler, motorcycle, 48));
  const adapter = new SimulatedAdapter({ scheduler, meter, mood: { ...genuineMood, ...mood } });
  return { adapter, motorcycle };
}

/** An adapter with the driver at work on it. */
async function drive(mood: Partial<AdapterMood>, seconds: number) {
  const scheduler = new ManualScheduler();
  const { adapter, motorcycle } = createAdapter(scheduler, mood);
  const transport = new MemoryTransport();
  transport.addPort('port', 'port', adapter);
  const log = new LineLog();
  const said: string[] = [];
  const supervisor = new LineSupervisor({
    transport,
    path: 'port',
    driver: elm327Driver,
    settings: elm327Driver.settingsSchema.parse({}),
    scheduler,
    listener: log,
    tap: (direction, bytes) =>
      void (direction === 'sent' && said.push(Buffer.from(bytes).toString('latin1').trim())),
  });
  supervisor.start();
  await scheduler.advance(seconds);
  const rejected = (): readonly string[] => log.rejections.map((rejection) => rejection.rejected);
  return { scheduler, adapter, motorcycle, log, said, rejected };
}

describe('the simulated adapter', () => {
  test('greets, obeys, and echoes until it is told not to', async () => {
    const { say } = plug();
    expect(await say('ATZ\r')).toBe('ATZ\r\r\rELM327 v1.5\r\r>');
    expect(await say('ATE0\r')).toBe('ATE0\rOK\r\r>');
    expect(await say('ath1\r')).toBe('OK\r\r>');
    expect(await say('AT L 1\r')).toBe('OK\r\n\r\n>');
    expect(await say('ATL0\r')).toBe('OK\r\r>');
    expect(await say('ATDPN\r')).toBe('A0\r\r>');
    expect(await say('nonsense\r')).toBe('?\r\r>');
    expect(await say('0100\r')).toBe('SEARCHING...\r7E8 06 41 00 BE 3E B8 11\r\r>');
    expect(await say('ATDPN\r')).toBe('A6\r\r>');
    // Idle is 1400 rpm, 5600 quarters, 15E0 in hexadecimal.
    expect(await say('010C\r')).toBe('7E8 04 41 0C 15 E0\r\r>');
  });

  test('an empty command repeats the last one, as the real thing does', async () => {
    const { say } = plug();
    await say('ATE0\r');
    await say('0100\r');
    expect(await say('010C\r')).toBe('41 0C 15 E0\r\r>');
    expect(await say('\r')).toBe('41 0C 15 E0\r\r>');
  });

  test('a byte before the prompt breaks off what is under way and is lost', async () => {
    const { say } = plug();
    await say('ATE0\r');
    expect(await say('0100\r', 0.5)).toBe('SEARCHING...\r');
    expect(await say('ATI\r')).toBe('STOPPED\r\r>');
    expect(await say('ATI\r')).toBe('ELM327 v1.5\r\r>');
  });

  test('two control units: both answer, one where one is asked for', async () => {
    const { say } = plug({ vehicle: { protocol: '6', controlUnits: [0, 1], answerSeconds: 0.03 } });
    for (const command of ['ATE0', 'ATH1', '0100']) await say(`${command}\r`);
    expect(await say('010C\r')).toBe('7E8 04 41 0C 15 E0\r7E9 04 41 0C 15 E0\r\r>');
    expect(await say('010C1\r')).toBe('7E8 04 41 0C 15 E0\r\r>');
  });

  test.each([
    // Sums worked out by hand: 48+6B+10+41+0C+15+E0 = 205, 84+F1+10+41+0C+15+E0 = 2C7.
    ['3', '48 6B 10 41 0C 15 E0 05'],
    ['5', '84 F1 10 41 0C 15 E0 C7'],
    ['7', '18 DA F1 10 04 41 0C 15 E0'],
  ])('prints the headers of protocol %s', async (protocol, line) => {
    const { say } = plug({ vehicle: { protocol, controlUnits: [0x10], answerSeconds: 0.03 } });
    for (const command of ['ATE0', 'ATH1', '0100']) await say(`${command}\r`);
    expect(await say('010C\r')).toBe(`${line}\r\r>`);
  });

  test('loses its settings when its supply breaks down', async () => {
    const { adapter, say } = plug();
    for (const command of ['ATE0', 'ATH1', '0100']) await say(`${command}\r`);
    adapter.breakSupply();
    expect(await say('', 0)).toBe('');
    expect(await say('010C\r', 3)).toBe('SEARCHING...\r010C\r41 0C 15 E0\r\r>');
  });
});

describe('driver and simulated adapter together', () => {
  test.each([
    ['a genuine one', genuineMood, 6],
    ['a copy', cloneMood, 6],
    ['one in a slow car', slowCarMood, 10],
    ['one in a car with two control units', { vehicle: { ...genuineMood.vehicle, controlUnits: [1, 0] } }, 6],
    ['one in a car with J1850', { vehicle: { protocol: '2', controlUnits: [0x10], answerSeconds: 0.1 } }, 6],
    [
      'one in a car with 29 bits',
      { vehicle: { protocol: '7', controlUnits: [0x18, 0x10], answerSeconds: 0.05 } },
      6,
    ],
  ] as const)('%s: idle is read, and nothing is said too early', async (_, mood, seconds) => {
    const { log, rejected } = await drive(mood, seconds);
    expect(log.readings.length).toBeGreaterThan(3);
    for (const reading of log.readings) expect(valueOf(reading)).toBe(1400);
    expect(rejected()).not.toContain('stopped');
    expect(rejected().filter((code) => code !== 'not-understood')).toEqual([]);
  });

  test('a genuine one is soon asked without waiting for more answers, a copy never again', async () => {
    const genuine = await drive(genuineMood, 6);
    expect(genuine.said.slice(-5)).toEqual(Array.from({ length: 5 }, () => '010C1'));
    const clone = await drive(cloneMood, 8);
    expect(clone.said.filter((command) => command === '010C1')).toHaveLength(1);
    // Readings come quicker once it need not wait: 50 ms, the floor, instead of 220 ms.
    const [before, after] = [genuine.log.readings.at(-2), genuine.log.readings.at(-1)];
    expect((after?.timeSeconds ?? 0) - (before?.timeSeconds ?? 0)).toBeCloseTo(0.05, 6);
  });

  test('a car that the adapter does not find by itself is found by name', async () => {
    const vehicle = { protocol: '9', controlUnits: [0x10], answerSeconds: 0.05 };
    const { log, said } = await drive({ searchFails: true, vehicle }, 12);
    expect(said.filter((command) => command.startsWith('ATTP'))).toEqual([
      'ATTP6',
      'ATTP8',
      'ATTP1',
      'ATTP7',
      'ATTP9',
    ]);
    expect(log.readings.length).toBeGreaterThan(3);
  });

  test('a copy that hangs at a command is brought back when its supply returns, and not given it again', async () => {
    const { log, said, adapter, scheduler } = await drive({ hangsAt: ['ATL0'] }, 5);
    expect(log.readings).toEqual([]);
    adapter.breakSupply('');
    await scheduler.advance(9);
    expect(log.readings.length).toBeGreaterThan(3);
    expect(said.slice(said.lastIndexOf('ATZ'))).not.toContain('ATL0');
  });

  test.each(['LV RESET', 'ELM327 v1.5', ''])(
    'a supply that breaks down (%j) costs seconds, no wrong reading',
    async (words) => {
      const { log, adapter, scheduler } = await drive(genuineMood, 6);
      adapter.breakSupply(words);
      const before = log.readings.length;
      await scheduler.advance(8);
      expect(log.readings.length).toBeGreaterThan(before + 5);
      for (const reading of log.readings) expect(valueOf(reading)).toBe(1400);
    },
  );

  test('ignition off: no data, no reading; on again: readings again by itself', async () => {
    const { log, adapter, scheduler, rejected } = await drive(genuineMood, 6);
    adapter.ignitionIsOn = false;
    await scheduler.advance(5);
    const before = log.readings.length;
    await scheduler.advance(3);
    expect(log.readings).toHaveLength(before);
    expect(rejected().filter((code) => code === 'no-data').length).toBeGreaterThanOrEqual(5);
    adapter.ignitionIsOn = true;
    await scheduler.advance(8);
    expect(log.readings.length).toBeGreaterThan(before + 5);
  });

  test('an engine that is stopped reads 0', async () => {
    const { log, motorcycle, scheduler } = await drive(genuineMood, 6);
    motorcycle.stopEngine();
    await scheduler.advance(3);
    const last = log.readings.at(-1);
    expect(last && valueOf(last)).toBe(0);
  });
});
