import type { InEachLanguage } from '../language.ts';

type Labels = Readonly<Record<string, InEachLanguage<string>>>;

const identity: Labels = {
  title: { id: 'Nama prosedur', en: 'Name of the procedure' },
  testType: { id: 'Jenis uji', en: 'Type of test' },
  legalBasis: { id: 'Dasar hukum', en: 'Legal basis' },
  bindingInIndonesia: { id: 'Mengikat di Indonesia', en: 'Binding in Indonesia' },
  verified: {
    id: 'Sudah diverifikasi terhadap naskah resmi',
    en: 'Verified against the official text',
  },
  verifiedAgainst: { id: 'Naskah yang dibandingkan', en: 'Text that it was compared with' },
  informativeOnly: { id: 'Sekadar informasi', en: 'For information only' },
  categories: { id: 'Kategori kendaraan', en: 'Vehicle categories' },
  series: { id: 'Rangkaian uji', en: 'Series of runs' },
  signing: { id: 'Pengesahan', en: 'Authorisation' },
  controlCharts: { id: 'Peta kendali', en: 'Control charts' },
  outOfControlInvalidates: {
    id: 'Di luar kendali membuat pengujian tidak sah',
    en: 'Out of control makes a test invalid',
  },
  selfAuthorisation: {
    id: 'Manajer teknis yang melaksanakan boleh mengesahkan sendiri',
    en: 'A technical manager who carried a test out may authorise it',
  },
};

const speed: Labels = {
  targetSpeed: { id: 'Putaran target', en: 'Target speed' },
  pieces: { id: 'Aturan putaran target', en: 'Rules of the target speed' },
  when: { id: 'Berlaku bila', en: 'Applies where' },
  quantity: { id: 'Data kendaraan', en: 'Vehicle data' },
  comparison: { id: 'Perbandingan', en: 'Comparison' },
  'when.value': { id: 'Nilai pembanding', en: 'Compared with' },
  factorOfRatedSpeed: {
    id: 'Bagian dari putaran daya maksimum S',
    en: 'Share of the rated speed S',
  },
  speedRpm: { id: 'Putaran tetap', en: 'Fixed speed' },
  from: { id: 'Diambil dari', en: 'Taken from' },
  factorOfRedline: { id: 'Bagian dari garis merah', en: 'Share of the red line' },
  smallestOf: { id: 'Nilai terkecil dari', en: 'Smallest of' },
  factorOfMaximumEngineSpeed: {
    id: 'Bagian dari putaran tertinggi mesin',
    en: 'Share of the highest engine speed',
  },
  fromSpeedRpm: { id: 'Tepi bawah jendela putaran', en: 'Lower edge of the speed window' },
  toSpeedRpm: { id: 'Tepi atas jendela putaran', en: 'Upper edge of the speed window' },
  unreachableFactorOfMaximum: {
    id: 'Bila target tidak tercapai: bagian dari putaran tertinggi saat diam',
    en: 'Target out of reach: share of the highest speed at rest',
  },
  unreachableConfidence: {
    id: 'Keyakinan aturan target tidak tercapai',
    en: 'Confidence of the out-of-reach rule',
  },
  manner: { id: 'Cara menjalankan mesin, selain tahan', en: 'Manner of running, other than a hold' },
  speedTolerancePercent: { id: 'Toleransi putaran', en: 'Speed tolerance' },
  byCategory: { id: 'Menurut kategori kendaraan', en: 'By vehicle category' },
  L: { id: 'Kategori L', en: 'Category L' },
  M: { id: 'Kategori M', en: 'Category M' },
  N: { id: 'Kategori N', en: 'Category N' },
  approachWithinSeconds: { id: 'Target dicapai dalam', en: 'Target reached within' },
  holdSeconds: { id: 'Lama tahan', en: 'Hold time' },
  sweep: { id: 'Laju sapuan', en: 'Pace of the sweep' },
  minimumSeconds: { id: 'Lama sapuan paling singkat', en: 'Shortest sweep' },
  maximumSeconds: { id: 'Lama sapuan paling lama', en: 'Longest sweep' },
  maximumRiseRpmPerSecond: { id: 'Kenaikan putaran tercepat', en: 'Steepest rise' },
  release: { id: 'Pelepasan gas', en: 'Throttle release' },
  minimumFallRpmPerSecond: { id: 'Laju turun putaran, paling sedikit', en: 'Fall of the speed, at least' },
  maximumTimeToIdleSeconds: { id: 'Kembali langsam, paling lama', en: 'Back at idle, within' },
};

