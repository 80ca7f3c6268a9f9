import { describe, expect, test } from 'vitest';
import {
  baseValues,
  enteredSettings,
  formFields,
  otherFields,
  settingsDraftOf,
  usualSettings,
  withValue,
} from '../../../../renderer/screens/instruments/settings-draft.ts';
import { sampleDriverChoice } from '../../../support/sample-driver-choice.ts';

const driver = sampleDriverChoice();

describe('settings on the screen', () => {
  test('those that people know are fields, the rest is JSON', () => {
    expect(formFields(driver).map(({ field }) => field.name)).toEqual(['display', 'frequencyWeighting']);
    expect(otherFields(driver).map(({ name }) => name)).toEqual(['plausibleLevelDb', 'secretHandshake']);
    expect(settingsDraftOf({ display: '2', secretHandshake: 'x' }, driver)).toEqual({
      form: { display: '2' },
      more: '{\n  "secretHandshake": "x"\n}',
    });
  });

  test('what holds is the usual value, or that of the preset', () => {
    expect(baseValues(driver, null)).toMatchObject({ display: '1', frequencyWeighting: null });
    expect(baseValues(driver, 'declared')).toMatchObject({ display: '1', frequencyWeighting: 'A' });
  });

  test('a value that holds anyway is not set', () => {
    const base = baseValues(driver, null);
    const set = withValue(usualSettings, 'display', '2', base);
    expect(set.form).toEqual({ display: '2' });
    expect(withValue(set, 'display', '1', base).form).toEqual({});
    const overPreset = withValue(usualSettings, 'frequencyWeighting', null, baseValues(driver, 'declared'));
    expect(overPreset.form).toEqual({ frequencyWeighting: null });
  });

  test('a field goes before the same name in JSON', () => {
    expect(enteredSettings({ form: { display: '2' }, more: '{"display": "1", "a": 1}' })).toEqual({
      state: 'entered',
      settings: { display: '2', a: 1 },
    });
  });

  test.each([
    ['{ "a": 1,\n  b: 2 }', 'baris 2, kolom 3'],
    ['{ "b": }', 'tidak pada tempatnya }'],
    ['{ "b":', 'berakhir terlalu awal'],
    ['{ "a": 1', 'baris 1, kolom 9'],
    ['[1]', 'satu kelompok setelan'],
    ['3', 'satu kelompok setelan'],
    ['null', 'satu kelompok setelan'],
  ])('%s is refused in words', (more, words) => {
    const entered = enteredSettings({ form: {}, more });
    expect(entered).toMatchObject({ state: 'wrong' });
    expect(entered.state === 'wrong' ? entered.words.id : '').toContain(words);
  });
});
