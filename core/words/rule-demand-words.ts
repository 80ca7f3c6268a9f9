import type { RuleOutcome } from '#core/verdict/test-judgement.ts';
import type { InEachLanguage, Language } from './language.ts';

type Rule = RuleOutcome['rule'];

/** What each rule asks, as one sentence; figures come in already formatted. */
export interface RuleDemandWords {
  /** With the figure that the procedure sets. */
  readonly asks: Readonly<Record<Rule, (figure: string) => string>>;
  /** Where the procedure sets no figure. */
  readonly open: Readonly<Record<Rule, string>>;
  /** Parts of a figure that is made of several. */
  readonly distance: (figure: string) => string;
  readonly angle: (figure: string) => string;
  readonly height: (figure: string) => string;
  readonly clear: (figure: string) => string;
  readonly meter: (figure: string) => string;
  readonly inUse: (figure: string) => string;
  readonly calibrator: (figure: string) => string;
  readonly fall: (figure: string) => string;
  readonly timeToIdle: (figure: string) => string;
  readonly gusts: string;
  readonly classOf: (figure: string) => string;
}

const indonesian: RuleDemandWords = {
  asks: {
    speed: (figure) => `Selama tahan, putaran mesin menyimpang paling banyak ${figure} dari putaran target.`,
    hold: (figure) =>
      `Putaran ditahan di dalam jendela target paling sedikit ${figure} tanpa putus, dan tahan itu berakhir dengan gas dilepas.`,
    release: (figure) => `Setelah tahan, gas dilepas sekaligus: ${figure}.`,
    'idle-speed': (figure) =>
      `Selama langsam yang dihitung, putaran mesin menyimpang paling banyak ${figure} dari putaran langsamnya.`,
    'idle-time': (figure) => `Mesin langsam dengan tenang paling sedikit ${figure} tanpa gas disentuh.`,
    'sweep-end': (figure) =>
      `Putaran dinaikkan dari langsam sampai putaran akhir, dan puncaknya menyimpang paling banyak ${figure} darinya.`,
    'sweep-pace': (figure) => `Putaran dinaikkan perlahan dan rata: ${figure}.`,
    'top-speed': (figure) => `Gas dibuka penuh sampai putaran tertinggi mesin, paling sedikit ${figure}.`,
    'top-time': (figure) => `Mesin berada pada putaran tertinggi paling sedikit ${figure}.`,
    'throttle-opening': (figure) => `Putaran tertinggi tercapai dalam ${figure} sejak meninggalkan langsam.`,
    sampling: (figure) =>
      `Tingkat bunyi dibaca paling lambat tiap ${figure}. Rekaman gelombang dan maksimum meter sendiri selalu cukup.`,
    runs: (figure) => `Tiap rangkaian memuat paling sedikit ${figure} sah yang berurutan.`,
    spread: (figure) =>
      `Bacaan tertinggi dan terendah dari uji yang dihitung berbeda paling banyak ${figure}.`,
    background: (figure) =>
      `Bising latar tertinggi, awal dan akhir, berada paling sedikit ${figure} di bawah bacaan terendah yang dihitung.`,
    calibration: (figure) =>
      `Kalibrator dibaca sebelum dan sesudah uji. Nadanya menyimpang paling banyak ${figure} dari rata-ratanya, dan tingkat, frekuensi, serta cacatnya sesuai.`,
    'calibration-drift': (figure) => `Bacaan kalibrator awal dan akhir berbeda paling banyak ${figure}.`,
    wind: (figure) => `Kecepatan angin paling banyak ${figure}.`,
    geometry: (figure) => `Letak mikrofon dipastikan petugas di tempat uji: ${figure}.`,
    site: (figure) => `Tempat uji dipastikan petugas: ${figure}.`,
    'vehicle-state': (figure) => `Keadaan kendaraan dipastikan petugas: ${figure}.`,
    outlets: (figure) =>
      `Lubang dari satu peredam yang berjarak paling jauh ${figure} diukur sebagai satu; selain itu masing-masing diukur dan yang terkeras dilaporkan.`,
    'speed-sensor': (figure) => `Kesalahan sensor putaran paling banyak ${figure}.`,
    'meter-class': (figure) => `Alat ukur mempunyai kelas yang diminta: ${figure}.`,
    certificates: (figure) => `Sertifikat kalibrasi masih berlaku pada hari uji: ${figure}.`,
    'control-charts': () =>
      'Peta kendali meter dengan kalibratornya dan knalpot acuan terkendali selama pengujian.',
    'declared-data': () =>
      'Kategori kendaraan dan data untuk putaran target sudah diisi, dan kategori itu tercakup oleh prosedur.',
    limit: (figure) =>
      `Hasil yang dilaporkan dibandingkan dengan batas ${figure} menurut aturan keputusan yang dipilih sebelum uji.`,
  },
  open: {
    speed: 'Prosedur ini tidak menetapkan toleransi putaran.',
    hold: 'Prosedur ini tidak menetapkan lama tahan.',
    release:
      'Gas dilepas sekaligus. Prosedur ini tidak menetapkan angkanya: laju turun putaran diukur dan ditunjukkan.',
    'idle-speed': 'Prosedur ini tidak menetapkan seberapa tenang langsam itu.',
    'idle-time': 'Prosedur ini tidak menetapkan lama langsam.',
    'sweep-end': 'Prosedur ini tidak menetapkan toleransi putaran akhir sapuan.',
    'sweep-pace':
      'Putaran dinaikkan perlahan dan rata. Prosedur ini tidak menetapkan angkanya: lajunya diukur dan ditunjukkan.',
    'top-speed':
      'Gas dibuka penuh sampai putaran tertinggi mesin. Putaran tertinggi saat diam belum diisi, sehingga hanya tampak dari jejak putarannya.',
    'top-time': 'Prosedur ini tidak menetapkan lama pada putaran tertinggi.',
    'throttle-opening': 'Prosedur ini tidak menetapkan waktu membuka gas.',
    sampling: 'Prosedur ini tidak menetapkan jarak waktu antara pembacaan.',
    runs: 'Prosedur ini tidak menetapkan jumlah uji.',
    spread: 'Prosedur ini tidak menetapkan sebaran.',
    background: 'Prosedur ini tidak menetapkan jarak ke bising latar.',
    calibration: 'Kalibrator dibaca sebelum dan sesudah uji.',
    'calibration-drift': 'Prosedur ini tidak menetapkan geser kalibrasi.',
    wind: 'Prosedur ini tidak menetapkan kecepatan angin.',
    geometry: 'Prosedur ini tidak menetapkan letak mikrofon.',
    site: 'Prosedur ini tidak menetapkan keadaan tempat uji.',
    'vehicle-state': 'Prosedur ini tidak menetapkan keadaan kendaraan.',
    outlets: 'Prosedur ini tidak menetapkan jarak antara lubang knalpot.',
    'speed-sensor': 'Prosedur ini tidak menetapkan ketelitian sensor putaran.',
    'meter-class': 'Prosedur ini tidak menetapkan kelas alat.',
    certificates: 'Prosedur ini tidak menetapkan umur sertifikat.',
    'control-charts': 'Peta kendali yang di luar kendali hanya memperingatkan.',
    'declared-data': 'Tidak ada data wajib.',
    limit: 'Tidak ada batas yang dipakai untuk pengujian ini.',
  },
  distance: (figure) => `jarak ${figure}`,
  angle: (figure) => `sudut ${figure}`,
  height: (figure) => `tinggi ${figure}`,
  clear: (figure) => `lapang sampai ${figure}`,
  meter: (figure) => `meter bunyi ${figure}`,
  inUse: (figure) => `${figure} cukup bila kendaraan sudah dipakai`,
  calibrator: (figure) => `kalibrator ${figure}`,
  fall: (figure) => `putaran turun paling sedikit ${figure}`,
  timeToIdle: (figure) => `langsam lagi dalam ${figure}`,
  gusts: 'Hembusan ikut dihitung.',
  classOf: (figure) => `kelas ${figure}`,
};