const level: Labels = {
  reading: { id: 'Pembacaan tingkat bunyi', en: 'Reading of the level' },
  'reading.quantity': { id: 'Besaran', en: 'Quantity' },
  window: { id: 'Bagian yang dihitung', en: 'Part that counts' },
  maximumSampleSpacingMilliseconds: {
    id: 'Jarak pembacaan, paling lama',
    en: 'Spacing of readings, at most',
  },
  noteDecimals: { id: 'Desimal bacaan yang dicatat', en: 'Decimals of a noted reading' },
  noteRounding: { id: 'Pembulatan bacaan', en: 'Rounding of a reading' },
  noteConfidence: { id: 'Keyakinan cara mencatat', en: 'Confidence of the way of noting' },
};

const runs: Labels = {
  runs: { id: 'Uji', en: 'Runs' },
  consecutive: { id: 'Jumlah uji sah berurutan', en: 'Number of consecutive valid runs' },
  perOutlet: { id: 'Untuk tiap lubang knalpot', en: 'For each outlet' },
  spreadDb: { id: 'Sebaran bacaan, paling besar', en: 'Spread of the readings, at most' },
  aggregate: { id: 'Penggabungan', en: 'Aggregation' },
  'aggregate.runs': { id: 'Hasil satu rangkaian', en: 'Result of a series' },
  'aggregate.outlets': { id: 'Hasil beberapa lubang', en: 'Result of several outlets' },
  resultRounding: { id: 'Pembulatan hasil', en: 'Rounding of the result' },
  decimals: { id: 'Desimal', en: 'Decimals' },
  mode: { id: 'Cara membulatkan', en: 'Way of rounding' },
  outlets: { id: 'Beberapa lubang knalpot', en: 'Several outlets' },
  sameSilencerWithinM: { id: 'Dianggap satu lubang bila berjarak sampai', en: 'Count as one outlet up to' },
  pick: { id: 'Lubang yang diukur', en: 'Outlet that is measured' },
  otherwise: { id: 'Bila lebih jauh', en: 'Farther apart' },
};

const surroundings: Labels = {
  background: { id: 'Bising latar', en: 'Background noise' },
  minimumMarginDb: { id: 'Jarak di bawah bacaan, paling sedikit', en: 'Margin below the readings, at least' },
  minimumDurationSeconds: { id: 'Lama pengukuran, paling sedikit', en: 'Time of measuring, at least' },
  correction: { id: 'Koreksi', en: 'Correction' },
  relativeTo: { id: 'Dibandingkan dengan', en: 'Compared with' },
  maximumLevelDb: { id: 'Bising latar, paling tinggi', en: 'Background noise, at most' },
  withinM: { id: 'Diukur dalam jarak', en: 'Measured within' },
  wind: { id: 'Angin', en: 'Wind' },
  maximumMps: { id: 'Kecepatan, paling besar', en: 'Speed, at most' },
  includesGusts: { id: 'Hembusan ikut dihitung', en: 'Gusts count' },
  geometry: { id: 'Letak mikrofon', en: 'Microphone position' },
  distanceM: { id: 'Jarak', en: 'Distance' },
  distanceToleranceM: { id: 'Toleransi jarak', en: 'Tolerance of the distance' },
  angleDeg: { id: 'Sudut', en: 'Angle' },
  angleToleranceDeg: { id: 'Toleransi sudut', en: 'Tolerance of the angle' },
  minimumHeightM: { id: 'Tinggi, paling sedikit', en: 'Height, at least' },
  clearRadiusM: { id: 'Lapang sampai', en: 'Clear to' },
  measuredFrom: { id: 'Jarak diukur dari', en: 'Distance measured from' },
  heightM: { id: 'Tinggi', en: 'Height' },
  heightOf: { id: 'Setinggi', en: 'At the height of' },
  heightToleranceM: { id: 'Toleransi tinggi', en: 'Tolerance of the height' },
  upwardAngleDeg: { id: 'Atau sudut ke atas', en: 'Or an upward angle' },
  axis: { id: 'Arah sumbu mikrofon', en: 'Axis of the microphone' },
  site: { id: 'Tempat uji', en: 'Place of test' },
  clearRectangleM: { id: 'Persegi lapang di sekeliling', en: 'Clear rectangle around' },
  kerbMinimumM: { id: 'Jarak ke tepi jalan, paling sedikit', en: 'Distance to the kerb, at least' },
  outdoors: { id: 'Di luar ruangan', en: 'Outdoors' },
  vehicleState: { id: 'Keadaan kendaraan', en: 'State of the vehicle' },
  gear: { id: 'Gigi', en: 'Gear' },
  clutchEngaged: { id: 'Kopling terhubung', en: 'Clutch engaged' },
  clearFrom: { id: 'Lapang dihitung dari', en: 'Clear surroundings count from' },
  surface: { id: 'Permukaan tanah', en: 'Surface of the ground' },
  indoorCutOffHz: {
    id: 'Frekuensi batas ruang semi-anekoik, paling banyak',
    en: 'Cut-off frequency of a semi-anechoic room, at most',
  },
  onlyObserverAndRider: { id: 'Hanya pengamat dan pengendara di dekat', en: 'Only observer and rider near' },
  parkingBrakeOn: { id: 'Rem parkir aktif', en: 'Parking brake on' },
  airConditioningOff: { id: 'Pendingin udara (AC) mati', en: 'Air conditioner off' },
  coverClosed: { id: 'Kap atau tutup mesin tertutup', en: 'Bonnet or engine cover closed' },
  automaticFanUntouched: { id: 'Kipas otomatis dibiarkan', en: 'Automatic fan left to itself' },
  withoutNeutral: { id: 'Tanpa posisi netral', en: 'Without neutral' },
  normalTemperature: { id: 'Mesin pada suhu kerja', en: 'Engine at its normal temperature' },
  warmUpMinutes: { id: 'Lama pemanasan meter', en: 'Warm-up of the meter' },
};

