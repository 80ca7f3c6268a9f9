/** Words of the page about backups. */
export const backupPageWords = {
  menu: { id: 'Cadangan', en: 'Backups' },
  notAllowed: {
    id: 'Cadangan diatur oleh administrator dan manajer teknis. Masuk dengan akun itu.',
    en: 'Backups are kept by the administrator and the technical manager. Sign in with such an account.',
  },
  title: { id: 'Cadangan data bench', en: 'Backups of the bench' },
  intro: {
    id: 'Salinan basis data, rekaman, foto, dan profil sendiri, dibaca ulang dan diperiksa sesudah ditulis. Selama pengujian berjalan tidak ada cadangan yang dibuat.',
    en: 'A copy of the database, recordings, photos and own profiles, read again and checked once it is written. None is made while a test runs.',
  },
  stateTitle: { id: 'Keadaan', en: 'State' },
  last: { id: 'Cadangan utuh terakhir', en: 'Newest whole backup' },
  never: { id: 'belum pernah', en: 'never' },
  where: { id: 'Letaknya', en: 'Where it is' },
  next: { id: 'Dibuat sendiri', en: 'Made by itself' },
  daily: { id: 'setiap hari pukul {time}', en: 'every day at {time}' },
  afterTests: { id: 'sesudah {count} pengujian', en: 'after {count} tests' },
  or: { id: 'atau', en: 'or' },
  byHandOnly: { id: 'tidak, hanya dengan tombol di sini', en: 'no, only by the button here' },
  kept: { id: 'Yang disimpan', en: 'Kept' },
  keptAll: { id: 'semua', en: 'all of them' },
  keptCount: { id: '{count} terbaru', en: 'the newest {count}' },
  spared: { id: 'Tetap ada di samping itu', en: 'Kept besides' },
  sparedBecause: {
    'last-whole': {
      id: 'cadangan terbaru dari saat bench masih utuh',
      en: 'the newest one of the bench while it was whole',
    },
    'holds-more': {
      id: 'berisi kejadian yang tidak ada lagi di bench: cadangan lama pernah dipulihkan, atau buku catatan diubah',
      en: 'holds events that the bench has no more: an older backup was restored, or the log was changed',
    },
    'with-key': { id: 'berisi kunci bench', en: 'holds the key of the bench' },
  },
  unplanned: {
    id: 'Belum ada folder cadangan. Administrator menentukannya di bawah; tanpa itu tidak ada cadangan yang dibuat.',
    en: 'There is no backup folder yet. The administrator sets it below; without it no backup is made.',
  },
  failedAt: { id: 'Cadangan terakhir gagal ({time}).', en: 'The last backup failed ({time}).' },
  make: { id: 'Buat cadangan sekarang', en: 'Make a backup now' },
  stop: { id: 'Hentikan', en: 'Stop' },
  copying: { id: 'Menyalin dan membaca ulang …', en: 'Copying and reading again …' },
  copied: { id: '{done} dari {of} MB', en: '{done} of {of} MB' },
  done: {
    id: 'Cadangan selesai: utuh dan diperiksa.',
    en: 'The backup is done: whole and checked.',
  },
  ofDamaged: {
    id: 'Bench itu sendiri sudah tidak utuh saat cadangan terakhir dibuat (lihat "Periksa bukti"). Simpan juga cadangan dari sebelum itu.',
    en: 'The bench itself was not whole when the newest backup was made (see "Verify evidence"). Keep the backups from before it as well.',
  },
  stopped: {
    id: 'Cadangan dihentikan; tidak ada yang ditinggalkan.',
    en: 'The backup was stopped; nothing was left behind.',
  },
  planTitle: { id: 'Rencana', en: 'Plan' },
  planByAdministrator: {
    id: 'Rencana diubah oleh administrator.',
    en: 'The plan is changed by the administrator.',
  },
  folder: { id: 'Folder cadangan', en: 'Backup folder' },
  folderHint: {
    id: 'Alamat lengkap di disk lain, misalnya /media/cadangan atau E:\\Cadangan',
    en: 'Whole path on another disk, such as /media/backup or E:\\Backup',
  },
  dailyAt: { id: 'Setiap hari pukul', en: 'Every day at' },
  everyTests: { id: 'Sesudah sekian pengujian', en: 'After so many tests' },
  keep: { id: 'Simpan sekian cadangan', en: 'Keep so many backups' },
  keepHint: { id: 'kosong: semua', en: 'empty: all' },
  keepExplain: {
    id: 'Sesudah cadangan baru utuh, yang tertua dihapus sampai tersisa sekian (paling sedikit 3). Hanya cadangan bench ini yang dihapus; yang berisi kunci dan yang berubah dibiarkan.',
    en: 'Once a new backup is whole, the oldest are deleted until so many are left (at least 3). Only backups of this bench go; one that holds the key or was altered stays.',
  },
  save: { id: 'Simpan rencana', en: 'Save the plan' },
  saved: { id: 'Rencana disimpan.', en: 'The plan was saved.' },
  remove: { id: 'Hapus rencana', en: 'Remove the plan' },
  folderMissing: { id: 'Isi folder cadangan.', en: 'Enter the backup folder.' },
  testsOutOfRange: {
    id: 'Jumlah pengujian: bilangan bulat dari 1 sampai 10.000, atau kosong.',
    en: 'Number of tests: a whole number from 1 to 10,000, or empty.',
  },
  keepOutOfRange: {
    id: 'Simpan paling sedikit 3 cadangan, atau kosongkan untuk menyimpan semua.',
    en: 'Keep at least 3 backups, or leave it empty to keep all.',
  },
  keyTitle: { id: 'Kunci bench', en: 'The key of the bench' },
  keyLeftOut: {
    id: 'Cadangan dari halaman ini tidak pernah berisi kunci bench. Siapa pun yang memegang kunci dapat memalsukan segel. Simpan salinan kunci terpisah, terkunci: tanpa kunci, folder yang dipulihkan dapat dibaca dan diperiksa, tetapi tidak dapat dipakai menguji.',
    en: 'Backups made from this page never hold the key of the bench. Whoever has the key can forge seals. Keep a copy of the key apart, locked away: without it a restored folder can be read and checked, but not used for tests.',
  },
  withKey: {
    id: 'Perintah "senyap backup --out FOLDER --with-key" menaruh kuncinya ke dalam cadangan itu, kecuali kunci yang dijaga penyimpanan kunci sistem operasi. Cadangan seperti itu lengkap, tetapi serahasia kuncinya, dan tidak pernah dihapus sendiri.',
    en: 'The command "senyap backup --out FOLDER --with-key" puts the key into that backup, unless the key store of the operating system guards it. Such a backup is complete, but as secret as the key itself, and is never deleted by itself.',
  },
} as const;