const english: RuleDemandWords = {
  asks: {
    speed: (figure) =>
      `Throughout the hold the engine speed is at most ${figure} away from the target speed.`,
    hold: (figure) =>
      `The speed is held inside the target window for at least ${figure} without a break, and that hold ends in the throttle release.`,
    release: (figure) => `After the hold the throttle is released at once: ${figure}.`,
    'idle-speed': (figure) =>
      `During the idle that counts, the engine speed deviates from its idle by at most ${figure}.`,
    'idle-time': (figure) => `The engine idles steadily for at least ${figure}, the throttle untouched.`,
    'sweep-end': (figure) =>
      `The speed is raised from idle to the set speed, and its peak deviates from it by at most ${figure}.`,
    'sweep-pace': (figure) => `The speed is raised slowly and evenly: ${figure}.`,
    'top-speed': (figure) =>
      `The throttle is opened fully to the highest speed of the engine, at least ${figure}.`,
    'top-time': (figure) => `The engine stays at its highest speed for at least ${figure}.`,
    'throttle-opening': (figure) => `The highest speed is reached within ${figure} of leaving idle.`,
    sampling: (figure) =>
      `The level is read at least every ${figure}. A recorded waveform and the meter’s own maximum always suffice.`,
    runs: (figure) => `Each series holds at least ${figure} that are valid and consecutive.`,
    spread: (figure) => `Highest and lowest reading of the counted runs differ by at most ${figure}.`,
    background: (figure) =>
      `The highest background noise, before and after, is at least ${figure} below the lowest counted reading.`,
    calibration: (figure) =>
      `The calibrator is read before and after the runs. Its tone stays within ${figure} of its mean, and its level, frequency and distortion are in order.`,
    'calibration-drift': (figure) => `The calibrator readings before and after differ by at most ${figure}.`,
    wind: (figure) => `The wind speed is at most ${figure}.`,
    geometry: (figure) => `The microphone position is confirmed on site: ${figure}.`,
    site: (figure) => `The test site is confirmed: ${figure}.`,
    'vehicle-state': (figure) => `The state of the vehicle is confirmed: ${figure}.`,
    outlets: (figure) =>
      `Outlets of one silencer at most ${figure} apart are measured as one; otherwise each is measured and the loudest is reported.`,
    'speed-sensor': (figure) => `The speed sensor errs by at most ${figure}.`,
    'meter-class': (figure) => `The instruments have the class asked for: ${figure}.`,
    certificates: (figure) => `The calibration certificates are valid on the day of the test: ${figure}.`,
    'control-charts': () =>
      'The control charts of the meter with its calibrator and of the reference exhausts are in control during the test.',
    'declared-data': () =>
      'The vehicle category and the data for the target speed are entered, and the procedure covers that category.',
    limit: (figure) =>
      `The reported result is compared with the limit ${figure} under the decision rule chosen before the test.`,
  },
  open: {
    speed: 'This procedure sets no speed tolerance.',
    hold: 'This procedure sets no hold time.',
    release:
      'The throttle is released at once. This procedure sets no figure: the fall of the speed is measured and shown.',
    'idle-speed': 'This procedure does not say how steady the idle must be.',
    'idle-time': 'This procedure sets no duration of the idle.',
    'sweep-end': 'This procedure sets no tolerance of the set speed.',
    'sweep-pace':
      'The speed is raised slowly and evenly. This procedure sets no figure: the pace is measured and shown.',
    'top-speed':
      'The throttle is opened fully to the highest speed of the engine. The highest speed at rest is not entered, so that it is seen by the speed trace alone.',
    'top-time': 'This procedure sets no time at the highest speed.',
    'throttle-opening': 'This procedure sets no time in which the throttle is opened.',
    sampling: 'This procedure sets no spacing of the readings.',
    runs: 'This procedure sets no number of runs.',
    spread: 'This procedure sets no spread.',
    background: 'This procedure sets no margin above the background noise.',
    calibration: 'The calibrator is read before and after the runs.',
    'calibration-drift': 'This procedure sets no calibration drift.',
    wind: 'This procedure sets no wind speed.',
    geometry: 'This procedure sets no microphone position.',
    site: 'This procedure sets no condition of the test site.',
    'vehicle-state': 'This procedure sets no state of the vehicle.',
    outlets: 'This procedure sets no distance between outlets.',
    'speed-sensor': 'This procedure sets no accuracy of the speed sensor.',
    'meter-class': 'This procedure sets no class of the instruments.',
    certificates: 'This procedure sets no age of the certificates.',
    'control-charts': 'A control chart that is out of control only warns.',
    'declared-data': 'No data are required.',
    limit: 'No limit is used for this test.',
  },
  distance: (figure) => `distance ${figure}`,
  angle: (figure) => `angle ${figure}`,
  height: (figure) => `height ${figure}`,
  clear: (figure) => `clear to ${figure}`,
  meter: (figure) => `sound level meter ${figure}`,
  inUse: (figure) => `${figure} suffices for a vehicle in use`,
  calibrator: (figure) => `calibrator ${figure}`,
  fall: (figure) => `the speed falls by at least ${figure}`,
  timeToIdle: (figure) => `back at idle within ${figure}`,
  gusts: 'Gusts count.',
  classOf: (figure) => `class ${figure}`,
};

const words: InEachLanguage<RuleDemandWords> = { id: indonesian, en: english };

/** What each rule asks, in words. */
export function ruleDemandWords(language: Language): RuleDemandWords {
  return words[language];
}
