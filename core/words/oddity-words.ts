import { hintLevel } from '../oddity/exact-chance.ts';
import type { Oddity, OddityKind } from '../record/oddity-list.ts';
import type { InEachLanguage, Language } from './language.ts';
import { formatNumber } from './number-format.ts';

type Words = InEachLanguage<string>;

/** Of each kind of hint: its name, its evidence with figures in braces, and what innocent reasons there are. */
export const oddityWords: Readonly<
  Record<OddityKind, { readonly name: Words; readonly evidence: Words; readonly innocent: Words }>
> = {
  'same-sound': {
    name: { id: 'Bunyi yang sama di bawah dua nomor polisi', en: 'The same sound under two plates' },
    evidence: {
      id: 'Bentuk sepertiga oktaf kedua pengujian berbeda {distanceDb} dB; uji ulang satu kendaraan berada dalam {repeatDb} dB, kendaraan berlainan biasanya {usualDb} dB. Peluang kebetulan {chance} %.',
      en: 'The third-octave shapes of the two tests differ by {distanceDb} dB; repeats of one vehicle lie within {repeatDb} dB, different vehicles usually {usualDb} dB apart. Chance {chance} %.',
    },
    innocent: {
      id: 'Nomor polisi salah ketik atau berganti; kendaraan kembar dari satu pesanan dengan knalpot yang sama.',
      en: 'A plate typed wrongly or changed; twin vehicles of one order with the same exhaust.',
    },
  },
  'piled-under-limit': {
    name: { id: 'Hasil menumpuk tepat di bawah batas', en: 'Results piled just under a limit' },
    evidence: {
      id: 'Dalam 0,5 dB di bawah batas ada {under} hasil, dalam 0,5 dB di atasnya {over}; menurut sebaran di sekitarnya wajarnya {expectedUnder} di bawah. Peluang kebetulan {chance} %.',
      en: 'Within 0.5 dB under the limit lie {under} results, within 0.5 dB over it {over}; by the spread around them {expectedUnder} would lie under. Chance {chance} %.',
    },
    innocent: {
      id: 'Bengkel menyetel knalpot sampai lulus sebelum datang, atau membawa lagi yang nyaris gagal.',
      en: 'Workshops tune an exhaust until it passes before they come, or bring back what nearly failed.',
    },
  },
  overlap: {
    name: { id: 'Dua pengujian pada waktu yang sama', en: 'Two tests at the same time' },
    evidence: {
      id: 'Pengujian ini ({operator}) mulai sebelum {other} ({otherOperator}) selesai; satu bench hanya menguji satu kendaraan.',
      en: 'This test ({operator}) began before {other} ({otherOperator}) was over; one bench tests one vehicle at a time.',
    },
    innocent: {
      id: 'Jam komputer dimundurkan, atau pengujian yang terputus ditutup belakangan.',
      en: 'The clock of the computer was set back, or a test that was cut was closed later.',
    },
  },
  'too-short': {
    name: { id: 'Lebih cepat daripada prosedurnya', en: 'Faster than its procedure' },
    evidence: {
      id: 'Pengujian berlangsung {took} detik; latar dan tahan menurut profil saja perlu {needed} detik ({operator}).',
      en: 'The test took {took} s; background and holds alone need {needed} s by its profile ({operator}).',
    },
    innocent: {
      id: 'Jam komputer diubah selama pengujian.',
      en: 'The clock of the computer was changed during the test.',
    },
  },
  'always-passing': {
    name: { id: 'Satu petugas yang selalu lulus', en: 'One operator with whom all pass' },
    evidence: {
      id: '{tests} pengujian, tidak satu pun gagal; dari jenis kendaraan yang sama, orang lain menggagalkan {othersFailed} dari {others}. Peluang kebetulan {chance} %.',
      en: '{tests} tests and none failed; of the same kinds of vehicle others failed {othersFailed} of {others}. Chance {chance} %.',
    },
    innocent: {
      id: 'Petugas ini mendapat kendaraan baru atau uji ulang sesudah perbaikan.',
      en: 'This operator is given new vehicles, or retests after a repair.',
    },
  },
  'foreign-engine': {
    name: {
      id: 'Bunyi tidak cocok dengan mesin yang disebut',
      en: 'Sound that does not fit the declared engine',
    },
    evidence: {
      id: 'Di setiap uji, putaran yang terdengar {ratio} kali bacaan sensor. Disebut {declared} silinder; yang cocok: {fitting}.',
      en: 'In every run the speed heard is {ratio} times that of the sensor. Declared are {declared} cylinders; fitting would be {fitting}.',
    },
    innocent: {
      id: 'Silinder salah isi, sensor dengan pulsa per putaran yang salah, atau mesin dengan pembakaran tak rata.',
      en: 'Cylinders entered wrongly, a sensor with wrong pulses per revolution, or an engine that fires unevenly.',
    },
  },
};

/** Words of the page of hints. */
export const oddityPageWords = {
  menu: { id: 'Petunjuk kunjungan', en: 'Hints for visits' },
  title: { id: 'Petunjuk yang layak dikunjungi', en: 'Hints worth a visit' },
  intro: {
    id: 'Hal-hal yang jarang terjadi karena kebetulan. Ini petunjuk, bukan tuduhan: setiap petunjuk menyebut angkanya, pengujiannya, dan alasan biasa yang mungkin.',
    en: 'Things that seldom happen by chance. They are hints, not accusations: each names its figures, its tests and the ordinary reasons that there may be.',
  },
  notAllowed: {
    id: 'Masuklah dengan akun Anda untuk melihat petunjuk.',
    en: 'Sign in with your account to see the hints.',
  },
  level: {
    id: `Petunjuk statistik hanya diberikan bila peluang kebetulan, dihitung atas semua yang dilihat, paling besar ${100 * hintLevel} %.`,
    en: `A statistical hint is given only where chance, over all that was looked at, is ${100 * hintLevel} % at most.`,
  },
  look: { id: 'Telusuri sekarang', en: 'Look now' },
  stop: { id: 'Hentikan', en: 'Stop' },
  notYet: {
    id: 'Belum ditelusuri sejak program dimulai.',
    en: 'Not looked since the program started.',
  },
  stopped: {
    id: 'Dihentikan sebelum selesai; yang di bawah hanya dari bagian yang sudah dilihat.',
    en: 'Ended before it was complete; what stands below is only of what was looked at.',
  },
  progress: {
    id: '{lines} pengujian dilihat, {records} di antaranya beserta bunyinya',
    en: '{lines} tests looked at, {records} of them with their sound',
  },
  none: { id: 'Tidak ada yang ganjil.', en: 'Nothing odd was found.' },
  innocent: { id: 'Mungkin biasa saja:', en: 'It may be ordinary:' },
  tests: { id: 'Pengujian di baliknya', en: 'Tests behind it' },
  hint: { id: 'petunjuk', en: 'hint' },
  hints: { id: 'Petunjuk', en: 'Hints' },
} as const satisfies Readonly<Record<string, Words>>;

/** The evidence of a hint with its figures. */
export function oddityEvidence({ kind, figures }: Oddity, language: Language): string {
  return oddityWords[kind].evidence[language].replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const figure = figures[name] ?? '';
    if (typeof figure === 'string') return figure;
    const shown = name === 'chance' ? 100 * figure : figure;
    return formatNumber(shown, decimalsOf(shown, name), language);
  });
}

function decimalsOf(value: number, name: string): number {
  if (name === 'chance') return value < 0.01 ? 4 : 2;
  return Number.isInteger(value) ? 0 : 2;
}
