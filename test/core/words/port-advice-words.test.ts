import { describe, expect, test } from 'vitest';
import { languages } from '#core/words/language.ts';
import { portAdviceWords, type PortAdvice } from '#core/words/port-advice-words.ts';

const usb = { vendorId: '1a86', productId: '7523' };

const needed: readonly (readonly [PortAdvice, readonly string[]])[] = [
  [
    { kind: 'modem-manager', usb },
    ['ModemManager', 'ATTRS{idVendor}=="1a86"', 'ENV{ID_MM_DEVICE_IGNORE}="1"'],
  ],
  [{ kind: 'join-group', group: 'uucp', usb: null }, ['usermod -aG uucp', 'TAG+="uaccess"']],
  [{ kind: 'log-in-again', group: 'dialout' }, ['dialout']],
  [{ kind: 'device-rule', usb }, ['SUBSYSTEM=="tty", ATTRS{idVendor}=="1a86"', 'TAG+="uaccess"']],
  [{ kind: 'snap', name: 'senyap' }, ['snap connect senyap:serial-port']],
  [{ kind: 'flatpak', name: 'id.senyap.Bench' }, ['--device=all id.senyap.Bench']],
  [
    { kind: 'latency-timer', device: 'ttyUSB0', milliseconds: 16, sharePercent: 32 },
    ['16 ms', '32 %', '/sys/bus/usb-serial/devices/ttyUSB0/latency_timer'],
  ],
];

describe('advice about a port', () => {
  test.each(needed)('%o says in each language what to do', (advice, parts) => {
    const words = portAdviceWords(advice, '/dev/ttyUSB0');
    for (const language of languages) for (const part of parts) expect(words[language]).toContain(part);
    expect(words.id).not.toBe(words.en);
  });
});
