import { describe, expect, test } from 'vitest';
import { drivers, findDriver } from '#drivers/registry.ts';
import { driverChoice } from '#host/session/driver-choice.ts';
import { settingFields } from '#host/session/setting-fields.ts';
import { benchOnSimulatedSite } from '../../support/bench-on-simulated-site.ts';
import { knock, openDoor } from '../../support/open-door.ts';

function fieldsOf(id: string) {
  const driver = findDriver(id);
  if (driver === null) throw new Error(`no driver ${id}`);
  return settingFields(driver);
}

describe('what a form can set', () => {
  test('weightings, display and pulses are told with their choices, bounds and usual values', () => {
    expect(fieldsOf('lutron-16')).toContainEqual({
      name: 'display',
      usual: '1',
      kind: 'choice',
      choices: ['1', '2', '3', '4', 'A', 'B', 'C', 'any'],
      mayBeNull: false,
    });
    expect(fieldsOf('generic-line')).toContainEqual({
      name: 'frequencyWeighting',
      usual: null,
      kind: 'choice',
      choices: ['A', 'B', 'C', 'Z', 'FLAT'],
      mayBeNull: true,
    });
    expect(fieldsOf('generic-line')).toContainEqual({
      name: 'pulsesPerRevolution',
      usual: 1,
      kind: 'number',
      minimum: 0,
      maximum: 120,
      whole: false,
      mayBeNull: false,
    });
  });

  test('what no form can show is left to JSON', () => {
    const formats = fieldsOf('generic-line').find(({ name }) => name === 'formats');
    expect(formats).toMatchObject({ kind: 'other' });
  });

  test.each(drivers.map((driver) => [driver.id, driver] as const))('%s can be told', (_id, driver) => {
    const { settings } = driverChoice(driver);
    expect(
      driver.settingsSchema.safeParse(Object.fromEntries(settings.map((one) => [one.name, one.usual]))),
    ).toMatchObject({ success: true });
  });
});

test('settings that cannot be used are refused with each place, in both languages', async () => {
  const { bench } = await benchOnSimulatedSite();
  const [line] = bench.lines();
  const settings = { pulsesPerRevolution: 'two', lineEnd: 'NL', volume: 11, maximumLineBytes: 1 };
  const refused = await openDoor({ bench }).fetch(
    knock('/api/lines', 'PUT', [{ ...line, driverId: 'generic-line', preset: null, settings }]),
  );
  expect(refused.status).toBe(422);
  const { error } = (await refused.json()) as { readonly error: { readonly details: unknown } };
  expect(error.details).toEqual([
    {
      path: 'lineEnd',
      message: {
        id: 'harus salah satu dari "any", "LF", "CR", "CRLF", ";", "byte", "fixed-length"',
        en: 'must be one of "any", "LF", "CR", "CRLF", ";", "byte", "fixed-length"',
      },
    },
    {
      path: 'maximumLineBytes',
      message: { id: 'terlalu kecil: paling sedikit 16', en: 'too small: at least 16' },
    },
    { path: 'pulsesPerRevolution', message: { id: 'harus berupa bilangan', en: 'must be a number' } },
    { path: '', message: { id: 'tidak dikenal: "volume"', en: 'unknown: "volume"' } },
  ]);
});
