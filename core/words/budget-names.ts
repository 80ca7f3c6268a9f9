import type { BenchComponentName, BenchSource } from '#core/verdict/budget-component.ts';
import type { InEachLanguage, Language } from './language.ts';

const names: InEachLanguage<Readonly<Record<BenchComponentName, string>>> = {
  id: {
    meter: 'Meter tingkat bunyi',
    calibrator: 'Kalibrator, batas kelas',
    'calibrator-certificate': 'Kalibrator, sertifikat',
    drift: 'Geser antara dua kalibrasi',
    environment: 'Suhu, tekanan, kelembapan pada meter',
    resolution: 'Resolusi tampilan',
    distance: 'Jarak mikrofon',
    angle: 'Sudut mikrofon',
    height: 'Tinggi mikrofon dan tanah',
    'angle-and-height': 'Sudut dan tinggi mikrofon',
    speed: 'Putaran mesin di dalam toleransi',
    'speed-instrument': 'Alat ukur putaran',
    background: 'Bising latar',
    reflections: 'Pantulan sekitar',
    repeatability: 'Keterulangan uji',
  },
  en: {
    meter: 'Sound level meter',
    calibrator: 'Calibrator, limit of its class',
    'calibrator-certificate': 'Calibrator, certificate',
    drift: 'Drift between the calibrations',
    environment: 'Temperature, pressure, humidity on the meter',
    resolution: 'Resolution of the display',
    distance: 'Microphone distance',
    angle: 'Microphone angle',
    height: 'Microphone height and ground',
    'angle-and-height': 'Microphone angle and height',
    speed: 'Engine speed within its tolerance',
    'speed-instrument': 'Speed instrument',
    background: 'Background noise',
    reflections: 'Reflections',
    repeatability: 'Repeatability of the runs',
  },
};

const sources: InEachLanguage<Readonly<Record<BenchSource, string>>> = {
  id: {
    'meter-class-1': 'batas kelas 1, ±0,7 sampai ±1,0 dB',
    'meter-class-2': 'nilai lazim kelas 2: pembobotan, arah, kelinieran, detektor',
    'calibrator-class-1': 'IEC 60942:2017, kelas 1',
    'calibrator-class-2': 'IEC 60942:2017, kelas 2',
    'certificate-usual': 'nilai lazim, k = 2',
    'drift-of-profile': 'batas geser dari prosedur',
    'drift-usual': 'batas geser yang lazim',
    'environment-class-2': 'nilai lazim kelas 2',
    display: 'setengah langkah 0,1 dB',
    'distance-of-profile': 'toleransi dari prosedur, 20 lg r pada 0,5 m',
    'distance-usual': 'toleransi lazim, 20 lg r pada 0,5 m',
    'distance-yard': '±20 mm di halaman, 20 lg r pada 0,5 m',
    directivity: 'keterarahan pada ±5°',
    ground: 'tinggi mikrofon dan pantulan tanah',
    'angle-and-height-yard': '±10° dan tinggi di halaman',
    'speed-trend': 'kecenderungan 50 lg n',
    'speed-usual': 'nilai lazim 0,25 dB per %',
    'speed-slope': 'kemiringan yang diukur pada kenaikan putaran',
    'speed-own-sweep': 'kemiringan dari sapuan putaran sebelum uji',
    'speed-not-held': 'cara uji ini tidak menahan putaran; ayunnya ada dalam keterulangan',
    'background-open-site': 'latar 10 dB di bawah kendaraan: 0 sampai +0,41 dB',
    'background-yard': 'selisih 10 dB ke latar: sampai +0,46 dB',
    'reflections-open-site': 'di luar 3 m, terburuk ±0,7 dB',
    'reflections-yard': 'di halaman',
    'mean-of-readings': 'simpangan baku uji yang dihitung, untuk rata-ratanya',
    'highest-reading': 'simpangan baku uji yang dihitung, untuk satu pembacaan',
    'repeatability-usual': 'nilai lazim: kurang dari dua pembacaan',
  },
  en: {
    'meter-class-1': 'class 1 limits, ±0.7 to ±1.0 dB',
    'meter-class-2': 'usual for class 2: weighting, directivity, linearity, detector',
    'calibrator-class-1': 'IEC 60942:2017, class 1',
    'calibrator-class-2': 'IEC 60942:2017, class 2',
    'certificate-usual': 'usual value, k = 2',
    'drift-of-profile': 'drift that the procedure allows',
    'drift-usual': 'drift usually allowed',
    'environment-class-2': 'usual for class 2',
    display: 'half a step of 0.1 dB',
    'distance-of-profile': 'tolerance of the procedure, 20 lg r at 0.5 m',
    'distance-usual': 'usual tolerance, 20 lg r at 0.5 m',
    'distance-yard': '±20 mm in a yard, 20 lg r at 0.5 m',
    directivity: 'directivity within ±5°',
    ground: 'microphone height and reflection from the ground',
    'angle-and-height-yard': '±10° and height in a yard',
    'speed-trend': 'trend of 50 lg n',
    'speed-usual': 'usual value, 0.25 dB per %',
    'speed-slope': 'slope measured while the speed was raised',
    'speed-own-sweep': 'slope from the sweep before the runs',
    'speed-not-held': 'this method holds no speed; its wander is in the repeatability',
    'background-open-site': 'background 10 dB below the vehicle: 0 to +0.41 dB',
    'background-yard': 'reading 10 dB above the background: up to +0.46 dB',
    'reflections-open-site': 'beyond 3 m, at worst ±0.7 dB',
    'reflections-yard': 'in a yard',
    'mean-of-readings': 'standard deviation of the counted runs, for their mean',
    'highest-reading': 'standard deviation of the counted runs, for one reading',
    'repeatability-usual': 'usual value: fewer than two readings',
  },
};

/** The bench's own component in words, or a laboratory's by the name it gave. */
export function budgetComponentName(name: string, language: Language): string {
  const own: Readonly<Record<string, string>> = names[language];
  return own[name] ?? name;
}

/** Where a figure of the bench comes from. */
export function budgetSourceText(source: BenchSource, language: Language): string {
  return sources[language][source];
}
