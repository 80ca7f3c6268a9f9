import { describe, expect, test } from 'vitest';
import type { LineSetup } from '#host/http/contract.ts';
import { driverGroups } from '../../../../renderer/screens/instruments/driver-groups.ts';
import {
  blankLine,
  draftedLine,
  draftOfLine,
  driversFor,
  withDriver,
  withLine,
  withLineSettings,
} from '../../../../renderer/screens/instruments/line-draft.ts';
import { sampleDriverChoice } from '../../../support/sample-driver-choice.ts';

const driver = sampleDriverChoice();
const meter: LineSetup = {
  role: 'meter',
  portPath: '/dev/ttyUSB0',
  driverId: 'lutron-16',
  preset: null,
  settings: { display: '2', plausibleLevelDb: [30, 130] },
  line: null,
  cardId: null,
};
const sensor: LineSetup = { ...meter, role: 'speed-sensor', portPath: '/dev/ttyUSB1', settings: {} };

describe('a line on the screen', () => {
  test('comes back as it was, whatever is shown as a field or as JSON', () => {
    expect(draftedLine('meter', draftOfLine(meter, [driver]))).toEqual({ state: 'line', setup: meter });
  });

  test('on another port keeps its settings', () => {
    const draft = { ...draftOfLine(meter, [driver]), portPath: ' /dev/ttyUSB9 ' };
    expect(draftedLine('meter', draft)).toEqual({
      state: 'line',
      setup: { ...meter, portPath: '/dev/ttyUSB9' },
    });
  });

  test('with another driver starts with its own defaults', () => {
    const draft = withDriver(draftOfLine(meter, [driver]), 'generic-line');
    expect(draftedLine('meter', draft)).toMatchObject({
      setup: { driverId: 'generic-line', settings: {}, line: null, preset: null },
    });
  });

  test('without a port or a driver is none', () => {
    expect(draftedLine('meter', blankLine)).toEqual({ state: 'none' });
    expect(draftedLine('meter', { ...blankLine, portPath: '/dev/ttyUSB0' })).toEqual({ state: 'none' });
  });

  test('of which the driver is gone keeps all settings as JSON', () => {
    expect(draftedLine('meter', draftOfLine(meter, []))).toEqual({ state: 'line', setup: meter });
  });

  test('carries line settings only where they differ from the usual ones', () => {
    const faster = withLineSettings(draftOfLine(meter, [driver]), driver, { baudRate: 19_200 });
    expect(faster.line).toEqual({ ...driver.defaultLineSettings, baudRate: 19_200 });
    expect(withLineSettings(faster, driver, { baudRate: 9600 }).line).toBeNull();
  });

  test('that is wrong is not sent', () => {
    const draft = { ...draftOfLine(meter, [driver]), settings: { form: {}, more: '{ a: 1 }' } };
    expect(draftedLine('meter', draft)).toMatchObject({
      state: 'wrong',
      words: { id: expect.stringContaining('baris 1, kolom 3') as string },
    });
  });
});

describe('all lines', () => {
  test('with one set anew or taken off, the other stays', () => {
    expect(withLine([meter, sensor], 'meter', null)).toEqual([sensor]);
    const moved = { ...meter, portPath: '/dev/ttyUSB9' };
    expect(withLine([meter, sensor], 'meter', moved)).toEqual([sensor, moved]);
  });
});

describe('the list of drivers', () => {
  const level = sampleDriverChoice({ id: 'level', measures: ['spl'] });
  const speed = sampleDriverChoice({ id: 'speed', measures: ['rpm'] });
  const sound = sampleDriverChoice({ id: 'sound', measures: ['waveform'] });
  const all = [sound, speed, driver, level];

  test('is grouped by what they measure, in one order', () => {
    expect(driverGroups(all).map(({ kind, drivers }) => [kind, drivers.map(({ id }) => id)])).toEqual([
      ['spl', ['level']],
      ['rpm', ['speed']],
      ['both', ['lutron-16']],
      ['waveform', ['sound']],
    ]);
    expect(driverGroups([speed])).toHaveLength(1);
  });

  test.each([
    ['meter', ['lutron-16', 'level']],
    ['speed-sensor', ['speed', 'lutron-16']],
    ['microphone', ['sound']],
  ] as const)('for a %s has only those that serve it', (role, ids) => {
    expect(driversFor(role, all).map(({ id }) => id)).toEqual(ids);
  });
});
