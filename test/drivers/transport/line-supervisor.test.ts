import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { speaksByItself, type InstrumentDriver } from '#drivers/instrument.ts';
import { LineSupervisor, type LineSupervisorOptions } from '#drivers/transport/line-supervisor.ts';
import { LineLog } from '../../conformance/instrument.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { ScriptedTransport } from '../../support/scripted-transport.ts';

/** A driver for these tests: each byte is a speed, zero is refused; it polls when told to. */
function byteDriver(period: number, pollEverySeconds: number | null = null): InstrumentDriver {
  return {
    id: 'byte',
    name: 'Byte',
    measures: ['rpm'],
    verification: 'parser-verified-instrument-not-seen',
    ...speaksByItself,
    vocabulary: () => [Uint8Array.of(0x3f)],
    defaultLineSettings: {
      baudRate: 9600,
      dataBits: 8,
      parity: 'none',
      stopBits: 1,
      dataTerminalReady: null,
      requestToSend: null,
      flowControl: 'none',
    },
    settingsSchema: z.unknown(),
    presets: {},
    inspectionSettings: {},
    nominalPeriodSeconds: () => period,
    createDecoder: () => ({
      push(chunk, timeSeconds, listener) {
        for (const byte of chunk) {
          const rawHex = byte.toString(16);
          const value = { state: 'value', value: byte } as const;
          if (byte === 0)
            listener.onRejection({ kind: 'rejection', timeSeconds, rejected: 'no-match', rawHex });
          else
            listener.onReading({
              kind: 'rpm',
              unit: 'rpm',
              timeSeconds,
              rawHex,
              value,
              batteryLow: 'unknown',
            });
        }
      },
      end: () => undefined,
      ...(pollEverySeconds === null
        ? {}
        : { speak: () => ({ bytes: Uint8Array.of(0x3f), againInSeconds: pollEverySeconds }) }),
    }),
  };
}

function supervised(driver: InstrumentDriver = byteDriver(0.02), more: Partial<LineSupervisorOptions> = {}) {
  const scheduler = new ManualScheduler();
  const transport = new ScriptedTransport(() => scheduler.monotonicSeconds());
  const log = new LineLog();
  const options = { transport, path: 'port', driver, settings: {}, scheduler, listener: log, ...more };
  const supervisor = new LineSupervisor(options);
  const states = (): readonly string[] => log.statuses.map(({ state, reason }) => `${state}: ${reason}`);
  const device = () => transport.devices.at(-1);
  const say = (...bytes: number[]): void => void device()?.write(Uint8Array.from(bytes));
  return { scheduler, transport, log, supervisor, states, device, say };
}

