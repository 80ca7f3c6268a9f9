import { describe, expect, test } from 'vitest';
import { speaksByItself, type InstrumentDriver, type InstrumentIdentity } from '#drivers/instrument.ts';
import { speedReading } from '#drivers/level-reading.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { LineLog } from '../../conformance/instrument.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { ScriptedTransport } from '../../support/scripted-transport.ts';

/** A byte below 100 is a speed; 100 and more is the instrument's serial number. */
function namingDriver(periodSeconds: number): InstrumentDriver {
  return {
    ...driverOf('lutron-16'),
    ...speaksByItself,
    nominalPeriodSeconds: () => periodSeconds,
    createDecoder: () => {
      let identity: InstrumentIdentity | null = null;
      return {
        push(chunk, timeSeconds, listener) {
          for (const byte of chunk) {
            if (byte >= 100) identity = { maker: '', model: 'M', serialNumber: String(byte), firmware: '' };
            else listener.onReading(speedReading({ timeSeconds, rawHex: byte.toString(16) }, byte));
          }
        },
        end: () => undefined,
        identity: () => identity,
      };
    },
  };
}

const adapter = { vendorId: '0403', productId: '6001', serialNumber: 'A5' };

function line({ periodSeconds = 1 } = {}) {
  const scheduler = new ManualScheduler();
  const transport = new ScriptedTransport(() => scheduler.monotonicSeconds());
  transport.identities.set('port', adapter);
  const log = new LineLog();
  const supervisor = new LineSupervisor({
    transport,
    path: 'port',
    portIdentity: adapter,
    driver: namingDriver(periodSeconds),
    settings: {},
    scheduler,
    listener: log,
  });
  supervisor.start();
  const say = (...bytes: number[]): void => void transport.devices.at(-1)?.write(Uint8Array.from(bytes));
  const values = () => log.readings.map(({ rawHex }) => Number.parseInt(rawHex, 16));
  return { scheduler, transport, log, supervisor, say, values, last: () => log.statuses.at(-1) };
}

describe('a line whose device moves', () => {
  test('is opened wherever the device appears, and says where', async () => {
    const { scheduler, transport, say, last } = line();
    await scheduler.advance(0);
    say(1);
    transport.listed = ['other'];
    transport.identities.set('other', adapter);
    transport.devices.at(-1)?.pullOut();
    await scheduler.advance(0.5);
    expect(transport.paths).toEqual(['port', 'other']);
    say(2);
    expect(last()).toMatchObject({ state: 'streaming', portPath: 'other' });
  });

  test('is not opened at its old path while another device hangs there', async () => {
    const { scheduler, transport, say, last } = line();
    await scheduler.advance(0);
    say(1);
    transport.identities.set('port', { ...adapter, serialNumber: 'B6' });
    transport.devices.at(-1)?.pullOut();
    await scheduler.advance(20);
    expect(transport.paths).toEqual(['port']);
    expect(last()).toMatchObject({ state: 'lost', reason: 'device-lost' });
    transport.identities.set('port', adapter);
    await scheduler.advance(5);
    expect(transport.paths).toEqual(['port', 'port']);
  });

  test('another instrument gives no reading and is not tried again until the line is set up anew', async () => {
    const { scheduler, transport, say, last, values } = line();
    await scheduler.advance(0);
    say(107, 1);
    transport.devices.at(-1)?.pullOut();
    await scheduler.advance(0.5);
    say(2);
    expect(values()).toEqual([1]);
    say(3, 108, 4);
    expect(last()).toMatchObject({ state: 'lost', reason: 'identity-doubtful' });
    await scheduler.advance(5);
    say(108, 5);
    expect(last()).toMatchObject({ state: 'lost', reason: 'other-instrument' });
    expect(last()?.message).toBe('serial number 108, not 107');
    await scheduler.advance(60);
    expect(values()).toEqual([1]);
    expect(transport.paths).toHaveLength(3);
    expect(scheduler.plannedCount).toBe(0);
  });

  test('the same instrument goes on as soon as it has said who it is', async () => {
    const { scheduler, transport, say, last, values } = line();
    await scheduler.advance(0);
    say(107, 1);
    transport.devices.at(-1)?.pullOut();
    await scheduler.advance(0.5);
    say(2);
    expect(last()?.state).toBe('waiting');
    say(107, 3);
    expect(last()?.state).toBe('streaming');
    expect(values()).toEqual([1, 3]);
  });

  test('a serial number that a bad line garbled once is asked for again, and the line goes on', async () => {
    const { scheduler, say, last, values } = line();
    await scheduler.advance(0);
    say(107, 1);
    say(109, 2);
    expect(last()?.reason).toBe('identity-doubtful');
    await scheduler.advance(5);
    say(107, 3);
    expect(last()?.state).toBe('streaming');
    expect(values()).toEqual([1, 3]);
  });

  test('another meter behind the same adapter is noticed without a pulled plug', async () => {
    const { scheduler, say, last, values } = line();
    await scheduler.advance(0);
    say(107, 1);
    say(109, 2);
    await scheduler.advance(5);
    say(109, 3);
    expect(last()?.reason).toBe('other-instrument');
    expect(values()).toEqual([1]);
  });

  test('a slow meter whose port leaves the list while it is silent is lost at once', async () => {
    const { scheduler, transport, say, last } = line({ periodSeconds: 10 });
    await scheduler.advance(1);
    say(1);
    transport.listed = [];
    transport.outcomes = ['not-found'];
    // Stale after 30 s; by silence alone it would be lost after 100 s.
    await scheduler.advance(33);
    expect(last()).toMatchObject({ state: 'lost', reason: 'device-lost' });
  });

  test('an opening that never comes back has failed, and is tried again', async () => {
    const { scheduler, transport, last, supervisor } = line();
    await supervisor.stop();
    transport.outcomes = ['wait', 'open'];
    supervisor.start();
    await scheduler.advance(15.1);
    expect(last()).toMatchObject({ reason: 'failed' });
    await scheduler.advance(1);
    expect(last()).toMatchObject({ state: 'waiting' });
  });
});
