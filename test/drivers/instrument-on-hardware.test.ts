import { describe } from 'vitest';
import { findDriver } from '#drivers/registry.ts';
import { realScheduler } from '#drivers/time.ts';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { describeInstrumentInUse } from '../conformance/instrument.ts';
import { eventually } from '../support/eventually.ts';

/** `BENCH_DEVICE=<driver>:<port>` names an instrument that hangs on this computer, `BENCH_DEVICE_SETTINGS` its settings as JSON. */
const device = process.env['BENCH_DEVICE'] ?? '';
const [driverId = '', ...rest] = device.split(':');

// Without BENCH_DEVICE there is nothing to test.
describe.skipIf(device === '')('an instrument on this computer', () => {
  const build = () =>
    Promise.resolve({
      driverId,
      settings: JSON.parse(process.env['BENCH_DEVICE_SETTINGS'] ?? '{}'),
      measures: findDriver(driverId)?.measures[0] ?? 'spl',
      transport: new SerialTransport(),
      path: rest.join(':'),
      scheduler: realScheduler,
      heldBackSeconds: 1,
      until: (holds: () => boolean, seconds: number) =>
        eventually(holds, seconds).then(
          () => true,
          () => false,
        ),
      dispose: () => Promise.resolve(),
    });
  // One line, one user: these tests take turns.
  describeInstrumentInUse(device, build, { concurrent: false });
});
