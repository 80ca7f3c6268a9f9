import { mostNameCharacters, plainName } from '#core/people/person-name.ts';
import type { BundleFinding, BundleFindingCode, FoundSignature } from '#core/record/bundle/bundle-finding.ts';
import type { BundleAnswer } from '#core/record/bundle/verify-bundle.ts';
import type { InEachLanguage } from './language.ts';
import { meaningWords } from './signature-words.ts';

type Words = InEachLanguage<string>;

/** What the answer to a bundle is called, and what it means. */
export const bundleStateWords: Readonly<
  Record<BundleAnswer['state'], { readonly word: Words; readonly meaning: Words }>
> = {
  genuine: {
    word: { id: 'ASLI', en: 'GENUINE' },
    meaning: {
      id: 'Setiap bita paket ini sama seperti saat dibuat oleh bangku uji yang kuncinya Anda percayai.',
      en: 'Every byte of this bundle is as the bench made it whose key you trust.',
    },
  },
  untrusted: {
    word: { id: 'UTUH, PEMBUATNYA TIDAK TERBUKTI', en: 'WHOLE, ITS MAKER NOT PROVEN' },
    meaning: {
      id: 'Isi paket ini cocok dengan tanda tangannya, tetapi kunci yang menandatanganinya tidak ada dalam daftar kunci Anda. Siapa pun dapat membuat paket seperti ini dengan kunci sendiri. Minta kunci bangku uji langsung dari pemiliknya.',
      en: 'What is in this bundle fits its signature, but the key that signed it is not in your list of keys. Anybody can make such a bundle with a key of their own. Ask the owner of the bench for its key.',
    },
  },
  altered: {
    word: { id: 'TIDAK ASLI', en: 'NOT GENUINE' },
    meaning: {
      id: 'Ada isi paket ini yang tidak sama seperti saat ditandatangani. Jangan pakai apa pun darinya.',
      en: 'Something in this bundle is not as it was signed. Use nothing of it.',
    },
  },
  unreadable: {
    word: { id: 'BUKAN PAKET BUKTI', en: 'NO EVIDENCE BUNDLE' },
    meaning: {
      id: 'Berkas ini bukan paket bukti Senyap yang dapat dibaca.',
      en: 'This file is no evidence bundle of Senyap that can be read.',
    },
  },
};

