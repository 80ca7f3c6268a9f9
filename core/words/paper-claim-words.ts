import { amendmentWords } from './amendment-words.ts';
import { hexOf, bytesOfBase64url } from '#core/record/bundle/base64url.ts';
import type { PaperClaim } from '#core/record/paper/paper-claim.ts';
import type { ClaimAnswer } from '#core/record/paper/verify-claim.ts';
import { bundleWords } from './bundle-words.ts';
import { formatDay } from './date-format.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatAsGiven } from './number-format.ts';
import { notAuthorisedWords } from './signature-words.ts';
import { verdictText } from './verdict-words.ts';

type Words = InEachLanguage<string>;

/** What the answer to the code of a paper is called, and what it means. */
export const claimStateWords: Readonly<
  Record<ClaimAnswer['state'], { readonly word: Words; readonly meaning: Words }>
> = {
  genuine: {
    word: { id: 'ASLI', en: 'GENUINE' },
    meaning: {
      id: 'Kode ini ditandatangani bangku uji yang kuncinya Anda percayai. Cocokkan isinya dengan yang tercetak.',
      en: 'This code was signed by the bench whose key you trust. Compare what it says with what is printed.',
    },
  },
  untrusted: {
    word: { id: 'PEMBUATNYA TIDAK TERBUKTI', en: 'MAKER NOT PROVEN' },
    meaning: {
      id: 'Kunci yang disebut kode ini tidak ada dalam daftar kunci Anda, jadi tanda tangannya tidak dapat diperiksa. Siapa pun dapat membuat kode seperti ini. Minta kunci bangku uji langsung dari pemiliknya.',
      en: 'The key that this code names is not in your list of keys, so that its signature cannot be checked. Anybody can make such a code. Ask the owner of the bench for its key.',
    },
  },
  altered: {
    word: { id: 'TIDAK ASLI', en: 'NOT GENUINE' },
    meaning: {
      id: 'Isi kode ini tidak ditandatangani bangku uji yang disebutnya. Jangan percayai kertas ini.',
      en: 'What this code says was not signed by the bench that it names. Do not trust the paper.',
    },
  },
  unreadable: {
    word: { id: 'BUKAN KODE LAPORAN', en: 'NO CODE OF A REPORT' },
    meaning: {
      id: 'Teks ini bukan kode laporan atau label Senyap, atau tidak lengkap.',
      en: 'This text is no code of a report or label of Senyap, or not a whole one.',
    },
  },
};

/** Words around the code of a paper, on page, paper and command line. */
export const claimWords = {
  title: { id: 'Periksa kode laporan atau label', en: 'Verify the code of a report or label' },
  intro: {
    id: 'Pindai kode QR dengan ponsel lalu tempel teksnya di sini, atau pilih gambarnya.',
    en: 'Scan the QR code with a telephone and paste its text here, or choose a picture of it.',
  },
  text: { id: 'Teks kode QR', en: 'Text of the QR code' },
  check: { id: 'Periksa teks', en: 'Verify the text' },
  choosePicture: { id: 'Pilih gambar kode…', en: 'Choose a picture of the code…' },
  noCode: {
    id: 'Tidak ada kode QR yang dapat dibaca pada gambar ini.',
    en: 'No QR code can be read in this picture.',
  },
  stated: { id: 'Yang dinyatakan kode ini', en: 'What this code states' },
  statedDoubtful: { id: 'Yang dinyatakan kode ini, tidak terbukti', en: 'What this code states, not proven' },
  tested: { id: 'Tanggal uji', en: 'Day of the test' },
  limit: { id: 'Batas', en: 'Limit' },
  noLimit: { id: 'tidak ada yang berlaku', en: 'none applies' },
  exhaust: { id: 'Knalpot', en: 'Exhaust' },
  recordHash: { id: 'SHA-256 rekaman', en: 'SHA-256 of the record' },
  whenPrinted: { id: 'Saat dicetak', en: 'When it was printed' },
  authorised: { id: 'hasilnya sudah disahkan', en: 'the result had been authorised' },
  notReported: { id: 'tidak dilaporkan', en: 'not reported' },
  workshop: { id: 'PRA-UJI, BUKAN SERTIFIKAT', en: 'PRE-TEST, NOT A CERTIFICATE' },
  /** On paper. */
  section: { id: 'Pemeriksaan keaslian', en: 'Verification' },
  onPaper: {
    id: 'Kode ini memuat nomor, hasil, batas, kendaraan, knalpot, tanggal, dan hash rekaman, ditandatangani kunci bangku uji. Siapa pun yang mendapat kunci publiknya dari laboratorium dapat memeriksanya tanpa jaringan: halaman Periksa bukti, verifier.html, atau senyap verify. Kode QR bukan tanda tangan orang.',
    en: "This code holds number, result, limit, vehicle, exhaust, date and the record's hash, signed with the key of the bench. Whoever got its public key from the laboratory can verify it without a network: page Verify evidence, verifier.html, or senyap verify. A QR code is no signature of a person.",
  },
  alternative: { id: 'Kode QR yang ditandatangani', en: 'Signed QR code' },
  key: { id: 'Kunci bangku uji', en: 'Key of the bench' },
} as const satisfies Readonly<Record<string, Words>>;

/** What the code of a paper says of its test and its key, name by value; only a genuine one is to be believed. */
export function claimFacts(
  { claim, keyId, keyName, state }: ClaimAnswer,
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  const name = keyName ?? (state === 'genuine' ? bundleWords.unnamedKey[language] : null);
  const key: (readonly [string, string])[] =
    keyId === null ? [] : [[bundleWords.key[language], name === null ? keyId : `${name} (${keyId})`]];
  return claim === null ? key : [...key, ...factsOfClaim(claim, language)];
}

/** Papers of before do not tell whether somebody had authorised them. */
function authorisedFact({ a }: PaperClaim, language: Language): readonly (readonly [string, string])[] {
  if (a === undefined) return [];
  const said = a ? claimWords.authorised : notAuthorisedWords.stamp;
  return [[claimWords.whenPrinted[language], said[language]]];
}

function factsOfClaim(claim: PaperClaim, language: Language): readonly (readonly [string, string])[] {
  const level = (valueDb: number): string => `${formatAsGiven(valueDb, language)} dB(A)`;
  const marks = [
    claim.s === true ? bundleWords.simulated[language] : '',
    claim.w === true ? claimWords.workshop[language] : '',
  ];
  return [
    [bundleWords.number[language], [claim.n, ...marks].filter((part) => part !== '').join(' · ')],
    [claimWords.tested[language], formatDay(claim.d, language)],
    [bundleWords.verdict[language], verdictText(claim.v, language).word],
    [bundleWords.result[language], claim.r === null ? claimWords.notReported[language] : level(claim.r)],
    [claimWords.limit[language], claim.l === null ? claimWords.noLimit[language] : level(claim.l)],
    [bundleWords.vehicle[language], claim.c],
    [claimWords.exhaust[language], claim.x],
    ...(claim.p === undefined ? [] : [[amendmentWords.amends[language], claim.p] as const]),
    ...authorisedFact(claim, language),
    [claimWords.recordHash[language], hexOf(bytesOfBase64url(claim.h) ?? new Uint8Array())],
  ];
}
