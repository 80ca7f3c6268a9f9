import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** Why nothing was signed, by code, without the full stop: a detail may follow. */
export const signErrorWords = {
  P12_UNREADABLE: {
    id: 'Ini bukan berkas PKCS#12 (.p12 atau .pfx) yang dapat dibaca',
    en: 'This is no PKCS#12 file (.p12 or .pfx) that can be read',
  },
  P12_TOO_SLOW: {
    id: 'Kunci berkas PKCS#12 ini diturunkan terlalu banyak kali, sehingga membukanya menghentikan bangku uji. Ekspor ulang dengan lebih sedikit iterasi (openssl pkcs12 -export -iter 2048)',
    en: 'The PKCS#12 file has its keys derived too many times, so that opening it would hold up the bench. Export it again with fewer iterations (openssl pkcs12 -export -iter 2048)',
  },
  PASSPHRASE_WRONG: {
    id: 'Frasa sandi ini tidak membuka berkas PKCS#12',
    en: 'The passphrase does not open the PKCS#12 file',
  },
  P12_WITHOUT_KEY: {
    id: 'Berkas PKCS#12 ini tidak berisi kunci privat, jadi tidak dapat dipakai menandatangani',
    en: 'The PKCS#12 file holds no private key, so nothing can be signed with it',
  },
  P12_WITHOUT_CERTIFICATE: {
    id: 'Berkas PKCS#12 ini tidak berisi sertifikat milik kunci privatnya',
    en: 'The PKCS#12 file holds no certificate that belongs to its private key',
  },
  KEY_UNSUITABLE: {
    id: 'Kunci ini bukan RSA sedikitnya 2048 bit dan tidak pada kurva P-256, P-384, atau P-521',
    en: 'The key is neither RSA of at least 2048 bits nor on the curve P-256, P-384 or P-521',
  },
  CERTIFICATE_NOT_YET_VALID: {
    id: 'Sertifikat ini belum berlaku',
    en: 'The certificate is not valid yet',
  },
  CERTIFICATE_EXPIRED: {
    id: 'Sertifikat ini sudah tidak berlaku; mintalah yang baru pada penerbitnya',
    en: 'The certificate has expired; ask its issuer for a new one',
  },
  ISSUER_EXPIRED: {
    id: 'Sertifikat penerbit dalam berkas ini tidak berlaku pada saat ini, jadi tanda tangannya tidak akan dipercaya',
    en: 'The certificate of an issuer in this file is not valid now, so that nobody would trust the signature',
  },
  CERTIFICATE_NOT_FOR_SIGNING: {
    id: 'Sertifikat ini bukan untuk tanda tangan menurut penggunaan kuncinya',
    en: 'The certificate is not meant for signatures by its key usage',
  },
  REPORT_SIMULATED: {
    id: 'Laporan ini dari data simulasi, yang tidak pernah diterbitkan',
    en: 'The report is of simulated data, which is never issued',
  },
  PDF_UNREADABLE: {
    id: 'Ini bukan berkas PDF yang susunannya dapat dibaca',
    en: 'This is no PDF file whose structure can be read',
  },
  PDF_ENCRYPTED: {
    id: 'PDF ini terkunci. Tandatangani laporan sebagaimana dicetak',
    en: 'The PDF is encrypted. Sign the report as it was printed',
  },
  PDF_UNSUPPORTED: {
    id: 'PDF ini menyimpan daftar objeknya dalam bentuk termampat. Tandatangani laporan sebagaimana dicetak',
    en: 'The PDF keeps its table of objects compressed. Sign the report as it was printed',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** One reason why nothing was signed. */
export type SignErrorCode = keyof typeof signErrorWords;
