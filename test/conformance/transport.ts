import { afterEach, describe, expect, test } from 'vitest';
import type { ByteStream, CloseReason, LineSettings, Transport } from '#drivers/transport/byte-stream.ts';
import { eventually } from '../support/eventually.ts';

/** One port with a hand on its other end. */
export interface TransportRig {
  readonly transport: Transport;
  readonly path: string;
  /** The device's end of the line, once the port is open. */
  readonly device: () => Promise<ByteStream>;
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

const settings: LineSettings = {
  baudRate: 9600,
  dataBits: 8,
  parity: 'none',
  stopBits: 1,
  dataTerminalReady: true,
  requestToSend: true,
  flowControl: 'none',
};

/** Keeps what a stream says. */
function watch(stream: ByteStream) {
  const seen = { bytes: [] as number[], closes: [] as CloseReason[] };
  stream.onBytes((chunk) => seen.bytes.push(...chunk));
  stream.onClose((reason) => seen.closes.push(reason));
  return seen;
}

/** What every transport promises. */
export function describeTransport(name: string, build: () => Promise<TransportRig>): void {
  describe(`${name} carries lines`, () => {
    let rig: TransportRig | null = null;
    const ready = async (): Promise<TransportRig> => {
      rig = await build();
      return rig;
    };
    const open = async () => {
      const { transport, path, device } = await ready();
      const host = await transport.open(path, settings);
      return { host, device: await device(), path, transport };
    };

    afterEach(async () => {
      await rig?.dispose();
      rig = null;
    });

    test('bytes arrive whole and in order, both ways, all 256 of them', async () => {
      const { host, device } = await open();
      const atHost = watch(host);
      const atDevice = watch(device);
      const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      expect(device.write(all)).toBe(true);
      expect(host.write(all)).toBe(true);
      await eventually(() => atHost.bytes.length >= 256 && atDevice.bytes.length >= 256);
      expect(atHost.bytes).toEqual([...all]);
      expect(atDevice.bytes).toEqual([...all]);
    });

    test('the writer may use its bytes again at once', async () => {
      const { host, device } = await open();
      const atHost = watch(host);
      const bytes = Uint8Array.of(1, 2, 3);
      device.write(bytes);
      await eventually(() => atHost.bytes.length === 3);
      bytes.fill(9);
      expect(atHost.bytes).toEqual([1, 2, 3]);
    });

    test('bytes that come before anyone listens are not lost', async () => {
      const { host, device } = await open();
      device.write(Uint8Array.of(7));
      const atHost = watch(host);
      await eventually(() => atHost.bytes.length > 0);
      expect(atHost.bytes).toEqual([7]);
    });

    test('a second opening of the same port is refused as busy', async () => {
      const { transport, path } = await open();
      await expect(transport.open(path, settings)).rejects.toMatchObject({
        name: 'PortOpenError',
        code: 'busy',
        path,
      });
    });

    test('a port that does not exist is refused as not found', async () => {
      const { transport } = await ready();
      const missing = '/dev/senyap-no-such-port';
      await expect(transport.open(missing, settings)).rejects.toMatchObject({
        code: 'not-found',
        path: missing,
      });
    });

    test('closing tells the listener once and frees the port', async () => {
      const { host, transport, path } = await open();
      const atHost = watch(host);
      await host.close();
      await host.close();
      expect(atHost.closes).toEqual([{ kind: 'asked' }]);
      const again = await transport.open(path, settings);
      await again.close();
    });

    test('who listens late for the end is told at once', async () => {
      const { host } = await open();
      await host.close();
      expect(watch(host).closes).toEqual([{ kind: 'asked' }]);
    });

    test('a closed line refuses to write, so that nothing stale is sent later', async () => {
      const { host } = await open();
      await host.close();
      expect(host.write(Uint8Array.of(1))).toBe(false);
    });

    test('a pulled plug ends the line as lost, within a second', async () => {
      const { host } = await open();
      const atHost = watch(host);
      const startedMs = performance.now();
      await rig?.unplug();
      await eventually(() => atHost.closes.length > 0);
      // One second is the requirement; the machine may be busy, so nothing tighter is asked.
      expect(performance.now() - startedMs).toBeLessThan(1000);
      expect(atHost.closes).toEqual([{ kind: 'device-lost' }]);
      expect(host.write(Uint8Array.of(1))).toBe(false);
      await host.close();
      expect(atHost.closes).toHaveLength(1);
    });

    test('a plug that is pulled in the moment of opening is noticed as well', async () => {
      // The line then reads "nothing" for ever instead of ending, if nobody looks for the device itself.
      const { host } = await open();
      await rig?.unplug();
      const atHost = watch(host);
      await eventually(() => atHost.closes.length > 0, 1);
      expect(atHost.closes).toEqual([{ kind: 'device-lost' }]);
    });

    test('a device that came back is reached by a new line, free of old bytes', async () => {
      const { host, path, transport } = await open();
      const atHost = watch(host);
      await rig?.unplug();
      await eventually(() => atHost.closes.length > 0);
      await expect(transport.open(path, settings)).rejects.toMatchObject({ code: 'not-found' });
      host.write(Uint8Array.of(99));
      await rig?.plug();
      const again = await transport.open(path, settings);
      const device = await rig?.device();
      const atDevice = device === undefined ? null : watch(device);
      again.write(Uint8Array.of(5));
      await eventually(() => (atDevice?.bytes.length ?? 0) > 0);
      expect(atDevice?.bytes).toEqual([5]);
      await again.close();
    });

    test('the list of ports never fails', async () => {
      const { transport } = await ready();
      await expect(transport.list()).resolves.toBeInstanceOf(Array);
    });
  });
}