const findingWords: Readonly<Record<BundleFindingCode, Words>> = {
  NOT_A_BUNDLE: {
    id: 'Berkas ini tidak dimulai seperti paket bukti.',
    en: 'This file does not begin as an evidence bundle does.',
  },
  TOO_LARGE: { id: 'Berkas ini lebih besar dari 1 GB.', en: 'This file is larger than 1 GB.' },
  STRUCTURE_ALTERED: {
    id: 'Susunan paket tidak seperti yang ditulis Senyap.',
    en: 'The structure of the bundle is not as Senyap writes it.',
  },
  NAME_REFUSED: {
    id: 'Nama berkas ini tidak boleh ada dalam paket bukti.',
    en: 'No file of this name may stand in an evidence bundle.',
  },
  NAME_TWICE: { id: 'Nama berkas ini ada dua kali.', en: 'This name stands twice.' },
  FILE_MISSING: { id: 'Berkas ini hilang.', en: 'This file is missing.' },
  FILE_NOT_LISTED: {
    id: 'Berkas ini tidak ada dalam daftar isi yang ditandatangani.',
    en: 'This file is not in the signed list.',
  },
  FILE_ALTERED: {
    id: 'Isi berkas ini berubah sejak ditandatangani.',
    en: 'The content of this file was changed after it was signed.',
  },
  FILES_OUT_OF_ORDER: {
    id: 'Urutan berkas tidak sama dengan daftar isi yang ditandatangani.',
    en: 'The files do not stand in the order of the signed list.',
  },
  FORM_WRONG: {
    id: 'Berkas ini tidak berbentuk seperti yang ditulis Senyap.',
    en: 'This file has not the form that Senyap writes.',
  },
  KEY_OF_OTHER_NAME: {
    id: 'Kunci dalam paket bukan kunci yang disebut daftar isi.',
    en: 'The key in the bundle is not the one that the list names.',
  },
  MANIFEST_SIGNATURE_WRONG: {
    id: 'Tanda tangan daftar isi tidak cocok.',
    en: 'The signature of the list of files does not fit.',
  },
  SEAL_HASH_WRONG: { id: 'Hash segel tidak cocok.', en: 'The hash of the seal does not fit.' },
  SEAL_SIGNATURE_WRONG: {
    id: 'Tanda tangan segel tidak cocok.',
    en: 'The signature of the seal does not fit.',
  },
  SEAL_OF_OTHER_KEY: {
    id: 'Segel dibuat dengan kunci lain.',
    en: 'The seal was made with another key.',
  },
  SEAL_OF_OTHER_TEST: { id: 'Segel milik pengujian lain.', en: 'The seal is that of another test.' },
  SEAL_OF_OTHER_RECORD: {
    id: 'Segel tidak cocok dengan rekaman pengujian.',
    en: 'The seal does not fit the record of the test.',
  },
  SEAL_OF_OTHER_JOURNAL: {
    id: 'Segel tidak cocok dengan jurnal bacaan mentah.',
    en: 'The seal does not fit the journal of raw readings.',
  },
  MANIFEST_OF_OTHER_TEST: {
    id: 'Daftar isi milik pengujian lain.',
    en: 'The list of files is that of another test.',
  },
  SIGNATURE_WRONG: {
    id: 'Tanda tangan ini tidak cocok dengan isinya: bukan bangku uji ini yang membuatnya, atau isinya berubah.',
    en: 'This signature does not fit what it states: the bench did not make it, or what it states was changed.',
  },
  SIGNATURE_OF_OTHER_KEY: {
    id: 'Tanda tangan ini dibuat di bangku uji lain.',
    en: 'This signature was given at another bench.',
  },
  SIGNATURE_OF_OTHER_TEST: {
    id: 'Tanda tangan ini milik pengujian lain.',
    en: 'This signature is that of another test.',
  },
  SIGNATURE_OF_OTHER_RECORD: {
    id: 'Yang ditandatangani bukan rekaman pengujian dalam paket ini.',
    en: 'What was signed is not the record in this bundle.',
  },
  SIGNATURE_OUT_OF_ORDER: {
    id: 'Tanda tangan ini tidak pada tempatnya: nomor urutnya lebih kecil daripada yang di depannya.',
    en: 'This signature stands in the wrong place: it was given before one that stands in front of it.',
  },
  SIGNATURE_TWICE: {
    id: 'Tanda tangan ini ada dua kali.',
    en: 'This signature stands twice.',
  },
  SIGNATURE_AGAINST_RULES: {
    id: 'Orang ini tidak berhak memberikan tanda tangan ini atas pengujian ini.',
    en: 'This person could not give this signature on this test.',
  },
  EVIDENCE_NOT_INCLUDED: {
    id: 'Rekaman bunyi atau foto dengan SHA-256 ini disebut oleh rekaman pengujian, tetapi sudah hilang atau berubah saat paket dibuat, sehingga tidak disertakan.',
    en: 'The record names a recording or photo of this SHA-256 that was gone or altered when the bundle was made, so that it is not included.',
  },
};

/** One finding as a sentence, with the file and the byte where it is. */
export function bundleFindingSentence({ code, file, byteOffset, signature }: BundleFinding): Words {
  const sentence = findingWords[code];
  const place = file === null ? '' : `${printable(file)}: `;
  const at = (words: string): string => (byteOffset === null ? '' : ` (${words} ${byteOffset})`);
  const which = whichSignature(signature);
  return {
    id: `${place}${which.id}${sentence.id}${at('bita ke-')}`.replace('ke- ', 'ke-'),
    en: `${place}${which.en}${sentence.en}${at('at byte')}`,
  };
}

function whichSignature(signature: FoundSignature | undefined): Words {
  if (signature === undefined) return { id: '', en: '' };
  const { place, meaning } = signature;
  const name = plainName(signature.name).slice(0, mostNameCharacters);
  return {
    id: `tanda tangan ke-${place} (${name}, ${meaningWords[meaning].id}): `,
    en: `signature ${place} (${name}, ${meaningWords[meaning].en}): `,
  };
}

/** A name out of a foreign file goes to a screen only with what can be seen, and not at any length. */
function printable(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100);
}

