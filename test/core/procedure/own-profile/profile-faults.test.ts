import { describe, expect, test } from 'vitest';
import { withValueAt, type FieldPath } from '#core/procedure/own-profile/field-value.ts';
import { checkedProfile, type ProfileFault } from '#core/procedure/own-profile/profile-faults.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import { faultSentence } from '#core/words/profile/fault-words.ts';

const netherlands = profileLibrary.find('nl-regeling-voertuigen-motorcycle');

function faultsAfter(path: FieldPath, value: unknown): readonly ProfileFault[] {
  const checked = checkedProfile(withValueAt(netherlands, path, value));
  return checked.state === 'whole' ? [] : checked.faults;
}

describe('a laboratory profile is checked by the one schema', () => {
  test.each(profileLibrary.list().map((profile) => [profile.id, profile] as const))(
    '%s is whole',
    (_id, profile) => {
      expect(checkedProfile(profile)).toEqual({ state: 'whole', profile });
    },
  );

  test.each<[FieldPath, unknown, string]>([
    [['title', 'en'], '', 'Nama prosedur › Bahasa Inggris: belum diisi.'],
    [
      ['spreadDb', 'value'],
      -1,
      'Sebaran bacaan, paling besar › Nilai: terlalu kecil; harus lebih dari 0 dB.',
    ],
    [
      ['reading', 'noteDecimals'],
      3,
      'Pembacaan tingkat bunyi › Desimal bacaan yang dicatat: terlalu besar; paling banyak 2.',
    ],
    [['wind', 'confidence'], 'X', 'Angin › Keyakinan: bukan salah satu pilihan.'],
    [['limits', 1, 'validFrom'], '1 January', 'Batas 2 › Berlaku mulai: bukan tanggal (tahun-bulan-hari).'],
    [['limits', 1, 'legalBasis', 'id'], '', 'Batas 2 › Dasar hukum › Bahasa Indonesia: belum diisi.'],
    [['categories'], [], 'Kategori kendaraan: terlalu sedikit; paling sedikit 1.'],
    [
      ['targetSpeed', 'pieces', 3, 'speedRpm'],
      null,
      'Putaran target › Aturan putaran target 4 › Putaran tetap: belum diisi.',
    ],
    [['limits', 1, 'colour'], 'red', 'Batas 2: isian ini tidak dikenal: colour.'],
    [
      ['limits', 1, 'testType'],
      'pass-by',
      'Batas 2 › Jenis uji: jenis ujinya lain dari profil; batas kendaraan berjalan tidak pernah dipakai untuk kendaraan diam.',
    ],
  ])('%s: %s is refused in words', (path, value, sentence) => {
    expect(faultsAfter(path, value).map((fault) => faultSentence(fault, 'id'))).toEqual([sentence]);
  });

  test('a limit may end on the day on which it begins, and not before', () => {
    const begun = withValueAt(netherlands, ['limits', 1, 'validFrom'], '2027-01-02');
    const kinds = (validTo: string) => {
      const checked = checkedProfile(withValueAt(begun, ['limits', 1, 'validTo'], validTo));
      return checked.state === 'whole' ? [] : checked.faults.map(({ kind }) => kind);
    };
    expect(kinds('2027-01-02')).toEqual([]);
    expect(kinds('2027-01-01')).toEqual(['ends-before-begin']);
  });

  test.each([null, 7, 'text', [], {}])('%j is no profile, and says so', (content) => {
    expect(checkedProfile(content)).toMatchObject({ state: 'faulty' });
  });
});
