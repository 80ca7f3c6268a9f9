import { describe, expect, test } from 'vitest';
import { genericLineDriver } from '#drivers/generic-line/driver.ts';
import { genericLineSettingsSchema } from '#drivers/generic-line/settings.ts';

const withPattern = (pattern: string) =>
  genericLineSettingsSchema.safeParse({ formats: [{ mode: 'pattern', pattern }] });

describe('settings of a line device', () => {
  test('work without being given', () => {
    expect(genericLineSettingsSchema.parse({})).toMatchObject({
      maximumLineBytes: 256,
      pulsesPerRevolution: 1,
    });
  });

  test.each(Object.entries(genericLineDriver.presets))('the preset %s fits', (_name, preset) => {
    expect(genericLineSettingsSchema.safeParse(preset).error).toBeUndefined();
  });

  test.each([
    ['a group that means nothing', 'dB=([0-9.]+)'],
    ['a repeat count above 64', '(?P<value>[0-9]{1,65})'],
    ['more than ten groups', `(?P<value>[0-9]+)${'(a)'.repeat(10)}`],
    ['a look-ahead', '(?P<value>[0-9]+)(?=x)'],
    ['a look-behind', '(?<=x)(?P<value>[0-9]+)'],
    ['a back-reference', '(?P<value>[0-9]+)\\1'],
    ['flags inside', '(?i)(?P<value>[0-9]+)'],
    ['more than 200 characters', `(?P<value>[0-9]+)${'x'.repeat(200)}`],
    ['brackets left open', '(?P<value>[0-9]+'],
  ])('a pattern with %s is refused', (_, pattern) => {
    expect(withPattern(pattern).success).toBe(false);
  });

  test('a pattern with ten groups and sixty-four repeats is accepted', () => {
    expect(withPattern(`(?P<value>[0-9]{1,64})${'(a)?'.repeat(9)}`).success).toBe(true);
  });

  test.each([
    ['a line limit above 1024', { maximumLineBytes: 1025 }],
    ['no format at all', { formats: [] }],
    ['a word that nobody knows', { colour: 'red' }],
    ['bounds the wrong way round', { plausibleLevelDb: [180, 15] }],
    ['no pulses', { pulsesPerRevolution: 0 }],
    ['polls faster than 20 a second', { pollText: '?', pollPeriodSeconds: 0.01 }],
  ])('%s is refused', (_, settings) => {
    expect(genericLineSettingsSchema.safeParse(settings).success).toBe(false);
  });
});
