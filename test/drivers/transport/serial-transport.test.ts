import { describe, expect, test } from 'vitest';
import { SerialTransport } from '#drivers/transport/serial-transport.ts';
import { describeTransport } from '../../conformance/transport.ts';
import { PseudoPort, skipsPseudoTerminals } from '../../support/pseudo-terminals.ts';

describe.skipIf(skipsPseudoTerminals())('over pseudo-terminals', () => {
  describeTransport('serialport', async () => {
    const port = new PseudoPort();
    await port.plug();
    return {
      transport: new SerialTransport(),
      path: port.path,
      device: () => Promise.resolve(port.device()),
      unplug: () => port.unplug(),
      plug: async () => {
        await port.plug();
      },
      dispose: () => port.dispose(),
    };
  });
});

describe('the serial transport', () => {
  test('refuses what is no serial port, with a code', async () => {
    const settings = {
      baudRate: 9600,
      dataBits: 8,
      parity: 'none',
      stopBits: 1,
      dataTerminalReady: null,
      requestToSend: null,
      flowControl: 'none',
    } as const;
    await expect(new SerialTransport().open(import.meta.filename, settings)).rejects.toMatchObject({
      name: 'PortOpenError',
    });
    await expect(new SerialTransport().open('', settings)).rejects.toMatchObject({ name: 'PortOpenError' });
  });
});
