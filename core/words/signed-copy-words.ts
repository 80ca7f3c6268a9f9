import type { AddedSignature, SignedCopyFinding } from '#core/record/signed-copy.ts';
import type { KeptCopy } from '../record/kept-copy.ts';
import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** What the answer to a signed copy is called. */
export const signedCopyStateWords: Readonly<Record<'accepted' | 'refused', Words>> = {
  accepted: {
    id: 'Laporan Senyap ini tidak berubah dan sudah ditandatangani',
    en: 'This report of Senyap is unchanged and signed',
  },
  refused: {
    id: 'Berkas ini tidak dapat diterima sebagai laporan yang ditandatangani',
    en: 'This file cannot be taken for the signed report',
  },
};

/** What is said of copies that are kept with their test. */
export const signedCopyWords = {
  kept: { id: 'Salinan ini disimpan bersama pengujiannya.', en: 'This copy is kept with its test.' },
  title: { id: 'Laporan bertanda tangan elektronik', en: 'Electronically signed papers' },
  none: { id: 'Belum ada salinan bertanda tangan.', en: 'There is no signed copy yet.' },
  drop: {
    id: 'Letakkan di sini PDF yang kembali bertanda tangan (TTE). Yang diterima hanya kertas pengujian ini, tidak berubah.',
    en: 'Drop the PDF that came back signed (TTE) here. Only an unchanged paper of this test is taken.',
  },
  choose: { id: 'Pilih PDF bertanda tangan', en: 'Choose signed PDF' },
  checking: { id: 'Berkas sedang diperiksa ...', en: 'Checking the file ...' },
  unknownCopy: { id: 'Salinan yang tidak dikenal', en: 'Unknown copy' },
  signedBy: { id: 'Ditandatangani oleh', en: 'Signed by' },
  keptBy: { id: 'disimpan oleh', en: 'kept by' },
  issuer: {
    id: 'Nama berasal dari sertifikat; periksa sertifikatnya pada penerbitnya (misalnya BSrE).',
    en: 'Names are those of the certificates; have a certificate checked by its issuer (for example BSrE).',
  },
  save: { id: 'Simpan PDF', en: 'Save PDF' },
} as const satisfies Readonly<Record<string, Words>>;

/** How a copy came to the bench. */
export const copyOriginWords: Readonly<Record<KeptCopy['origin'], Words>> = {
  returned: { id: 'ditandatangani di tempat lain', en: 'signed elsewhere' },
  'signed-here': { id: 'ditandatangani di bangku uji ini', en: 'signed at this bench' },
};

/** How the file of a copy is found, where it is not whole. */
export const copyStateWords: Readonly<Record<'missing' | 'altered' | 'untold', Words>> = {
  missing: {
    id: 'Berkasnya hilang. Pulihkan dari cadangan, atau serahkan berkas yang sama sekali lagi.',
    en: 'Its file is missing. Restore a backup, or bring the same file again.',
  },
  altered: {
    id: 'Berkasnya sudah berubah dan tidak diserahkan. Pulihkan dari cadangan, atau serahkan berkas aslinya sekali lagi.',
    en: 'Its file was altered and is not handed out. Restore a backup, or bring the original file again.',
  },
  untold: {
    id: 'Daftar salinan diubah di luar program: buku catatan tidak menyebut salinan ini, jadi tidak dipercaya dan tidak diserahkan. Jalankan pemeriksaan, lalu pulihkan dari cadangan.',
    en: 'The list of copies was changed outside of the program: the log does not tell of this copy, so it is not believed and not handed out. Run the check and restore a backup.',
  },
};

