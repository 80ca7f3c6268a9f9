/** Why a step of a laboratory's own profile is refused, by code. */
export const ownProfileProblemWords = {
  PROFILE_ID_TAKEN: {
    id: 'Pengenal ini sudah dipakai profil lain, atau pernah dipakai. Pilih pengenal lain.',
    en: 'Another profile has, or had, this identifier. Choose another one.',
  },
  PROFILE_FILE_INVALID: {
    id: 'Berkas ini bukan profil yang dapat dibaca. Perbaiki bagian yang disebut.',
    en: 'This file is no readable profile. Correct the place that is named.',
  },
  PROFILE_CATEGORY_NEEDED: {
    id: 'Profil ini memakai metode yang berbeda untuk tiap kategori kendaraan. Pilih kategori yang disalin.',
    en: 'This profile has a different method for each vehicle category. Choose the category to copy.',
  },
  PROFILE_CHANGED: {
    id: 'Profil ini baru saja diubah orang lain. Lihat dahulu perubahannya, lalu ulangi.',
    en: 'Somebody has changed this profile meanwhile. Look at the change, then do it again.',
  },
  DRAFT_EXISTS: {
    id: 'Profil ini sudah mempunyai konsep. Selesaikan atau batalkan konsep itu dahulu.',
    en: 'This profile has a draft already. Finish or discard that one first.',
  },
  DRAFT_MISSING: {
    id: 'Profil ini tidak mempunyai konsep. Mulai konsep baru dari versi terakhir.',
    en: 'This profile has no draft. Begin a new one from the last version.',
  },
  DRAFT_SUBMITTED: {
    id: 'Konsep ini sedang menunggu persetujuan dan tidak dapat diubah.',
    en: 'This draft is waiting for approval and cannot be changed.',
  },
  DRAFT_NOT_SUBMITTED: {
    id: 'Konsep ini belum diajukan. Hanya yang diajukan dapat disetujui atau dikembalikan.',
    en: 'This draft has not been submitted. Only what was submitted can be approved or sent back.',
  },
  DRAFT_FAULTY: {
    id: 'Konsep ini belum lengkap. Perbaiki bagian yang disebut, lalu ajukan lagi.',
    en: 'This draft is not complete. Correct the places that are named, then submit it again.',
  },
  SECOND_PERSON_NEEDED: {
    id: 'Yang menyetujui atau mengembalikan harus orang lain, bukan yang menulis atau mengajukan konsep ini.',
    en: 'Approving and sending back take somebody else than those who wrote or submitted this draft.',
  },
  VERSION_UNKNOWN: {
    id: 'Versi ini tidak ada.',
    en: 'There is no such version.',
  },
  VERSION_WITHDRAWN: {
    id: 'Versi ini sudah ditarik.',
    en: 'This version has been withdrawn already.',
  },
} as const satisfies Readonly<Record<string, { readonly id: string; readonly en: string }>>;
