import type { PhotoSubject } from '#core/procedure/photo.ts';
import type { SiteCheckItem } from '#core/procedure/site-check-answer.ts';
import type { InEachLanguage, Language } from './language.ts';
import { siteCheckName } from './site-check-words.ts';

/** Words around photos, on page and paper. */
export const photoWords = {
  title: { id: 'Foto', en: 'Photos' },
  add: { id: 'Ambil atau pilih foto', en: 'Take or choose a photo' },
  subject: { id: 'Yang difoto', en: 'What it shows' },
  remark: { id: 'Catatan', en: 'Remark' },
  remove: { id: 'Buang foto', en: 'Take the photo away' },
  hint: {
    id: 'Foto diperkecil di sini; data lokasi dan kamera di dalamnya tidak ikut disimpan. Berkasnya dicatat dengan SHA-256.',
    en: 'Photos are scaled down here; place and camera data in them are not kept. The file is recorded by its SHA-256.',
  },
  none: { id: 'Belum ada foto.', en: 'No photo yet.' },
  unreadable: {
    id: 'Gambar ini tidak dapat dibaca. Pilih berkas JPEG, PNG, atau WebP.',
    en: 'This picture cannot be read. Choose a JPEG, PNG or WebP file.',
  },
  missing: { id: 'berkas foto hilang', en: 'file of the photo missing' },
  altered: { id: 'berkas foto sudah berubah', en: 'file of the photo was altered' },
  notPrintable: { id: 'jenis gambar ini tidak dapat dicetak', en: 'this kind of picture cannot be printed' },
  notShown: {
    id: 'Foto ini tidak dapat ditampilkan: berkasnya hilang atau sudah berubah.',
    en: 'This photo cannot be shown: its file is missing or was altered.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

type PlainSubject = Exclude<PhotoSubject, SiteCheckItem>;

const subjects: InEachLanguage<Readonly<Record<PlainSubject, string>>> = {
  id: {
    vehicle: 'Kendaraan',
    plate: 'Nomor polisi',
    exhaust: 'Knalpot',
    insert: 'Peredam sisipan (dB killer)',
    site: 'Tempat uji dan mikrofon',
  },
  en: {
    vehicle: 'Vehicle',
    plate: 'Plate',
    exhaust: 'Exhaust',
    insert: 'Insert (dB killer)',
    site: 'Site and microphone',
  },
};

function isPlain(subject: PhotoSubject): subject is PlainSubject {
  return subject in subjects.en;
}

/** What a photo shows, in words. */
export function photoSubjectWord(subject: PhotoSubject, language: Language): string {
  return isPlain(subject) ? subjects[language][subject] : siteCheckName(subject, language);
}
