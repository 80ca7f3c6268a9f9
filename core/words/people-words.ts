import type { PasswordFault } from '../people/password-rules.ts';
import type { Role } from '../people/role.ts';
import type { InEachLanguage } from './language.ts';

/** The roles as a person reads them. */
export const roleWords: Readonly<Record<Role, InEachLanguage<string>>> = {
  technician: { id: 'Teknisi', en: 'Technician' },
  'technical-manager': { id: 'Manajer teknis', en: 'Technical manager' },
  official: { id: 'Pejabat', en: 'Official' },
  administrator: { id: 'Administrator', en: 'Administrator' },
};

/** What each role may do, in one sentence. */
export const roleTaskWords: Readonly<Record<Role, InEachLanguage<string>>> = {
  technician: {
    id: 'Menjalankan pengujian resmi dan menulis konsep profil.',
    en: 'Carries out official tests and writes drafts of profiles.',
  },
  'technical-manager': {
    id: 'Seperti teknisi, dan menyetujui profil yang ditulis orang lain.',
    en: 'As a technician, and approves profiles that others wrote.',
  },
  official: {
    id: 'Membaca semua hasil, tidak mengubah apa pun.',
    en: 'Reads every result, changes nothing.',
  },
  administrator: {
    id: 'Mengelola akun dan alat; tidak menjalankan pengujian resmi.',
    en: 'Keeps accounts and instruments; carries out no official test.',
  },
};

/** Why an account, a password or a token is refused, by code. */
export const accountProblemWords = {
  PASSWORD_TOO_SHORT: {
    id: 'Kata sandi terlalu pendek: paling sedikit 10 huruf atau angka.',
    en: 'The password is too short: at least 10 characters.',
  },
  PASSWORD_TOO_LONG: {
    id: 'Kata sandi terlalu panjang: paling banyak 256 huruf.',
    en: 'The password is too long: at most 256 characters.',
  },
  PASSWORD_IS_NAME: {
    id: 'Kata sandi tidak boleh sama dengan nama. Pilih yang lain.',
    en: 'The password may not be the name. Choose another one.',
  },
  PASSWORD_COMMON: {
    id: 'Kata sandi ini terlalu mudah ditebak. Pakai misalnya beberapa kata yang tidak berhubungan.',
    en: 'This password is too easy to guess. Use for example several words that do not belong together.',
  },
  PASSWORD_SAME: {
    id: 'Kata sandi baru sama dengan yang lama. Pilih yang lain.',
    en: 'The new password is the old one. Choose another one.',
  },
  NAME_INVALID: {
    id: 'Nama ini tidak dapat dipakai: isi 2 sampai 80 huruf.',
    en: 'This name cannot be used: it takes 2 to 80 characters.',
  },
  NAME_TAKEN: {
    id: 'Sudah ada akun dengan nama ini. Beri nama yang membedakan kedua orang itu.',
    en: 'There is an account of this name. Give a name that tells the two people apart.',
  },
  ACCOUNTS_EXIST: {
    id: 'Bench ini sudah mempunyai akun. Mintalah administrator membuat akun.',
    en: 'This bench has accounts already. Ask its administrator for one.',
  },
  SIGN_IN_WRONG: {
    id: 'Nama atau kata sandi keliru.',
    en: 'The name or the password is wrong.',
  },
  SIGN_IN_DELAYED: {
    id: 'Kata sandi terlalu sering keliru. Tunggu sebentar, lalu coba lagi.',
    en: 'Too many wrong attempts. Wait a while, then try again.',
  },
  ACCOUNT_UNKNOWN: { id: 'Akun ini tidak ada.', en: 'There is no such account.' },
  LAST_ADMINISTRATOR: {
    id: 'Ini administrator terakhir. Jadikan orang lain administrator dahulu.',
    en: 'This is the last administrator. Make somebody else one first.',
  },
  TOKEN_ROLE_REFUSED: {
    id: 'Token hanya dapat mempunyai peran akunnya atau peran pejabat.',
    en: 'A token can have the role of its account or that of an official only.',
  },
  TOKEN_UNKNOWN: {
    id: 'Token ini tidak ada, sudah habis masa berlakunya, atau sudah dicabut.',
    en: 'This token does not exist, has expired or was revoked.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage<string>>> &
  Readonly<Record<PasswordFault, InEachLanguage<string>>>;

/** One code of {@link accountProblemWords}. */
export type AccountProblemCode = keyof typeof accountProblemWords;