/** Words around the answer, on page, in the stand-alone verifier and on the command line. */
export const bundleWords = {
  menu: { id: 'Periksa bukti', en: 'Verify evidence' },
  title: { id: 'Periksa paket bukti', en: 'Verify an evidence bundle' },
  intro: {
    id: 'Paket bukti (.senyap) memuat satu pengujian: bacaan mentah, rekaman bunyi, kalibrasi, laporan, dan segelnya. Pemeriksaan berjalan di komputer ini saja; tidak ada yang dikirim.',
    en: 'An evidence bundle (.senyap) holds one test: raw readings, recordings, calibrations, report and its seal. The check runs on this computer alone; nothing is sent.',
  },
  drop: { id: 'Jatuhkan berkas .senyap di sini', en: 'Drop a .senyap file here' },
  choose: { id: 'Pilih paket bukti…', en: 'Choose a bundle…' },
  keys: { id: 'Daftar kunci tepercaya', en: 'List of trusted keys' },
  chooseKeys: { id: 'Pilih daftar kunci…', en: 'Choose a list of keys…' },
  keysHint: {
    id: 'Kunci publik bangku uji (JSON), diterima langsung dari pemiliknya. Kunci di dalam paket tidak membuktikan pembuatnya.',
    en: 'Public keys of benches (JSON), got from their owners. The key inside a bundle proves nothing about its maker.',
  },
  noKeys: { id: 'belum ada', en: 'none yet' },
  keyCount: { id: 'kunci', en: 'keys' },
  keysUnreadable: {
    id: 'Berkas ini bukan daftar kunci yang dapat dibaca: satu kunci Ed25519 sebagai JWK, atau {"keys":[…]}.',
    en: 'This file is no list of keys that can be read: one Ed25519 key as a JWK, or {"keys":[…]}.',
  },
  checking: { id: 'Memeriksa…', en: 'Checking…' },
  stop: { id: 'Hentikan', en: 'Stop' },
  stopped: {
    id: 'Pemeriksaan dihentikan. Tidak ada yang dikatakan tentang paket itu.',
    en: 'The check was stopped. Nothing is said about that bundle.',
  },
  unreadableFile: { id: 'Berkas ini tidak dapat dibaca.', en: 'This file cannot be read.' },
  cannotCheck: {
    id: 'Peramban ini tidak dapat menghitung SHA-256. Pakai peramban yang lebih baru.',
    en: 'This browser cannot compute SHA-256. Use a newer one.',
  },
  file: { id: 'Berkas', en: 'File' },
  key: { id: 'Kunci penanda tangan', en: 'Signing key' },
  unnamedKey: { id: 'kunci tepercaya tanpa nama', en: 'trusted key without a name' },
  findings: { id: 'Yang ditemukan', en: 'What was found' },
  stated: { id: 'Yang dinyatakan paket ini', en: 'What this bundle states' },
  statedDoubtful: {
    id: 'Yang dinyatakan paket ini, tidak terbukti',
    en: 'What this bundle states, not proven',
  },
  number: { id: 'Nomor', en: 'Number' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  closedAt: { id: 'Selesai', en: 'Closed' },
  verdict: { id: 'Putusan', en: 'Verdict' },
  result: { id: 'Hasil', en: 'Result' },
  simulated: { id: 'DATA SIMULASI', en: 'SIMULATED DATA' },
  chain: { id: 'Kedudukan dalam rantai segel', en: 'Place in the chain of seals' },
  sealedAt: { id: 'Disegel', en: 'Sealed' },
  late: {
    id: 'disegel kemudian: pengujian ini lebih tua daripada segel',
    en: 'sealed later: this test is older than seals',
  },
  signatures: { id: 'Tanda tangan orang', en: 'Signatures of people' },
  noSignatures: {
    id: 'tidak ada dalam paket ini; paket ini tidak menunjukkan bahwa hasilnya disahkan',
    en: 'none in this bundle; it does not show that anybody authorised the result',
  },
  download: { id: 'Simpan pemeriksa mandiri (HTML)', en: 'Save the stand-alone verifier (HTML)' },
  downloadHint: {
    id: 'Satu berkas yang memeriksa paket bukti di peramban mana pun, tanpa jaringan dan tanpa Senyap.',
    en: 'One file that verifies bundles in any browser, without a network and without Senyap.',
  },
  save: { id: 'Simpan paket bukti', en: 'Save the evidence bundle' },
} as const satisfies Readonly<Record<string, Words>>;
