import type { BackupProblem, BackupProblemCode } from '../record/backup-problem.ts';
import type { InEachLanguage, Language } from './language.ts';

/** Why a backup or a restore is refused or failed, in words of both languages. */
export const backupErrorWords = {
  BACKUP_FOLDER_UNUSABLE: {
    id: 'Folder cadangan tidak dapat dibuat atau ditulisi. Periksa diskanya dan hak aksesnya, atau pilih folder lain.',
    en: 'The backup folder cannot be made or written to. Check its disk and its permissions, or choose another folder.',
  },
  BACKUP_INSIDE_DATA: {
    id: 'Cadangan di dalam folder data hilang bersama folder data itu. Pilih folder di disk lain.',
    en: 'A backup inside the data folder is lost together with it. Choose a folder on another disk.',
  },
  BACKUP_TAKEN: {
    id: 'Sudah ada cadangan dengan nama waktu ini. Coba lagi sesudah satu detik.',
    en: 'There is a backup of this time already. Try again after a second.',
  },
  BACKUP_DISK_FULL: {
    id: 'Disk tujuan penuh; tidak ada yang ditinggalkan di sana. Kosongkan ruang atau pilih disk lain.',
    en: 'The disk it is written to is full; nothing was left there. Make room or choose another disk.',
  },
  BACKUP_FAILED: {
    id: 'Berkas tidak dapat dibaca atau ditulis.',
    en: 'A file could not be read or written.',
  },
  BACKUP_CANCELLED: {
    id: 'Dihentikan sebelum selesai; tidak ada yang ditinggalkan.',
    en: 'Stopped before its end; nothing was left behind.',
  },
  BACKUP_MISSING: {
    id: 'Tidak ada cadangan di sini. Sebutkan folder yang berisi backup.json.',
    en: 'There is no backup here. Name the folder that holds backup.json.',
  },
  BACKUP_CUT: {
    id: 'Cadangan ini terputus saat dibuat dan tidak lengkap. Pakai cadangan lain.',
    en: 'This backup was cut off while it was made and is not whole. Use another one.',
  },
  BACKUP_DAMAGED: {
    id: 'Cadangan ini rusak dan tidak dipakai. Pakai cadangan lain.',
    en: 'This backup is damaged and is not used. Use another one.',
  },
  BACKUP_DURING_TEST: {
    id: 'Selama pengujian berjalan, cadangan menunggu. Selesaikan pengujian, lalu ulangi.',
    en: 'While a test is running the backup waits. Finish the test, then repeat.',
  },
  BACKUP_UNPLANNED: {
    id: 'Folder cadangan belum ditentukan. Administrator menentukannya lebih dahulu.',
    en: 'No backup folder has been set yet. The administrator sets it first.',
  },
  BACKUP_NOT_REMOVED: {
    id: 'Cadangan baru sudah dibuat, tetapi cadangan lama tidak dapat dihapus. Periksa hak akses folder cadangan.',
    en: 'The new backup was made, but an old one could not be deleted. Check the permissions of the backup folder.',
  },
  RESTORE_FOLDER_USED: {
    id: 'Pemulihan hanya ke folder baru atau kosong; di folder ini sudah ada isinya. Tidak ada yang diubah.',
    en: 'A backup is restored only into a new or empty folder; this one holds something. Nothing was changed.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

/** One code of {@link backupErrorWords}. */
export type BackupErrorCode = keyof typeof backupErrorWords;

/** True for a code of {@link backupErrorWords}. */
export function isBackupCode(text: string): text is BackupErrorCode {
  return Object.hasOwn(backupErrorWords, text);
}

const problemWords: Readonly<Record<BackupProblemCode, InEachLanguage<string>>> = {
  MANIFEST_ALTERED: {
    id: '% berubah, rusak, atau bukan dari bench ini.',
    en: '% was changed, is damaged, or is not by this bench.',
  },
  FILE_MISSING: { id: '% tidak ada.', en: '% is missing.' },
  FILE_ALTERED: { id: '% berubah atau rusak.', en: '% was changed or is damaged.' },
  FILE_UNEXPECTED: {
    id: '% bukan bagian cadangan ini dan akan mengubah isi basis data.',
    en: '% is no part of this backup and would change what the database holds.',
  },
  DATABASE_UNREADABLE: {
    id: '% tidak dapat dibaca sebagai basis data.',
    en: '% cannot be read as a database.',
  },
  HEADS_DIFFER: {
    id: 'Rantai di dalam % tidak sampai ke tempat yang ditulis di backup.json.',
    en: 'The chains in % do not come to where backup.json says.',
  },
};

/** What is wrong with a file of a backup, in words. */
export function backupProblemSentence({ code, path }: BackupProblem, language: Language): string {
  return problemWords[code][language].replace('%', () => path);
}

/** Words about backups that were made, checked and restored. */
export const backupWords = {
  made: {
    id: 'Cadangan dibuat, dibaca ulang, dan rantainya diperiksa.',
    en: 'The backup was made, read again, and its chain checked.',
  },
  whole: {
    id: 'Cadangan utuh: setiap berkas sama dengan saat ditulis dan rantainya benar.',
    en: 'The backup is whole: every file is as it was written, and its chain holds.',
  },
  restored: {
    id: 'Cadangan dipulihkan, dibaca ulang, dan rantainya diperiksa.',
    en: 'The backup was restored, read again, and its chain checked.',
  },
  withKey: {
    id: 'Cadangan ini berisi kunci bench (bench-key.pem). Siapa pun yang memegangnya dapat memalsukan segel: simpan terkunci.',
    en: 'This backup holds the key of the bench (bench-key.pem). Whoever has it can forge seals: keep it locked away.',
  },
  withoutKey: {
    id: 'Cadangan ini tidak berisi kunci bench. Simpan bench-key.pem (atau salinan kuncinya yang berfrasa sandi) terpisah; tanpa kunci itu folder yang dipulihkan tidak dapat dipakai menguji.',
    en: 'This backup does not hold the key of the bench. Keep bench-key.pem (or the copy of the key under a passphrase) apart; without the key a restored folder cannot be used for tests.',
  },
  putKeyBeside: {
    id: 'Sebelum memulai program, taruh bench-key.pem dari bench ini ke folder ini, hanya dapat dibaca pemiliknya; atau pulihkan salinan kuncinya dengan "senyap restore-key".',
    en: 'Before the program is started, put the bench-key.pem of this bench into this folder, readable by its owner alone; or restore the copy of its key by "senyap restore-key".',
  },
  files: { id: 'berkas', en: 'files' },
  damagedBefore: {
    id: 'Bench itu sendiri sudah tidak utuh saat cadangan dibuat:',
    en: 'The bench itself was not whole when the backup was made:',
  },
} as const;
