import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drivers, findDriver } from '#drivers/registry.ts';

const folder = join(import.meta.dirname, '../../drivers');

describe('the registry of drivers', () => {
  test('finds each driver by its own name, and no other', () => {
    for (const driver of drivers) expect(findDriver(driver.id)).toBe(driver);
    expect(findDriver('abacus')).toBeNull();
  });

  test('no two drivers share a name', () => {
    expect(new Set(drivers.map(({ id }) => id)).size).toBe(drivers.length);
  });

  test.each(drivers.map((driver) => [driver.id, driver] as const))('%s is whole', (id, driver) => {
    const files = ['protocol.ts', 'driver.ts', 'simulator.ts', 'README.md'];
    expect(files.filter((file) => !existsSync(join(folder, id, file)))).toEqual([]);
    // Nobody here has the hardware: a driver that claims more needs the log of an owner.
    expect(driver.verification).toBe('parser-verified-instrument-not-seen');
    for (const raw of [{}, driver.inspectionSettings, ...Object.values(driver.presets)]) {
      const settings = driver.settingsSchema.parse(raw);
      expect(driver.nominalPeriodSeconds(settings)).toBeGreaterThan(0);
    }
  });
});
