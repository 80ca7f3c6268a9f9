import { describe, expect, test } from 'vitest';
import type { LineSetup } from '#host/http/contract.ts';
import { blankLine, withLine } from '../../../renderer/screens/instruments/line-draft.ts';

const meter: LineSetup = {
  role: 'meter',
  portPath: '/dev/ttyUSB0',
  driverId: 'generic-line',
  preset: null,
  settings: { columns: ['level'] },
  line: null,
};
const sensor: LineSetup = { ...meter, role: 'speed-sensor', portPath: '/dev/ttyUSB1', settings: {} };

describe('choosing the lines', () => {
  test('another port for the same driver keeps the settings that the screen does not show', () => {
    const lines = withLine([meter, sensor], 'meter', {
      portPath: ' /dev/ttyUSB9 ',
      driverId: 'generic-line',
      preset: null,
    });
    expect(lines.find((line) => line.role === 'meter')).toEqual({ ...meter, portPath: '/dev/ttyUSB9' });
    expect(lines).toContain(sensor);
  });

  test('another driver starts with its own defaults', () => {
    const lines = withLine([meter], 'meter', {
      portPath: '/dev/ttyUSB0',
      driverId: 'lutron-16',
      preset: null,
    });
    expect(lines).toEqual([{ ...meter, driverId: 'lutron-16', settings: {}, line: null }]);
  });

  test('a line without a port is taken off, the other stays', () => {
    expect(withLine([meter, sensor], 'meter', blankLine)).toEqual([sensor]);
  });
});
