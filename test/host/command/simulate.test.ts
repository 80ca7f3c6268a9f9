import { describe, expect, test } from 'vitest';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { simulate } from '#host/command/simulate.ts';
import { decoderOf, driverOf } from '../../support/decoder-of.ts';
import { eventually } from '../../support/eventually.ts';
import { skipsPseudoTerminals } from '../../support/pseudo-terminals.ts';
import { RecordingListener } from '../../support/recording-listener.ts';

const runs = { all: false, targetRpm: 4000, everySeconds: 60 };

describe.skipIf(skipsPseudoTerminals())('simulate', () => {
  test('prints a path for each instrument, and its readings come from there', async () => {
    const lines: string[] = [];
    const stop = await simulate({ ...runs, driver: 'lutron-16' }, (line) => lines.push(line));
    expect(lines).toHaveLength(2);
    const [path = ''] = lines[0]?.split('  ') ?? [];
    const stream = await new SerialTransport().open(path, driverOf('lutron-16').defaultLineSettings);
    const heard = new RecordingListener();
    const decoder = decoderOf('lutron-16', {}, 'in-the-middle');
    stream.onBytes((chunk) => decoder.push(chunk, 0, heard));
    await eventually(() => heard.readings.length >= 2);
    expect(heard.readings[0]).toMatchObject({ kind: 'spl', value: { state: 'value' } });
    await stream.close();
    await stop();
  });

  test('a port that cannot be used is bad input', async () => {
    await expect(
      simulate({ ...runs, port: '/dev/senyap-no-such-port' }, () => undefined),
    ).rejects.toMatchObject({
      name: 'CommandError',
      code: 'PORT_UNUSABLE',
    });
  });

  test('an unknown driver is bad input', async () => {
    await expect(simulate({ ...runs, driver: 'abacus' }, () => undefined)).rejects.toMatchObject({
      code: 'DRIVER_UNKNOWN',
    });
  });
});
