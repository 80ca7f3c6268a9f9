import type { SigningFault } from '../record/signing-rules.ts';
import type { SignatureMeaning } from '../record/test-signature.ts';
import type { InEachLanguage } from './language.ts';

/** What a signature means, as it stands beside the name. */
export const meaningWords: Readonly<Record<SignatureMeaning, InEachLanguage<string>>> = {
  performed: { id: 'Pelaksana pengujian', en: 'Carried out' },
  checked: { id: 'Diperiksa', en: 'Checked' },
  authorised: { id: 'Disahkan', en: 'Authorised' },
};

/** Why somebody cannot sign, by code. */
export const signingFaultWords = {
  SIGNING_NOT_OFFICIAL: {
    id: 'Hanya pengujian resmi dengan alat sungguhan yang dapat ditandatangani; pra-uji bengkel dan simulasi tidak.',
    en: 'Only an official test with real instruments can be signed; a workshop pre-test or a simulation cannot.',
  },
  SIGNING_ROLE: {
    id: 'Peran akun Anda tidak mencakup tanda tangan ini; memeriksa dan mengesahkan adalah tugas manajer teknis.',
    en: 'The role of your account does not cover this signature; checking and authorising belong to a technical manager.',
  },
  SIGNING_NOT_PERFORMER: {
    id: 'Pengujian ini tidak Anda laksanakan, jadi Anda tidak dapat menandatanganinya sebagai pelaksana.',
    en: 'You did not carry this test out, so you cannot sign that you did.',
  },
  SIGNING_NAME_TYPED: {
    id: 'Ketika pengujian ini dimulai, akun Anda belum ada: nama pelaksananya diketik tanpa akun, jadi tidak seorang pun menandatanganinya sebagai pelaksana. Manajer teknis lain tetap dapat memeriksa dan mengesahkannya.',
    en: 'When this test began your account did not exist yet: the name of who carried it out was typed without an account, so nobody signs that they did. Another technical manager can still check and authorise it.',
  },
  SIGNING_SECOND_PERSON: {
    id: 'Siapa yang melaksanakan pengujian tidak memeriksa atau mengesahkannya sendiri. Mintalah manajer teknis lain.',
    en: 'Whoever carried a test out does not check or authorise it. Ask another technical manager.',
  },
  SIGNING_OWN_AMENDMENT: {
    id: 'Siapa yang mengubah catatan tidak memeriksa atau mengesahkan perubahannya sendiri. Mintalah manajer teknis lain.',
    en: 'Whoever amended a record does not check or authorise the amendment. Ask another technical manager.',
  },
  SIGNING_DONE_BEFORE: {
    id: 'Tanda tangan ini sudah diberikan.',
    en: 'This signature has been given already.',
  },
} as const satisfies Readonly<Record<SigningFault, InEachLanguage<string>>>;

/** The button of each meaning, and what whoever signs states by it (`{name}` the person, `{number}` the test). */
export const signMeaningWords: Readonly<
  Record<
    SignatureMeaning,
    { readonly button: InEachLanguage<string>; readonly states: InEachLanguage<string> }
  >
> = {
  performed: {
    button: { id: 'Tanda tangani sebagai pelaksana', en: 'Sign as carried out' },
    states: {
      id: 'Saya, {name}, melaksanakan pengujian {number} dan catatannya sesuai dengan yang saya ukur.',
      en: 'I, {name}, carried out test {number}, and its record is what I measured.',
    },
  },
  checked: {
    button: { id: 'Tanda tangani: diperiksa', en: 'Sign as checked' },
    states: {
      id: 'Saya, {name}, memeriksa catatan pengujian {number}.',
      en: 'I, {name}, have checked the record of test {number}.',
    },
  },
  authorised: {
    button: { id: 'Sahkan', en: 'Authorise' },
    states: {
      id: 'Saya, {name}, mengesahkan hasil pengujian {number}.',
      en: 'I, {name}, authorise the result of test {number}.',
    },
  },
};

/** Words about signatures on a test. */
export const signatureWords = {
  title: { id: 'Tanda tangan', en: 'Signatures' },
  onPaper: {
    id: 'Ditandatangani pada bangku uji dengan kata sandi pribadi, terikat pada catatan ini',
    en: 'Signed at the bench with a personal password, bound to this record',
  },
  none: { id: 'Belum ditandatangani.', en: 'Not signed yet.' },
  /** Of a result that one person carried out and authorised; the profile stands in its place. */
  onePerson: {
    id: 'Pengujian ini dilaksanakan dan disahkan oleh orang yang sama. Profil {profile} mengizinkannya.',
    en: 'The same person carried this test out and authorised it. The profile {profile} allows it.',
  },
  /** Of a record from before the accounts; the names stand in place of `{names}`. */
  typed: {
    id: 'Nama pelaksana diketik tanpa akun: {names}. Tidak seorang pun dapat menandatangani sebagai pelaksana; manajer teknis dapat memeriksa dan mengesahkan.',
    en: 'The name of who carried it out was typed without an account: {names}. Nobody can sign that they did; a technical manager can check and authorise.',
  },
  samePerson: { id: 'orang yang sama dengan pelaksana', en: 'the same person as carried it out' },
  isVoid: {
    id: 'tidak berlaku, karena catatan ini bukan yang ditandatangani',
    en: 'void, for this record is not the one that was signed',
  },
  sign: { id: 'Tanda tangani', en: 'Sign' },
  forEver: {
    id: 'Tanda tangan terikat pada isi catatan ini dan tidak dapat ditarik kembali.',
    en: 'The signature is bound to the content of this record and cannot be taken back.',
  },
} as const;

/** What stands between the role and the time of whoever signed, in the boxes of a paper. */
export const signedWords = {
  performed: { id: 'ditandatangani', en: 'signed' },
  authorised: { id: 'disahkan', en: 'authorised' },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;

/** What stands on papers of an official test that nobody has authorised with their account. */
export const notAuthorisedWords = {
  stamp: { id: 'BELUM DISAHKAN', en: 'NOT AUTHORISED' },
  certificate: {
    id: 'Sertifikat ini belum disahkan manajer teknis laboratorium dan belum berlaku sebagai sertifikat. Tanda tangan basah di atas kertas tidak menggantikan pengesahan itu.',
    en: 'This certificate has not been authorised by a technical manager of the laboratory and does not count as one yet. A signature by hand does not stand in for that.',
  },
  performed: {
    id: 'belum ditandatangani dengan akun',
    en: 'not signed with an account',
  },
  authorised: {
    id: 'belum disahkan dengan akun',
    en: 'not authorised with an account',
  },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>>;
