import type { PassportFigures, PassportPair, PassportRefusal } from '#core/workshop/meter-passport.ts';
import type { WorkshopBasis } from '#core/workshop/workshop-line.ts';
import type { WorkshopRun } from '#core/workshop/workshop-run.ts';
import { formatDay, formatInstant } from '../date-format.ts';
import type { InEachLanguage, Language } from '../language.ts';
import { formatNumber, formatSigned } from '../number-format.ts';

type Words = InEachLanguage<string>;

/** By what the meter can be trusted, in few words. */
export const calibrationStateWords: Readonly<Record<WorkshopRun['calibration']['state'], Words>> = {
  checked: { id: 'diperiksa dengan kalibrator', en: 'checked with a calibrator' },
  certified: { id: 'bersertifikat', en: 'certified' },
  none: { id: 'belum dikalibrasi', en: 'not calibrated' },
};

/** The same with its number and day. */
export function calibrationText({ state, by, at }: WorkshopRun['calibration'], language: Language): string {
  const word = calibrationStateWords[state][language];
  if (at === null) return word;
  const when = at.length > 10 ? formatInstant(at, language) : formatDay(at, language);
  return [word, by, when].filter((part) => part !== '').join(' · ');
}

/** Kinds of sound of a pair. */
export const pairSoundWords: Readonly<Record<PassportPair['sound'], Words>> = {
  motorcycle: { id: 'motor', en: 'motorcycle' },
  calibrator: { id: 'kalibrator', en: 'calibrator' },
  other: { id: 'bunyi lain', en: 'another sound' },
};

/** Why a passport does not hold. */
export const passportRefusalWords: Readonly<Record<PassportRefusal, Words>> = {
  'other-meter': {
    id: 'Paspor yang terakhir untuk meter dengan nomor seri lain.',
    en: 'The newest passport is of a meter with another serial number.',
  },
  'no-serial': {
    id: 'Nomor seri meter belum diisi pada halaman Alat, jadi paspor tidak dapat dicocokkan.',
    en: 'The serial number of the meter is not entered on the Instruments page, so that no passport can be matched.',
  },
  'too-old': {
    id: 'Paspor yang terakhir lebih dari setahun. Baca berdampingan lagi di tempat uji.',
    en: 'The newest passport is more than a year old. Take side-by-side readings at the site again.',
  },
  'too-few': { id: 'Pasangan paspor terlalu sedikit.', en: 'The passport has too few pairs.' },
  simulated: {
    id: 'Paspor simulasi tidak berlaku untuk meter sungguhan, dan sebaliknya.',
    en: 'A simulated passport does not hold for a real meter, nor the other way round.',
  },
};

/** What the pairs show, in one or two sentences. */
export function passportFiguresText(figures: PassportFigures, language: Language): string {
  const number = (value: number, decimals = 1): string => formatNumber(value, decimals, language);
  if (figures.state === 'too-few') {
    return language === 'id'
      ? `Baru ${figures.pairs} dari ${figures.needed} pasang: belum ada paspor.`
      : `Only ${figures.pairs} of ${figures.needed} pairs: no passport yet.`;
  }
  const { meanDb, standardUncertaintyDb, scatterDb, slope, lowestDb, highestDb, pairs } = figures;
  const mean = formatSigned(meanDb, 2, language);
  const range = `${number(lowestDb, 0)}–${number(highestDb, 0)} dB`;
  const sentence =
    language === 'id'
      ? `Meter ini menunjuk ${mean} dB dari acuan (u = ${number(standardUncertaintyDb, 2)} dB; ${pairs} pasang antara ${range}, satu bacaan menyebar ${number(scatterDb, 2)} dB).`
      : `This meter shows ${mean} dB from the reference (u = ${number(standardUncertaintyDb, 2)} dB; ${pairs} pairs between ${range}, single readings scatter by ${number(scatterDb, 2)} dB).`;
  if (slope === null) return sentence;
  const per = formatSigned(slope.dbPerDb * 10, 2, language);
  return language === 'id'
    ? `${sentence} Selisihnya berubah ${per} dB tiap 10 dB.`
    : `${sentence} The difference changes by ${per} dB for every 10 dB.`;
}

/** Where the figures of the workshop's budget come from. */
export const basisWords: Readonly<Record<WorkshopBasis, Words>> = {
  'meter-class-1': { id: 'meter kelas 1', en: 'class 1 meter' },
  'meter-class-2': { id: 'meter kelas 2', en: 'class 2 meter' },
  'meter-declared': { id: 'meter menurut buku pabrik', en: 'meter by its maker’s word' },
  'meter-unknown': { id: 'meter tanpa kelas', en: 'meter without a class' },
  'calibrator-check': { id: 'kalibrator kelas 2', en: 'class 2 calibrator' },
  'calibrator-certificate': { id: 'sertifikat kalibrator', en: 'certificate of the calibrator' },
  'certificate-alone': {
    id: 'sertifikat meter, tanpa kalibrator',
    en: 'certificate of the meter, no calibrator',
  },
  'drift-since-check': { id: 'geseran sejak diperiksa', en: 'drift since the check' },
  'drift-since-certificate': { id: 'geseran sejak sertifikat', en: 'drift since the certificate' },
  weather: { id: 'suhu dan cuaca pada meter', en: 'temperature and weather on the meter' },
  display: { id: 'pembulatan tampilan', en: 'rounding of the display' },
  'passport-pairs': { id: 'paspor meter', en: 'meter passport' },
  'passport-age': { id: 'umur paspor', en: 'age of the passport' },
  'reference-meter': { id: 'meter acuan tempat uji', en: 'reference meter of the site' },
  'stand-distance': { id: 'jarak mikrofon ± 2 cm', en: 'distance of the microphone ± 2 cm' },
  'stand-angle': { id: 'sudut dan tinggi mikrofon', en: 'angle and height of the microphone' },
  'background-yard': { id: 'bising sekitar halaman', en: 'background of the yard' },
  'reflections-yard': { id: 'pantulan dinding dan barang', en: 'reflections of walls and things' },
  'speed-sensor': { id: 'sensor putaran', en: 'speed sensor' },
  'speed-heard': { id: 'putaran dari bunyi', en: 'speed from the sound' },
  'speed-held': { id: 'putaran yang ditahan', en: 'speed as it was held' },
  'rev-counter': { id: 'tachometer motor ± 10 %', en: 'rev counter of the motorcycle ± 10 %' },
  'own-runs': { id: 'sebaran uji sendiri', en: 'scatter of the own runs' },
  'usual-runs': { id: 'sebaran biasa (uji masih sedikit)', en: 'usual scatter (few runs so far)' },
  'another-day': { id: 'hari lain di tempat uji', en: 'another day at the site' },
};
