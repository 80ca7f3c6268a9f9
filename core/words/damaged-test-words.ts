/** Words about a test that is not as it was sealed, where its result is shown and listed. */
export const damagedTestWords = {
  word: { id: 'TIDAK TERBUKTI', en: 'NOT PROVEN' },
  mark: { id: 'tidak terbukti', en: 'not proven' },
  sentence: {
    id: 'Catatan ini tidak lagi seperti saat disegel. Putusan dan angkanya tidak terbukti lagi dan tidak boleh dipakai.',
    en: 'This record is no longer as it was sealed. Its verdict and figures are not proven any more and must not be used.',
  },
  unchecked: {
    id: 'Tidak dapat diperiksa apakah catatan ini masih seperti saat disegel, jadi putusannya belum terbukti. Muat ulang halaman ini.',
    en: 'It could not be checked whether this record is as it was sealed, so its verdict is not proven. Load this page anew.',
  },
  title: { id: 'Pengujian ini berubah sesudah disegel', en: 'This test was changed after it was sealed' },
  uncheckedTitle: { id: 'Catatan ini belum diperiksa', en: 'This record has not been checked' },
  filesTitle: {
    id: 'Berkas di samping catatan ini hilang atau berubah',
    en: 'Files beside this record are missing or changed',
  },
  filesStand: {
    id: 'Putusan dan bacaan yang disegel masih utuh. Berkas yang disebut tidak ikut dicetak atau diekspor.',
    en: 'The sealed verdict and readings still stand. The files named are neither printed nor handed out.',
  },
  refused: {
    id: 'Cetak, ekspor, dan tanda tangan ditolak selama catatan ini tidak terbukti.',
    en: 'Printing, exports and signatures are refused as long as this record is not proven.',
  },
  whatToDo: {
    id: 'Biarkan folder data apa adanya. Catatan aslinya ada di cadangan: pulihkan ke folder lain.',
    en: 'Leave the data folder as it is. The original record is in a backup: restore it into another folder.',
  },
  written: { id: 'Yang tertulis di catatan', en: 'What the record says' },
  content: { id: 'Isi catatan, tidak terbukti', en: 'Content of the record, not proven' },
  checking: {
    id: 'Memeriksa apakah catatan ini masih seperti saat disegel …',
    en: 'Checking whether this record is as it was sealed …',
  },
  unreadable: {
    id: 'Catatan ini tidak dapat ditampilkan lagi sampai habis.',
    en: 'This record can no longer be shown to its end.',
  },
  allData: { id: 'Periksa semua data bench', en: 'Check all data of the bench' },
  more: { id: 'dan {count} lagi', en: 'and {count} more' },
} as const;
