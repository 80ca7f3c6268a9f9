import type { InEachLanguage, Language } from './language.ts';

type Words = InEachLanguage<string>;

/** Words of the list of what waits for a person with a right. */
export const approvalWords = {
  menu: { id: 'Persetujuan', en: 'Approvals' },
  title: { id: 'Yang menunggu tindakan', en: 'What waits for somebody' },
  intro: {
    id: 'Semua yang menunggu orang yang berhak, yang tertua di atas. Setiap baris membuka halamannya dulu: tidak ada yang disahkan tanpa dilihat.',
    en: 'All that waits for a person with a right, the oldest first. Each line opens its page first: nothing is approved unseen.',
  },
  notAllowed: {
    id: 'Daftar ini memuat nama pelanggan. Masuklah dengan akun Anda untuk melihatnya.',
    en: 'This list names clients. Sign in with your account to see it.',
  },
  waitingCount: { id: '{count} menunggu Anda', en: '{count} waiting for you' },
  nothing: { id: 'Tidak ada yang menunggu.', en: 'Nothing is waiting.' },
  nothingHere: { id: 'Tidak ada yang cocok dengan saringan.', en: 'Nothing matches the filter.' },
  tests: { id: 'Hasil uji belum disahkan', en: 'Results not released yet' },
  profiles: { id: 'Profil sendiri menunggu persetujuan', en: 'Own profiles waiting for approval' },
  papers: { id: 'Menunggu salinan ber-TTE', en: 'Waiting for a copy with TTE' },
  papersExplain: {
    id: 'Sudah disahkan dan dicetak, tetapi salinan bertanda tangan elektronik belum kembali.',
    en: 'Released and printed, but no copy with an electronic signature has come back.',
  },
  failures: { id: 'Kegagalan tanpa tindakan', en: 'Failures without an action' },
  failuresMore: {
    id: 'dan {count} lagi di buku catatan',
    en: 'and {count} more in the log',
  },
  certificates: { id: 'Sertifikat alat', en: 'Certificates of instruments' },
  number: { id: 'Nomor', en: 'Number' },
  item: { id: 'Benda uji', en: 'Item' },
  client: { id: 'Pelanggan', en: 'Client' },
  verdict: { id: 'Putusan', en: 'Verdict' },
  waits: { id: 'Menunggu', en: 'Waiting' },
  signed: { id: 'Tanda tangan', en: 'Signatures' },
  next: { id: 'Langkah berikutnya', en: 'Next step' },
  none: { id: 'belum ada', en: 'none yet' },
  amendmentOf: { id: 'Perubahan atas', en: 'Amendment of' },
  allVerdicts: { id: 'semua putusan', en: 'all verdicts' },
  filter: { id: 'Cari pelanggan, benda atau nomor', en: 'Search client, item or number' },
  onlyMine: { id: 'Hanya yang dapat saya tandatangani', en: 'Only what I can sign' },
  openToSign: { id: 'Buka dan tanda tangani', en: 'Open and sign' },
  open: { id: 'Buka', en: 'Open' },
  openProfile: { id: 'Buka konsep', en: 'Open the draft' },
  ownDraft: {
    id: 'Anda ikut menulisnya; orang kedua yang memutuskan.',
    en: 'You wrote part of it; a second person decides.',
  },
  submittedBy: { id: 'Diajukan oleh', en: 'Submitted by' },
  bringCopy: { id: 'Buka dan masukkan salinan', en: 'Open and bring the copy in' },
  released: { id: 'Disahkan', en: 'Released' },
  lookedBackTo: {
    id: 'Dilihat sampai pengujian {number}; yang lebih lama ada di riwayat.',
    en: 'Looked back as far as test {number}; older ones are in the history.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** How long something has waited, in whole days. */
export function waitingDays(days: number, language: Language): string {
  if (days <= 0) return language === 'id' ? 'sejak hari ini' : 'since today';
  if (language === 'id') return `${days} hari`;
  return days === 1 ? '1 day' : `${days} days`;
}

/** Words about failures that nobody has answered, on the first screen. */
export const openFailureWords = {
  title: { id: 'Ada kegagalan yang belum ditindak', en: 'Failures that nobody has acted on' },
  cutTest: {
    id: 'Yang sudah diukur tetap tersimpan dan tidak pernah menjadi LULUS. Periksa bukti, lalu catat tindakannya.',
    en: 'What was measured is kept and never becomes a PASS. Check the evidence, then note what was done.',
  },
  others: {
    id: 'Data yang sudah disimpan tidak tersentuh. Lihat kejadiannya, lalu catat tindakannya.',
    en: 'What was stored is untouched. Look at the event, then note what was done.',
  },
  toEvidence: { id: 'Periksa bukti', en: 'Check the evidence' },
  toLog: { id: 'Lihat kejadian {number} di buku catatan', en: 'See event {number} in the log' },
  more: { id: 'Semua yang menunggu ({count} kegagalan)', en: 'All that waits ({count} failures)' },
} as const satisfies Readonly<Record<string, Words>>;
