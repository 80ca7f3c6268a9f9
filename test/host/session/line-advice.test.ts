import { describe, expect, test } from 'vitest';
import { drivers } from '#drivers/registry.ts';
import type { ComputerFacts } from '#drivers/transport/computer-facts.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import { LineAdvice } from '#host/session/line-advice.ts';
import { lineView } from '#host/session/line-view.ts';
import { resolveLine } from '#host/session/resolve-line.ts';

const line = (driverId: string) =>
  resolveLine(
    { role: 'meter', portPath: '/dev/ttyUSB0', driverId, preset: null, settings: {}, line: null },
    drivers,
  );

const polled = resolveLine(
  {
    role: 'meter',
    portPath: '/dev/ttyUSB0',
    driverId: 'generic-line',
    preset: null,
    settings: { pollText: '?' },
    line: null,
  },
  drivers,
);

/** A computer whose FTDI timer is at 16 ms and whose ports belong to dialout; counts how often it is looked at. */
function computer() {
  let looks = 0;
  const facts: ComputerFacts = {
    text: (path) => {
      looks += 1;
      if (path.endsWith('latency_timer')) return '16\n';
      return path === '/etc/group' ? 'dialout:x:20:\n' : null;
    },
    names: () => [],
    exists: () => false,
    target: (path) => path,
    groupOf: () => 20,
    ageSeconds: () => 1,
    environment: {},
    userName: 'sari',
    groups: [],
  };
  return { facts, looks: () => looks };
}

function status(changes: Partial<LineStatus>): LineStatus {
  return {
    state: 'streaming',
    reason: 'reading-arrived',
    message: '',
    portPath: '/dev/ttyUSB0',
    timeSeconds: 10,
    readingCount: 0,
    rejectionCount: 0,
    identity: null,
    ...changes,
  };
}

describe('what the computer adds to the state of a line', () => {
  test('the delay of the adapter, once the time between readings is known', () => {
    const advice = new LineAdvice(polled, computer().facts);
    expect(advice.now(status({ readingCount: 1 }), 10)).toBeNull();
    // 50 readings in 5 s: 16 of 100 ms.
    expect(advice.now(status({ readingCount: 51 }), 15)?.id).toContain('16 ms, 16 %');
  });

  test('nothing for an instrument that speaks by itself', () => {
    const advice = new LineAdvice(line('lutron-16'), computer().facts);
    advice.now(status({}), 10);
    expect(advice.now(status({ readingCount: 50 }), 15)).toBeNull();
  });

  test('the group to join, in place of the usual sentence', () => {
    const refused = status({ state: 'absent', reason: 'permission-denied' });
    const told = new LineAdvice(line('lutron-16'), computer().facts).now(refused, 10);
    expect(told?.en).toContain('usermod -aG dialout');
    expect(lineView(line('lutron-16'), refused, told)).toMatchObject({ state: 'refused', message: told });
  });

  test('is looked for now and then only, and anew when the state changes', () => {
    const { facts, looks } = computer();
    const advice = new LineAdvice(line('lutron-16'), facts);
    const refused = status({ state: 'absent', reason: 'permission-denied' });
    advice.now(refused, 10);
    const once = looks();
    for (let beat = 0; beat < 90; beat += 1) advice.now(refused, 10 + beat * 0.05);
    expect(looks()).toBe(once);
    expect(advice.now(status({ timeSeconds: 12 }), 12)).toBeNull();
  });

  test('nothing where the computer tells nothing', () => {
    const refused = status({ state: 'absent', reason: 'permission-denied' });
    expect(new LineAdvice(line('lutron-16'), null).now(refused, 10)).toBeNull();
  });
});

describe('what a line says of its state', () => {
  test.each([
    ['other-instrument', 'lost', /nomor seri/i],
    ['silent', 'lost', /berhenti mengirim/],
    ['silent', 'stale', /tidak mengirim data yang dapat dibaca/],
    ['device-lost', 'lost', /putus/],
    ['line-failed', 'lost', /gangguan/],
    ['not-found', 'absent', /tidak ditemukan/],
    ['busy', 'lost', /dipakai program lain/],
  ] as const)('%s while %s', (reason, state, words) => {
    expect(lineView(line('lutron-16'), status({ state, reason })).message?.id).toMatch(words);
  });

  test('the port is the one where the device was found again', () => {
    expect(lineView(line('lutron-16'), status({ portPath: '/dev/ttyUSB3' })).portPath).toBe('/dev/ttyUSB3');
  });
});
