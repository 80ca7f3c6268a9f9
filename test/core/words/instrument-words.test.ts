import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingValueCodes } from '#core/reading/missing-value.ts';
import { rejectionCodes } from '#core/reading/rejection-code.ts';
import { driverName, driverWords } from '#core/words/driver-words.ts';
import { languages } from '#core/words/language.ts';
import { missingValueWord } from '#core/words/missing-value-words.ts';
import { presetName, presetWords } from '#core/words/preset-words.ts';
import { rejectionAdviceWord, rejectionWord } from '#core/words/rejection-words.ts';
import { settingPlaceWords, settingWords, settingWordsOf } from '#core/words/setting-words.ts';
import { drivers } from '#drivers/registry.ts';
import { settingFields } from '#host/session/setting-fields.ts';

const root = join(import.meta.dirname, '../../..');
const eachDriver = drivers.map((driver) => [driver.id, driver] as const);
const driverIds: ReadonlySet<string> = new Set(drivers.map(({ id }) => id));

/** Everything that drivers write as text, simulators left out: what they say is no code of ours. */
const driverSource = globSync('drivers/**/*.ts', { cwd: root })
  .filter((path) => !path.includes('simulat'))
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');

const isWritten = (code: string): boolean => driverSource.includes(`'${code}'`);

/** How a label names the unit that the end of a setting's name gives. */
const unitOfName = [
  [/Seconds$/u, { id: '(detik)', en: '(seconds)' }],
  [/Db$/u, { id: '(dB)', en: '(dB)' }],
  [/Rpm$/u, { id: '(rpm)', en: '(rpm)' }],
  [/Bytes$/u, { id: '(byte)', en: '(bytes)' }],
] as const;

describe('settings in words', () => {
  test.each(eachDriver)('%s has words for every setting and none besides', (id, driver) => {
    const names = settingFields(driver).map(({ name }) => name);
    expect(Object.keys(settingWords[id] ?? {}).toSorted()).toEqual(names.toSorted());
  });

  test.each(eachDriver)('%s has words for every choice and none besides', (id, driver) => {
    for (const field of settingFields(driver)) {
      const choices = field.kind === 'choice' ? field.choices : [];
      const words = settingWordsOf(id, field.name)?.choices ?? {};
      expect([field.name, Object.keys(words).toSorted()]).toEqual([field.name, choices.toSorted()]);
    }
  });

  test.each(eachDriver)('%s has labels that differ and name the unit', (id, driver) => {
    for (const language of languages) {
      const fields = settingFields(driver);
      const labels = fields.map(({ name }) => settingWordsOf(id, name)?.label[language] ?? '');
      expect(new Set(labels).size).toBe(fields.length);
      fields.forEach(({ name }, index) => {
        const unit = unitOfName.find(([ending]) => ending.test(name))?.[1][language] ?? '';
        expect(labels[index]).toContain(unit);
      });
    }
  });

  test('there are none for an instrument that is not there', () => {
    expect(Object.keys(settingWords).filter((id) => !driverIds.has(id))).toEqual([]);
    expect(settingWordsOf('theremin', 'pitch')).toBeNull();
  });

  test('a place in them is called by its setting and as it is written', () => {
    expect(settingPlaceWords('generic-line', 'formats.0.mode').id).toBe(
      'Bentuk baris, dicoba berurutan · formats.0.mode',
    );
    expect(settingPlaceWords('theremin', 'pitch').en).toBe('pitch');
  });
});

describe('presets in words', () => {
  test.each(eachDriver)('%s has words for every preset and none besides', (id, driver) => {
    expect(Object.keys(presetWords[id] ?? {}).toSorted()).toEqual(Object.keys(driver.presets).toSorted());
  });

  test.each(eachDriver)('%s has presets that can be told apart', (id, driver) => {
    const presets = Object.keys(driver.presets);
    for (const language of languages) {
      expect(new Set(presets.map((preset) => presetName(id, preset)[language])).size).toBe(presets.length);
    }
  });

  test('there are none for an instrument that is not there', () => {
    expect(Object.keys(presetWords).filter((id) => !driverIds.has(id))).toEqual([]);
    expect(presetName('theremin', 'low')).toEqual({ id: 'low', en: 'low' });
  });
});

describe('kinds of instrument in words', () => {
  test.each(eachDriver)('%s is called in English what it calls itself', (_id, driver) => {
    expect(driverName(driver).en).toBe(driver.name);
  });

  test('those with a name in Bahasa Indonesia are there', () => {
    expect(Object.keys(driverWords).filter((id) => !driverIds.has(id))).toEqual([]);
    expect(driverName({ id: 'generic-line', name: '' }).id).toContain('Baris teks');
  });
});

describe('refusals in words', () => {
  test.each(rejectionCodes)('%s is used by a driver', (code) => {
    expect(isWritten(code)).toBe(true);
  });

  test.each(rejectionCodes)('%s says what it means, and what to do in a whole sentence', (code) => {
    for (const language of languages) {
      expect(rejectionWord(code, language)).toMatch(/^\S.*[^.\s]$/u);
      expect(rejectionWord(code, language)).not.toBe(code);
      expect(rejectionAdviceWord(code, language) ?? 'Nothing.').toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('stand once in their list', () => {
    expect(new Set(rejectionCodes).size).toBe(rejectionCodes.length);
  });

  test('of recorded dialogues are all known', () => {
    const known: ReadonlySet<string> = new Set(rejectionCodes);
    const texts = globSync('fixtures/dialogues/*', { cwd: root }).map((path) =>
      readFileSync(join(root, path), 'utf8'),
    );
    const heard = texts.flatMap((text) =>
      [...text.matchAll(/"rejected": ?"([^"]+)"/gu)].map(([, code]) => code),
    );
    expect(heard.length).toBeGreaterThan(50);
    expect(heard.filter((code) => !known.has(code ?? ''))).toEqual([]);
  });
});

describe('missing values in words', () => {
  test.each(missingValueCodes)('%s is used by a driver and has words', (code) => {
    expect(isWritten(code)).toBe(true);
    for (const language of languages) expect(missingValueWord(code, language)).not.toBe(`“${code}”`);
  });

  test('an error is told with its number, and a word of the device itself in quotation marks', () => {
    expect(missingValueWord('device-error-3', 'id')).toBe('alat melaporkan kesalahan 3');
    expect(missingValueWord('nan', 'en')).toBe('“nan”');
  });
});
