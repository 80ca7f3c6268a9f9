import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { computerFacts, type ComputerFacts } from '#drivers/transport/computer-facts.ts';
import { adviceForAnswers, adviceForRefusal } from '#drivers/transport/port-advice.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const port = '/dev/ttyUSB0';

/** A computer that is a folder: files by path, and what a folder cannot show. */
function computer(
  files: Readonly<Record<string, string>>,
  more: Partial<ComputerFacts> = {},
): ComputerFacts & { readonly root: string } {
  const root = temporaryFolder();
  for (const [path, text] of Object.entries({ [port]: '', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const known = { environment: {}, userName: 'sari', groups: [1000], groupOf: () => 20 };
  return { ...computerFacts(root), ...known, ...more, root };
}

const debian = { '/etc/group': 'root:x:0:\ndialout:x:20:wayan\nsari:x:1000:\n' };

describe('why a port may not be opened', () => {
  test('the group of the device file is named, as the distribution calls it', () => {
    expect(adviceForRefusal('permission-denied', port, computer(debian))).toEqual({
      kind: 'join-group',
      group: 'dialout',
      usb: null,
    });
    const arch = computer({ '/etc/group': 'uucp:x:986:\n' }, { groupOf: () => 986 });
    expect(adviceForRefusal('permission-denied', port, arch)).toMatchObject({ group: 'uucp' });
  });

  test('who has joined but not logged in again is told so', () => {
    const joined = computer({ '/etc/group': 'dialout:x:20:wayan,sari\n' });
    const advice = { kind: 'log-in-again', group: 'dialout' };
    expect(adviceForRefusal('permission-denied', port, joined)).toEqual(advice);
  });

  test('a port of root alone needs a rule', () => {
    const rooted = computer(debian, { groupOf: () => 0 });
    expect(adviceForRefusal('permission-denied', port, rooted)).toEqual({ kind: 'device-rule', usb: null });
  });

  test('the rule names the device', () => {
    const facts = computer({
      ...debian,
      '/sys/devices/usb1/1-2/idVendor': '1a86\n',
      '/sys/devices/usb1/1-2/idProduct': '7523\n',
      '/sys/devices/usb1/1-2/1-2:1.0/ttyUSB0/port_number': '0',
      '/sys/class/tty/ttyUSB0/dev': '188:0',
    });
    const device = join(facts.root, '/sys/devices/usb1/1-2/1-2:1.0/ttyUSB0');
    symlinkSync(device, join(facts.root, '/sys/class/tty/ttyUSB0/device'));
    expect(adviceForRefusal('permission-denied', port, facts)).toMatchObject({
      usb: { vendorId: '1a86', productId: '7523' },
    });
  });

  test('confinement goes before groups', () => {
    const snap = computer(debian, { environment: { SNAP_NAME: 'senyap' } });
    expect(adviceForRefusal('permission-denied', port, snap)).toEqual({ kind: 'snap', name: 'senyap' });
    const flatpak = computer({ ...debian, '/.flatpak-info': '[Application]\nname=id.senyap.Bench\n' });
    expect(adviceForRefusal('not-found', port, flatpak)).toEqual({
      kind: 'flatpak',
      name: 'id.senyap.Bench',
    });
  });

  test('a computer that shows nothing gets no advice', () => {
    const bare = computer({}, { groupOf: () => null });
    expect(adviceForRefusal('permission-denied', port, bare)).toBeNull();
    expect(adviceForRefusal('not-found', port, bare)).toBeNull();
    expect(adviceForRefusal('failed', port, bare)).toBeNull();
  });
});

describe('who holds a busy port', () => {
  const running = { '/proc/1/comm': 'systemd\n', '/proc/742/comm': 'ModemManager\n', '/proc/self/comm': 'x' };

  test('ModemManager, if it runs and the port is new', () => {
    expect(adviceForRefusal('busy', port, computer(running))).toEqual({ kind: 'modem-manager', usb: null });
  });

  test('somebody else, if it does not run or the port has been there for long', () => {
    expect(adviceForRefusal('busy', port, computer({ '/proc/1/comm': 'systemd\n' }))).toBeNull();
    expect(adviceForRefusal('busy', port, computer(running, { ageSeconds: () => 61 }))).toBeNull();
    expect(adviceForRefusal('busy', '/dev/gone', computer(running))).toBeNull();
  });

  test('a write to a device file does not make it new, its handing over does', () => {
    const facts = computer({});
    utimesSync(join(facts.root, port), 0, 0);
    expect(facts.ageSeconds(port)).toBeLessThan(5);
  });
});

describe('an adapter that keeps answers back', () => {
  const timer = (milliseconds: string) =>
    computer({ '/sys/bus/usb-serial/devices/ttyUSB0/latency_timer': milliseconds });

  test.each([
    ['16\n', 0.1, 16],
    ['16\n', 0.05, 32],
    ['16\n', 0.01, 100],
    ['2\n', 0.02, 10],
  ])('%j ms at one reading in %d s is a share of %d %%', (milliseconds, period, sharePercent) => {
    expect(adviceForAnswers(port, period, timer(milliseconds))).toEqual({
      kind: 'latency-timer',
      device: 'ttyUSB0',
      milliseconds: Number(milliseconds),
      sharePercent,
    });
  });

  test('is not worth a word at 1 ms, at a small share, and where there is none', () => {
    expect(adviceForAnswers(port, 0.02, timer('1\n'))).toBeNull();
    expect(adviceForAnswers(port, 1, timer('16\n'))).toBeNull();
    expect(adviceForAnswers(port, 0.02, computer({}))).toBeNull();
    expect(adviceForAnswers(port, 0.02, timer('?'))).toBeNull();
  });

  test('is found behind a stable name', () => {
    const facts = timer('16\n');
    mkdirSync(join(facts.root, '/dev/serial/by-id'), { recursive: true });
    symlinkSync(join(facts.root, port), join(facts.root, '/dev/serial/by-id/usb-FTDI'));
    expect(adviceForAnswers('/dev/serial/by-id/usb-FTDI', 0.1, facts)).toMatchObject({ device: 'ttyUSB0' });
  });
});
