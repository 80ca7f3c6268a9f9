import { describe, expect, test } from 'vitest';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { LineLog } from '../../conformance/instrument.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { decoderOf, driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { RecordingListener, valuesOf } from '../../support/recording-listener.ts';
import { ScriptedTransport } from '../../support/scripted-transport.ts';

const start = 'ac ff';
const level743 = bytesOfHex('7F 02 E7 00 00 00 00 00 00 00 00 00 00');
const level1056 = bytesOfHex('7F 04 20 00 00 00 00 00 00 00 00 00 00');

/** A decoder with what it says and hears, at times given by hand. */
function dialogue() {
  const decoder = decoderOf('pce-322a', {}, 'in-the-middle');
  const listener = new RecordingListener();
  return {
    listener,
    hear: (bytes: Uint8Array, timeSeconds: number) => {
      decoder.push(bytes, timeSeconds, listener);
    },
    said: (timeSeconds: number) => {
      const { bytes, againInSeconds } = decoder.speak?.(timeSeconds) ?? { bytes: null, againInSeconds: null };
      const hex =
        bytes === null
          ? null
          : Buffer.from(bytes)
              .toString('hex')
              .replace(/..(?!$)/g, '$& ');
      return { hex, againInSeconds };
    },
  };
}

describe('the dialogue with a PCE-322A', () => {
  test('it is told to begin once; when frames come, nothing more is said', () => {
    const { said, hear, listener } = dialogue();
    expect(said(0)).toEqual({ hex: start, againInSeconds: 2 });
    hear(level743, 0.5);
    // The first frame only confirms the place.
    expect(said(0.5)).toEqual({ hex: null, againInSeconds: 1.5 });
    hear(level1056, 1);
    expect(valuesOf(listener)).toEqual([105.6]);
    expect(said(1)).toEqual({ hex: null, againInSeconds: null });
    hear(level1056, 1.5);
    expect(said(1.5)).toEqual({ hex: null, againInSeconds: null });
  });

  test('a meter that is switched off is told again every two seconds', () => {
    const { said } = dialogue();
    expect([0, 1, 2, 3, 4].map((timeSeconds) => said(timeSeconds).hex)).toEqual([
      start,
      null,
      start,
      null,
      start,
    ]);
  });

  test('frames that come late are taken, and the repeat in between does no harm', () => {
    const { said, hear, listener } = dialogue();
    said(0);
    said(2);
    hear(level743, 2.1);
    hear(level743, 2.6);
    hear(level1056, 3.1);
    expect(valuesOf(listener)).toEqual([74.3, 105.6]);
    expect(said(3.1).hex).toBeNull();
  });

  test('its own words as an echo, and half a frame, are refused and do not count as a beginning', () => {
    const { said, hear, listener } = dialogue();
    said(0);
    hear(bytesOfHex(start), 0.1);
    hear(level743.subarray(0, 6), 0.2);
    expect(listener.readings).toEqual([]);
    expect(said(2).hex).toBe(start);
    hear(level743, 2.5);
    hear(level743, 3);
    hear(level1056, 3.5);
    expect(valuesOf(listener)).toEqual([74.3, 105.6]);
    expect(listener.rejections.map(({ rejected }) => rejected)).toContain('garbage');
  });

  test('a meter that was switched off and on is told to begin anew when the line has been opened again', async () => {
    const scheduler = new ManualScheduler();
    const transport = new ScriptedTransport(() => scheduler.monotonicSeconds());
    const driver = driverOf('pce-322a');
    const log = new LineLog();
    const settings = driver.settingsSchema.parse({});
    const supervisor = new LineSupervisor({
      transport,
      path: 'port',
      driver,
      settings,
      scheduler,
      listener: log,
    });
    const sent: string[] = [];
    const listen = (line: number): void =>
      transport.devices[line]?.onBytes((bytes) => void sent.push(Buffer.from(bytes).toString('hex')));
    supervisor.start();
    await scheduler.advance(0.1);
    listen(0);
    for (let frame = 0; frame < 4; frame += 1) {
      transport.devices[0]?.write(level743);
      await scheduler.advance(0.5);
    }
    expect(log.readings).toHaveLength(3);
    await scheduler.advance(6);
    expect(log.states.slice(-2)).toEqual(['lost', 'waiting']);
    listen(1);
    expect(sent).toEqual(['acff', 'acff']);
    await supervisor.stop();
  });

  test('no other word is in its vocabulary', () => {
    const driver = driverOf('pce-322a');
    const words = driver.vocabulary(driver.settingsSchema.parse({}));
    expect(words.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['acff']);
  });
});