const instruments: Labels = {
  instruments: { id: 'Alat ukur', en: 'Instruments' },
  meterClass: { id: 'Kelas meter bunyi', en: 'Class of the sound level meter' },
  calibratorClass: { id: 'Kelas kalibrator', en: 'Class of the calibrator' },
  meterClassInUse: {
    id: 'Kelas meter yang diterima saat pemeriksaan',
    en: 'Class of the meter accepted at checks in use',
  },
  speedAccuracyPercent: { id: 'Ketelitian putaran', en: 'Accuracy of the speed' },
  speedAccuracyRpmBelow1000: {
    id: 'Ketelitian putaran di bawah 1000 rpm',
    en: 'Accuracy of the speed below 1000 rpm',
  },
  speedExternal: { id: 'Pengukur putaran dari luar kendaraan', en: 'Rev counter from outside the vehicle' },
  meterCertificateMonths: {
    id: 'Umur sertifikat meter, paling lama',
    en: 'Age of the meter certificate, at most',
  },
  calibratorCertificateMonths: {
    id: 'Umur sertifikat kalibrator, paling lama',
    en: 'Age of the calibrator certificate, at most',
  },
  certificateConfidence: { id: 'Keyakinan umur sertifikat', en: 'Confidence of the age of certificates' },
  calibration: { id: 'Kalibrasi', en: 'Calibration' },
  maximumDriftDb: { id: 'Geser awal ke akhir, paling besar', en: 'Drift from before to after, at most' },
  maximumFluctuationDb: { id: 'Goyangan nada, paling besar', en: 'Fluctuation of the tone, at most' },
  maximumFrequencyErrorPercent: {
    id: 'Simpangan frekuensi, paling besar',
    en: 'Error of the frequency, at most',
  },
  maximumDistortionPercent: { id: 'Cacat nada, paling besar', en: 'Distortion of the tone, at most' },
};

const limits: Labels = {
  limits: { id: 'Batas', en: 'Limits' },
  kind: { id: 'Bentuk batas', en: 'Kind of limit' },
  jurisdiction: { id: 'Wilayah hukum', en: 'Jurisdiction' },
  validFrom: { id: 'Berlaku mulai', en: 'Valid from' },
  validTo: { id: 'Berlaku sampai', en: 'Valid to' },
  reference: { id: 'Acuan', en: 'Reference' },
  plusDb: { id: 'Selisih yang diizinkan', en: 'Allowed difference' },
  maximumDb: { id: 'Nilai batas', en: 'Limit value' },
  limitedQuantity: { id: 'Besaran uji jalan yang dibatasi', en: 'Limited quantity of the pass-by test' },
  methodToleranceDb: { id: 'Kelonggaran cara ukur', en: 'Allowance for the method' },
  items: { id: 'Batas yang dibandingkan', en: 'Limits that are compared' },
};

const common: Labels = {
  id: { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
  en: { id: 'Bahasa Inggris', en: 'English' },
  value: { id: 'Nilai', en: 'Value' },
  confidence: { id: 'Keyakinan', en: 'Confidence' },
  clause: { id: 'Pasal atau butir', en: 'Clause' },
};

/** Names of the fields of a profile; `rule.field` where the same name means something else elsewhere. */
export const fieldLabels: Labels = {
  ...identity,
  ...speed,
  ...level,
  ...runs,
  ...surroundings,
  ...instruments,
  ...limits,
  ...common,
};