/** The dialog that signs a paper with a certificate file. */
export const signPaperWords = {
  button: { id: 'Tanda tangani dengan berkas sertifikat', en: 'Sign with a certificate file' },
  explain: {
    id: 'Laporan dicetak, ditandatangani dengan berkas PKCS#12 (.p12 atau .pfx) laboratorium, dan disimpan bersama pengujian ini. Berkas dan frasa sandinya dipakai sekali dan tidak disimpan.',
    en: 'The paper is printed, signed with the PKCS#12 file (.p12 or .pfx) of the laboratory, and kept with this test. File and passphrase are used once and kept nowhere.',
  },
  file: { id: 'Pilih berkas sertifikat', en: 'Choose certificate file' },
  noFile: { id: 'Belum dipilih', en: 'None chosen yet' },
  passphrase: { id: 'Frasa sandi berkas sertifikat', en: 'Passphrase of the certificate file' },
  paper: { id: 'Kertas', en: 'Paper' },
  report: { id: 'Laporan Hasil Uji', en: 'Test report' },
  certificate: { id: 'Sertifikat Hasil Uji', en: 'Test certificate' },
  language: { id: 'Bahasa', en: 'Language' },
  reason: { id: 'Alasan (boleh kosong)', en: 'Reason (may stay empty)' },
  location: { id: 'Tempat (boleh kosong)', en: 'Place (may stay empty)' },
  sign: { id: 'Tanda tangani', en: 'Sign' },
} as const satisfies Readonly<Record<string, Words>>;

const findingWords: Readonly<Record<SignedCopyFinding['code'], Words>> = {
  NOT_THE_REPORT: {
    id: 'Berkas tidak dimulai dengan laporan yang dicetak Senyap; berbeda mulai bita ke-',
    en: 'The file does not begin with the report that Senyap printed; it differs from byte ',
  },
  NOT_OF_THIS_TEST: {
    id: 'Berkas tidak dimulai dengan kertas yang dicetak bangku uji ini untuk pengujian ',
    en: 'The file does not begin with a paper that this bench printed of test ',
  },
  NO_INCREMENT: {
    id: 'Yang ditambahkan di belakang laporan tidak bersambung dengan isi laporan',
    en: 'What was added after the report does not build upon it',
  },
  CONTENT_CHANGED: {
    id: 'Tambahan ini mengganti isi laporan: objek ',
    en: 'What was added replaces something in the report: object ',
  },
  ANNOTATION_ADDED: {
    id: 'Ada catatan yang bukan tanda tangan ditempelkan pada halaman: objek ',
    en: 'A note that is no signature was put onto a page: object ',
  },
  FORM_ADDED: {
    id: 'Ada isian formulir yang bukan tanda tangan ditambahkan: ',
    en: 'A form field that is no signature was added: ',
  },
  SIGNATURE_COVERS: {
    id: 'Tampilan tanda tangan berada di luar tempat yang disediakan dan dapat menutupi isi kertas: objek ',
    en: 'What is seen of a signature lies outside the place that is kept free for it and may cover what the paper says: object ',
  },
  NO_SIGNATURE: {
    id: 'Tidak ada tanda tangan yang ditambahkan pada laporan',
    en: 'No signature was added to the report',
  },
  SIGNATURE_BROKEN: {
    id: 'Tanda tangan ini tidak cocok dengan isi berkas: ',
    en: 'This signature does not fit what it signs: ',
  },
  ADDED_AFTER_SIGNATURE: {
    id: 'Sesudah tanda tangan terakhir masih ada yang ditambahkan, dan tidak seorang pun menandatanganinya',
    en: 'Something was added after the last signature, and nobody has signed it',
  },
  UNREADABLE: {
    id: 'Susunan berkas PDF ini tidak dapat dibaca, jadi tidak dapat diperiksa',
    en: 'The structure of this PDF cannot be read, so it cannot be checked',
  },
};

/** One finding as a sentence. */
export function signedCopySentence({ code, detail }: SignedCopyFinding): Words {
  const { id, en } = findingWords[code];
  return { id: `${id}${detail}.`, en: `${en}${detail}.` };
}

/** One signature as a sentence; that its certificate is not judged here is said with it. */
export function addedSignatureSentence({ name, at, coversFile }: AddedSignature): Words {
  const when = at === '' ? { id: '', en: '' } : { id: ` pada ${at}`, en: ` at ${at}` };
  const after = coversFile
    ? { id: '', en: '' }
    : { id: ' Ada yang ditambahkan sesudahnya.', en: ' Something was added after it.' };
  return {
    id: `Ditandatangani oleh ${name}${when.id}. Periksa sertifikatnya pada penerbitnya (misalnya BSrE).${after.id}`,
    en: `Signed by ${name}${when.en}. Have the certificate checked by its issuer (for example BSrE).${after.en}`,
  };
}
