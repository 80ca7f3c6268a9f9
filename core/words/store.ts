/** Why the store refuses, by code, in words of both languages. */
export const storeWords = {
  STORE_IN_USE: {
    id: 'Folder data ini sedang dipakai Senyap lain. Tutup yang lain dahulu, atau pilih folder lain dengan --data.',
    en: 'Another Senyap is using this data folder. Close the other one first, or choose another folder with --data.',
  },
  STORE_NEWER: {
    id: 'Data ini ditulis oleh Senyap yang lebih baru. Pasang versi terbaru; data tidak diubah.',
    en: 'These data were written by a newer Senyap. Install the newest version; nothing was changed.',
  },
  STORE_OLDER: {
    id: 'Data ini dari Senyap yang lebih lama dan belum diperbarui. Jalankan Senyap sekali dengan folder data ini, lalu ulangi; tidak ada yang diubah.',
    en: 'These data are from an older Senyap and not yet brought up to date. Start Senyap once with this data folder, then repeat; nothing was changed.',
  },
  STORE_FOREIGN: {
    id: 'Berkas senyap.sqlite di folder data ini bukan milik Senyap. Pindahkan berkas itu atau pilih folder lain dengan --data.',
    en: 'The file senyap.sqlite in this data folder does not belong to Senyap. Move it away or choose another folder with --data.',
  },
  STORE_DAMAGED: {
    id: 'Basis data rusak. Salin folder data ke tempat aman, lalu pulihkan dari cadangan; jangan menguji sebelum itu.',
    en: 'The database is damaged. Copy the data folder to a safe place and restore a backup; do not test before that.',
  },
  STORE_MISSING: {
    id: 'Belum ada data pengujian di folder ini. Periksa --data.',
    en: 'There are no test data in this folder. Check --data.',
  },
  STORE_FULL: {
    id: 'Disk penuh: bacaan tidak dapat disimpan. Kosongkan ruang, lalu ulangi langkah ini.',
    en: 'The disk is full: readings cannot be stored. Free some space, then repeat this step.',
  },
  STORE_READ_ONLY: {
    id: 'Basis data tidak dapat dibuka atau ditulisi: disk atau foldernya hanya dapat dibaca, atau haknya kurang. Untuk membaca pun basis data menulis di sampingnya: salin folder data ke disk yang dapat ditulisi, atau perbaiki haknya, lalu ulangi. Tidak ada yang diubah.',
    en: 'The database cannot be opened or written to: its disk or folder is read-only, or rights are missing. Even to be read it writes beside itself: copy the data folder to a disk that can be written to, or mend the rights, and repeat. Nothing was changed.',
  },
  STORE_FAILED: {
    id: 'Data tidak dapat disimpan ke disk. Periksa disk dan hak aksesnya, lalu ulangi langkah ini.',
    en: 'Data could not be stored on disk. Check the disk and its permissions, then repeat this step.',
  },
  STORE_REFUSED: {
    id: 'Penyimpanan menolak perubahan ini: yang sudah tersimpan tidak pernah diubah.',
    en: 'The store refuses this change: what is stored is never altered.',
  },
  TEST_EXISTS: {
    id: 'Pengujian dengan pengenal ini sudah ada.',
    en: 'A test with this identifier exists already.',
  },
  TEST_UNKNOWN: {
    id: 'Pengujian ini tidak dikenal.',
    en: 'This test is unknown.',
  },
  TEST_CLOSED: {
    id: 'Pengujian ini sudah ditutup; catatannya tidak dapat diubah.',
    en: 'This test is closed; its record cannot be changed.',
  },
  TEST_AMENDED: {
    id: 'Catatan pengujian ini sudah digantikan; yang dapat diubah hanya catatan terbarunya.',
    en: 'The record of this test has been replaced already; only the newest one can be amended.',
  },
  JOURNAL_ALTERED: {
    id: 'Bacaan pengujian yang belum selesai ini diubah program lain; tidak dilanjutkan dan tidak disegel. Simpan folder data apa adanya.',
    en: 'The readings of this unfinished test were changed by another program; it is neither continued nor sealed. Keep the data folder as it is.',
  },
  RECORD_MISMATCH: {
    id: 'Nomor atau waktu mulai catatan berbeda dari pengujian yang dimulai; catatan tidak disimpan.',
    en: 'Number or start of the record differ from the test that was begun; the record was not stored.',
  },
  RECORD_UNREADABLE: {
    id: 'Catatan pengujian ini diubah program lain sampai tidak dapat dibaca. Biarkan folder data apa adanya; catatan aslinya ada di cadangan.',
    en: 'The record of this test was changed by another program until it cannot be read. Leave the data folder as it is; the original record is in a backup.',
  },
  START_TIME_UNREADABLE: {
    id: 'Waktu mulai pengujian tidak terbaca; periksa jam komputer.',
    en: 'The start time of the test cannot be read; check the computer’s clock.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;

/** One code of {@link storeWords}. */
export type StoreProblemCode = keyof typeof storeWords;
