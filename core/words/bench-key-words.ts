/** Why the key of the bench cannot be used, in words of both languages. */
export const benchKeyWords = {
  KEY_READABLE_BY_OTHERS: {
    id: 'Kunci bench dapat dibaca pengguna lain di komputer ini. Ubah hak akses berkas ini sehingga hanya pemiliknya yang dapat membacanya, lalu mulai lagi.',
    en: 'The key of this bench can be read by other users of this computer. Change the permissions of the file so that its owner alone can read it, then start again.',
  },
  KEY_UNREADABLE: {
    id: 'Kunci bench rusak atau berasal dari komputer lain. Pulihkan berkas ini dari cadangan; tanpa kunci itu catatan baru tidak dapat disegel.',
    en: 'The key of this bench is damaged or belongs to another computer. Restore the file from a backup; without it new records cannot be sealed.',
  },
  KEY_LOST: {
    id: 'Kunci bench tidak ada lagi, padahal catatan di folder data ini disegel dengannya. Pulihkan berkas ini dari cadangan; tidak ada yang diubah.',
    en: 'The key of this bench is gone, but the records in this data folder were sealed with it. Restore the file from a backup; nothing was changed.',
  },
  KEY_FOREIGN: {
    id: 'Kunci ini bukan kunci yang menyegel catatan di folder data ini. Pulihkan kunci yang benar dari cadangan; tidak ada yang diubah.',
    en: 'This key is not the one that sealed the records in this data folder. Restore the right key from a backup; nothing was changed.',
  },
  KEY_IN_KEY_STORE: {
    id: 'Kunci bench ini disimpan di penyimpanan kunci sistem operasi; hanya program desktop Senyap, di komputer ini dan oleh pengguna yang sama dengan penyimpanan kuncinya terbuka, yang dapat memakainya. Jalankan program desktop untuk menguji, mencadangkan, dan menandatangani; check, export, history, explain, dan report tetap dapat dipakai di sini. Tidak ada yang diubah.',
    en: 'The key of this bench is kept by the key store of the operating system; only the desktop program of Senyap can use it, on this computer, by the same user and with the key store unlocked. Start the desktop program to test, to back up and to sign; check, export, history, explain and report work here all the same. Nothing was changed.',
  },
  KEY_STORE_REFUSES: {
    id: 'Penyimpanan kunci sistem operasi tidak membuka kunci bench ini: penyimpanan itu terkunci, disetel ulang, atau folder ini berasal dari komputer atau pengguna lain. Buka penyimpanan kunci lalu mulai lagi; kalau tetap ditolak, taruh salinan kunci ke folder ini dengan "senyap restore-key". Tidak ada yang diubah.',
    en: 'The key store of the operating system does not open the key of this bench: it is locked, was reset, or this folder comes from another computer or user. Unlock the key store and start again; if it still refuses, put a copy of the key into this folder with "senyap restore-key". Nothing was changed.',
  },
  KEYS_DIFFER: {
    id: 'Di folder ini ada dua kunci bench yang berbeda: bench-key.pem dan bench-key.sealed. Pindahkan keluar yang bukan milik bench ini, lalu mulai lagi; tidak ada yang diubah.',
    en: 'Two different bench keys lie in this folder: bench-key.pem and bench-key.sealed. Move away the one that does not belong to this bench and start again; nothing was changed.',
  },
  KEY_THERE: {
    id: 'Di folder ini sudah ada kunci bench (bench-key.pem). Tidak ada yang diubah.',
    en: 'This folder holds a key of a bench already (bench-key.pem). Nothing was changed.',
  },
  KEY_COPY_UNREADABLE: {
    id: 'Salinan kunci ini tidak terbuka: frasa sandinya salah, atau berkasnya rusak atau bukan salinan kunci bench. Tidak ada yang diubah.',
    en: 'This copy of a key does not open: the passphrase is wrong, or the file is damaged or no copy of a bench key. Nothing was changed.',
  },
  KEY_PASSPHRASE_SHORT: {
    id: 'Frasa sandi salinan kunci harus sedikitnya 12 karakter.',
    en: 'The passphrase of a copy of the key needs 12 characters at least.',
  },
  SEALS_GONE: {
    id: 'Bench ini sudah menyegel catatan, tetapi basis data di folder ini tidak berisi segel: segelnya dihapus, atau basis datanya diganti yang lama. Simpan folder ini apa adanya dan pulihkan seluruhnya dari cadangan; tidak ada yang diubah.',
    en: 'This bench has sealed records, but the database in this folder holds no seals: they were removed, or the database was replaced by an old one. Keep this folder as it is and restore all of it from a backup; nothing was changed.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;

/** One code of {@link benchKeyWords}. */
export type BenchKeyProblemCode = keyof typeof benchKeyWords;

/** Fewest characters of the passphrase of a copy: whoever gets the file may guess for ever. */
export const fewestPassphraseCharacters = 12;

/** Words about a protected copy of the key. */
export const keyCopyWords = {
  restored: {
    id: 'Kunci bench dikembalikan ke folder datanya (bench-key.pem). Program desktop memindahkannya ke penyimpanan kunci saat dimulai.',
    en: 'The key of the bench is back in its data folder (bench-key.pem). The desktop program moves it to the key store when it starts.',
  },
  title: { id: 'Salinan kunci bench', en: 'Copy of the key of the bench' },
  intro: {
    id: 'Tanpa kuncinya bench ini tidak dapat menyegel lagi, dan cadangan tidak memuatnya. Simpan satu salinan, dilindungi frasa sandi, di tempat terkunci di luar komputer ini.',
    en: 'Without its key this bench can seal nothing more, and backups do not hold it. Keep one copy, protected by a passphrase, locked away from this computer.',
  },
  password: { id: 'Kata sandi Anda', en: 'Your password' },
  passphrase: {
    id: 'Frasa sandi salinan (sedikitnya 12 karakter)',
    en: 'Passphrase of the copy (12 characters at least)',
  },
  again: { id: 'Frasa sandi sekali lagi', en: 'Passphrase once more' },
  differ: { id: 'Kedua frasa sandi berbeda.', en: 'The two passphrases differ.' },
  save: { id: 'Simpan salinan kunci', en: 'Save a copy of the key' },
  restoredBy: {
    id: 'Salinan dipulihkan dengan perintah "senyap restore-key" dan frasa sandi ini; tanpa frasa sandi ia tidak dapat dibuka.',
    en: 'The copy is restored by the command "senyap restore-key" and this passphrase; without the passphrase it cannot be opened.',
  },
} as const;
