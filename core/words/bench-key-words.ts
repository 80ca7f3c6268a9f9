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
  SEALS_GONE: {
    id: 'Bench ini sudah menyegel catatan, tetapi basis data di folder ini tidak berisi segel: segelnya dihapus, atau basis datanya diganti yang lama. Simpan folder ini apa adanya dan pulihkan seluruhnya dari cadangan; tidak ada yang diubah.',
    en: 'This bench has sealed records, but the database in this folder holds no seals: they were removed, or the database was replaced by an old one. Keep this folder as it is and restore all of it from a backup; nothing was changed.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;

/** One code of {@link benchKeyWords}. */
export type BenchKeyProblemCode = keyof typeof benchKeyWords;