describe('the line supervisor', () => {
  test('an instrument that clears its maximum may be silent for as long as that takes, and no longer', async () => {
    const driver = { ...byteDriver(0.1), clearingSeconds: () => 3 };
    const { scheduler, supervisor, states, say } = supervised(driver);
    supervisor.start();
    await scheduler.advance(0.1);
    say(7);
    supervisor.clearMaximum();
    await scheduler.advance(0.05);
    say(8);
    await scheduler.advance(2.9);
    expect(states().at(-1)).toBe('streaming: reading-arrived');
    await scheduler.advance(0.5);
    expect(states().at(-1)).toBe('stale: silent');
    await scheduler.advance(1);
    expect(states().at(-1)).toBe('lost: silent');
  });

  test('tries again after 0.5, 1, 2, 5 and 5 seconds while the port is missing', async () => {
    const { scheduler, transport, supervisor, states } = supervised();
    transport.outcomes = ['not-found'];
    supervisor.start();
    await scheduler.advance(14);
    expect(transport.attempts).toEqual([0, 0.5, 1.5, 3.5, 8.5, 13.5]);
    expect(states()).toEqual(['opening: first-attempt', 'absent: not-found']);
  });

  test.each(['busy', 'permission-denied', 'failed'] as const)(
    'says that the port is %s, with the message',
    async (code) => {
      const { scheduler, transport, supervisor, log } = supervised();
      transport.outcomes = [code, 'open'];
      supervisor.start();
      await scheduler.advance(0.1);
      expect(log.statuses.at(-1)).toMatchObject({
        state: 'absent',
        reason: code,
        message: `scripted: ${code}`,
      });
      await scheduler.advance(1);
      expect(log.statuses.at(-1)).toMatchObject({ state: 'waiting', reason: 'opened' });
    },
  );

  test('notices a close at once, keeps the reason and opens a new stream', async () => {
    const { scheduler, transport, supervisor, states, say, device } = supervised();
    supervisor.start();
    await scheduler.advance(0);
    say(1);
    device()?.pullOut();
    expect(states().at(-1)).toBe('lost: device-lost');
    await scheduler.advance(0.5);
    expect(transport.hosts).toHaveLength(2);
    expect(transport.hosts[0]).not.toBe(transport.hosts[1]);
    say(2);
    expect(states().slice(-2)).toEqual(['waiting: opened', 'streaming: reading-arrived']);
  });

  test('a lost port that is not there yet stays lost, with the first reason', async () => {
    const { scheduler, transport, supervisor, states, say, device } = supervised();
    supervisor.start();
    await scheduler.advance(0);
    say(1);
    transport.outcomes = ['not-found'];
    device()?.pullOut();
    await scheduler.advance(4);
    expect(states().at(-1)).toBe('lost: device-lost');
    transport.outcomes = ['permission-denied'];
    await scheduler.advance(5);
    expect(states().at(-1)).toBe('lost: permission-denied');
  });

  test('the pauses grow while nothing is heard, and start again after a reading', async () => {
    const { scheduler, transport, supervisor, say, device } = supervised();
    supervisor.start();
    await scheduler.advance(0);
    device()?.pullOut();
    await scheduler.advance(0.5);
    device()?.pullOut();
    await scheduler.advance(1);
    say(1);
    device()?.pullOut();
    await scheduler.advance(0.5);
    expect(transport.attempts).toEqual([0, 0.5, 1.5, 2]);
  });

  test('a 50 Hz stream that stops is stale after a quarter of a second and lost within one', async () => {
    const { scheduler, supervisor, log, say } = supervised(byteDriver(0.02));
    supervisor.start();
    await scheduler.advance(5);
    say(1);
    await scheduler.advance(2);
    const at = (state: string) =>
      (log.statuses.find((status) => status.state === state)?.timeSeconds ?? 0) - 5;
    expect(at('stale')).toBeCloseTo(0.25, 3);
    expect(at('lost')).toBeCloseTo(0.9, 3);
  });

  test('a meter with one reading a second is stale after three and lost after ten', async () => {
    const { scheduler, supervisor, log, say } = supervised(byteDriver(1));
    supervisor.start();
    await scheduler.advance(0);
    say(1);
    await scheduler.advance(11);
    const at = (state: string) => log.statuses.find((status) => status.state === state)?.timeSeconds;
    expect(at('stale')).toBeCloseTo(3, 3);
    expect(at('lost')).toBeCloseTo(10, 3);
  });

  test('rejections are counted but do not keep a line alive', async () => {
    const { scheduler, supervisor, log, say } = supervised(byteDriver(0.02));
    supervisor.start();
    await scheduler.advance(0);
    say(1);
    for (let turn = 0; turn < 10; turn += 1) {
      await scheduler.advance(0.05);
      say(0);
    }
    expect(log.states.at(-1)).toBe('stale');
    expect(supervisor.status).toMatchObject({ readingCount: 1, rejectionCount: 10 });
  });

  test('a stream that speaks again is streaming again, and its next silence is seen as soon', async () => {
    const { scheduler, supervisor, log, say } = supervised(byteDriver(1));
    supervisor.start();
    await scheduler.advance(0);
    say(1);
    await scheduler.advance(4);
    say(1);
    await scheduler.advance(3.01);
    expect(log.states.slice(2)).toEqual(['streaming', 'stale', 'streaming', 'stale']);
  });

  test('a meter that is switched off is waited for, without opening again and again', async () => {
    const { scheduler, transport, supervisor, states } = supervised();
    supervisor.start();
    await scheduler.advance(60);
    expect(states()).toEqual(['opening: first-attempt', 'waiting: opened']);
    expect(transport.attempts).toHaveLength(1);
  });

  test('an open port that leaves the list without closing is lost', async () => {
    const { scheduler, transport, supervisor, states } = supervised();
    supervisor.start();
    await scheduler.advance(1);
    transport.listed = [];
    await scheduler.advance(1.2);
    expect(states().at(-1)).toBe('lost: device-lost');
  });

  test('a typed path that was never listed is not called lost for that', async () => {
    const { scheduler, transport, supervisor, states } = supervised();
    transport.listed = [];
    supervisor.start();
    await scheduler.advance(10);
    expect(states().at(-1)).toBe('waiting: opened');
  });

  test('stopping closes the line, plans nothing more and says so', async () => {
    const { scheduler, supervisor, states, say, log } = supervised();
    supervisor.start();
    await scheduler.advance(0);
    say(1);
    await supervisor.stop();
    expect(states().at(-1)).toBe('absent: stopped');
    expect(scheduler.plannedCount).toBe(0);
    say(2);
    expect(log.readings).toHaveLength(1);
  });

  test('an instrument that wants a farewell hears it before the line is closed', async () => {
    const driver = byteDriver(0.02);
    const createDecoder: InstrumentDriver['createDecoder'] = (settings, start) => ({
      ...driver.createDecoder(settings, start),
      farewell: () => Uint8Array.of(0x3f),
    });
    const { scheduler, transport, supervisor } = supervised({ ...driver, createDecoder });
    supervisor.start();
    await scheduler.advance(0);
    const heard: string[] = [];
    transport.devices[0]?.onBytes((bytes) => heard.push(Buffer.from(bytes).toString('latin1')));
    transport.devices[0]?.onClose(() => heard.push('closed'));
    await supervisor.stop();
    expect(heard).toEqual(['?', 'closed']);
    expect(scheduler.plannedCount).toBe(0);
  });

  test('stopping while a retry is planned leaves nothing planned', async () => {
    const { scheduler, transport, supervisor } = supervised();
    transport.outcomes = ['not-found'];
    supervisor.start();
    await scheduler.advance(0.1);
    await supervisor.stop();
    expect(scheduler.plannedCount).toBe(0);
  });

  test('a line that opens after it was stopped is closed again', async () => {
    const { scheduler, transport, supervisor, states } = supervised();
    transport.outcomes = ['wait'];
    supervisor.start();
    await supervisor.stop();
    transport.letGo();
    await scheduler.advance(0);
    expect(transport.hosts[0]?.write(Uint8Array.of(1))).toBe(false);
    expect(states().at(-1)).toBe('absent: stopped');
  });

  test('an instrument that must be asked is asked after opening, in rhythm and after every chunk', async () => {
    const taps: string[] = [];
    const tap = (direction: string, bytes: Uint8Array, timeSeconds: number): void =>
      void taps.push(`${timeSeconds.toFixed(1)} ${direction} ${bytes.join()}`);
    const { scheduler, supervisor, say, device } = supervised(byteDriver(1, 0.5), { tap });
    supervisor.start();
    await scheduler.advance(0);
    const asked: number[] = [];
    device()?.onBytes((chunk) => asked.push(...chunk));
    await scheduler.advance(1.2);
    say(7);
    expect(asked).toEqual([0x3f, 0x3f, 0x3f, 0x3f]);
    expect(taps).toEqual(['0.0 sent 63', '0.5 sent 63', '1.0 sent 63', '1.2 received 7', '1.2 sent 63']);
    await supervisor.stop();
    expect(scheduler.plannedCount).toBe(0);
  });

  test('bytes of a lost line are not mixed with those of its successor', async () => {
    const { scheduler, transport, supervisor, log, device } = supervised();
    supervisor.start();
    await scheduler.advance(0);
    const old = transport.devices[0];
    device()?.pullOut();
    await scheduler.advance(0.5);
    old?.write(Uint8Array.of(9));
    device()?.write(Uint8Array.of(4));
    expect(log.readings.map(({ rawHex }) => rawHex)).toEqual(['4']);
  });
});
