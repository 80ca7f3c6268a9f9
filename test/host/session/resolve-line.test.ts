import { describe, expect, test } from 'vitest';
import { drivers } from '#drivers/registry.ts';
import { resolveLine } from '#host/session/resolve-line.ts';

const setup = {
  role: 'meter',
  portPath: 'port',
  driverId: 'generic-line',
  preset: 'casella-cel-63x',
  settings: {},
  line: null,
} as const;

describe('the line of an instrument', () => {
  test('is what its preset needs', () => {
    expect(resolveLine(setup, drivers).lineSettings).toMatchObject({
      baudRate: 9600,
      dataBits: 8,
      parity: 'none',
      stopBits: 2,
    });
  });

  test('is the usual one without a preset', () => {
    const { lineSettings } = resolveLine({ ...setup, preset: null }, drivers);
    expect(lineSettings).toMatchObject({ baudRate: 115_200, stopBits: 1 });
  });

  test('is what the operator set, whatever the preset needs', () => {
    const line = { ...resolveLine(setup, drivers).lineSettings, baudRate: 19_200, stopBits: 1 } as const;
    expect(resolveLine({ ...setup, line }, drivers).lineSettings).toEqual(line);
  });
});
