import { expect, test } from 'vitest';
import { valueAt, type FieldPath } from '#core/procedure/own-profile/field-value.ts';
import { profileFields } from '#core/procedure/own-profile/profile-form.ts';
import type { SchemaField } from '#core/procedure/own-profile/field-of-schema.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { fieldPlace } from '#core/words/profile/field-words.ts';
import { conditionsText, fieldValueText } from '#core/words/profile/value-words.ts';

const netherlands = profileLibrary.find('nl-regeling-voertuigen-motorcycle');

function fieldAt(path: FieldPath): SchemaField {
  const [name, ...rest] = path.filter((step) => typeof step === 'string');
  const top = profileFields.find((field) => field.name === name);
  const found = rest.reduce<SchemaField | undefined>(
    (field, wanted) =>
      field?.kind === 'group' ? field.fields.find((one) => one.name === wanted) : undefined,
    top,
  );
  if (found === undefined) throw new Error(path.join('.'));
  return found;
}

test.each<[FieldPath, string, string]>([
  [['spreadDb', 'value'], '2 dB', '2 dB'],
  [['warmUpMinutes', 'value'], '15 menit', '15 min'],
  [['geometry', 'distanceToleranceM'], '0,05 m', '0.05 m'],
  [['geometry', 'angleDeg'], '45°', '45°'],
  [['holdSeconds', 'value'], 'dibiarkan terbuka', 'left open'],
  [['instruments', 'speedExternal'], 'tidak ada', 'not there'],
  [['instruments', 'meterClass'], 'kelas 1', 'class 1'],
  [['instruments', 'meterCertificateMonths'], '12 bulan', '12 months'],
  [['aggregate', 'runs'], 'yang tertinggi', 'the highest'],
  [['bindingInIndonesia'], 'tidak', 'no'],
  [['categories'], 'L3, L4, L5', 'L3, L4, L5'],
  [
    ['wind', 'confidence'],
    'U: belum pasti, tidak dipakai untuk putusan',
    'U: unsure, not used for a verdict',
  ],
  [
    ['spreadDb'],
    'Nilai: 2 dB; Keyakinan: C: dibaca dalam naskah resmi',
    'Value: 2 dB; Confidence: C: read in the official text',
  ],
])('%s says its value with its unit in both languages', (path, id, en) => {
  const value = valueAt(netherlands, path);
  expect(fieldValueText(fieldAt(path), value, path, 'id')).toBe(id);
  expect(fieldValueText(fieldAt(path), value, path, 'en')).toBe(en);
});

test('conditions read as one sentence', () => {
  const pieces = netherlands?.targetSpeed.pieces ?? [];
  expect(conditionsText(pieces[4]?.when, 'id')).toBe(
    'putaran daya maksimum (S) tidak diketahui dan tahun kendaraan sejak 1960 dan jumlah langkah mesin sama dengan 4',
  );
  expect(conditionsText(netherlands?.limits[1]?.when, 'en')).toBe(
    'registered level not known and displacement at most 80 cc',
  );
  expect(conditionsText([{ quantity: 'builtOn', comparison: 'at-least', value: '2016-01-17' }], 'id')).toBe(
    'tanggal pembuatan kendaraan sejak 17 Januari 2016',
  );
  expect(conditionsText([{ quantity: 'muffler', comparison: 'equals', value: 'original' }], 'id')).toBe(
    'knalpot asli atau pengganti adalah asli',
  );
  expect(conditionsText([], 'id')).toBe('');
});

test('a place counts the items of a list from one', () => {
  expect(fieldPlace(['limits', 1, 'maximumDb'], 'id')).toBe('Batas 2 › Nilai batas');
  expect(fieldPlace(['targetSpeed', 'pieces', 0, 'when', 1, 'value'], 'en')).toBe(
    'Target speed › Rules of the target speed 1 › Applies where 2 › Compared with',
  );
});
