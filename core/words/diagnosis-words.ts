import type {
  DiagnosisConfidence,
  DiagnosisNote,
  NotEnoughReason,
  RunPart,
} from '#core/diagnosis/run-diagnosis.ts';
import type { ShareKind } from '#core/diagnosis/share-kind.ts';
import type { NoReference } from '#core/diagnosis/test-diagnosis.ts';
import type { InEachLanguage } from './language.ts';

type Words = InEachLanguage<string>;

/** What each kind of sound is called. */
export const shareNames: Readonly<Record<ShareKind, Words>> = {
  'firing-orders': { id: 'Denyut pembakaran', en: 'Firing pulses' },
  'other-orders': { id: 'Denyut mesin lain', en: 'Other engine pulses' },
  tones: { id: 'Dengung tetap', en: 'Steady tones' },
  'flow-noise': { id: 'Desau aliran', en: 'Flow noise' },
  hiss: { id: 'Desis nada tinggi', en: 'High hiss' },
  pops: { id: 'Letupan saat gas ditutup', en: 'Pops after the release' },
  'not-assigned': { id: 'Tidak terurai', en: 'Not assigned' },
};

/** What each kind of sound is, for somebody who builds by ear. */
export const shareMeanings: Readonly<Record<ShareKind, Words>> = {
  'firing-orders': {
    id: 'Dentuman tiap langkah buang. Diredam oleh volume, sekat, dan peredam sisipan.',
    en: 'The blow of each exhaust stroke. Volume, baffles and insert damp it.',
  },
  'other-orders': {
    id: 'Denyut di antara pembakaran: jarak pembakaran tidak rata, atau satu silinder berbeda.',
    en: 'Pulses between the firings: uneven firing by design, or one cylinder unlike the others.',
  },
  tones: {
    id: 'Nada yang tidak ikut putaran mesin: badan knalpot atau braket bergetar, atau bunyi dari luar.',
    en: 'A pitch that does not follow the engine: shell or bracket ringing, or something outside.',
  },
  'flow-noise': {
    id: 'Deru gas di pita yang lebar, di bawah 1,8 kHz. Berkurang bila gas mengalir lebih pelan dan lebih lurus.',
    en: 'Broad rush of gas, below 1.8 kHz. Less where the gas passes slower and straighter.',
  },
  hiss: {
    id: 'Desis di pita yang lebar, di atas 1,8 kHz. Diredam oleh serat peredam; sambungan bocor menambahnya.',
    en: 'Broad hiss above 1.8 kHz. Packing damps it; a leaking joint adds to it.',
  },
  pops: {
    id: 'Letupan sesudah gas ditutup, yang tidak berulang tiap siklus.',
    en: 'Bursts after the throttle is shut, which do not come again in each cycle.',
  },
  'not-assigned': {
    id: 'Tidak dapat dibagi ke yang lain, antara lain karena latar terlalu dekat.',
    en: 'Cannot be given to any of the others, for one because the background is too near.',
  },
};

/** What the parts of a run are called. */
export const partNames: Readonly<Record<RunPart, Words>> = {
  hold: { id: 'Tahan', en: 'Hold' },
  deceleration: { id: 'Deselerasi', en: 'Deceleration' },
};

/** Words for how sure a statement is. */
export const sureWords: Readonly<Record<DiagnosisConfidence, Words>> = {
  high: { id: 'keyakinan kuat', en: 'strong confidence' },
  medium: { id: 'keyakinan sedang', en: 'fair confidence' },
  low: { id: 'keyakinan lemah', en: 'weak confidence' },
};

/** Why there is no answer for a run, and what to do to get one. */
export const notEnoughWords: Readonly<Record<NotEnoughReason, Words>> = {
  NO_WAVEFORM: {
    id: 'Uji ini tidak punya rekaman bunyi. Pada pengujian berikutnya sambungkan mikrofon ukur, atau keluaran AC meter ke masukan suara, lalu pilih gelombang sebagai sumber tingkat.',
    en: 'This run has no recording. In the next test connect a measuring microphone, or the AC output of the meter to the sound input, and choose the waveform as source of the level.',
  },
  WAVEFORM_ALTERED: {
    id: 'Berkas rekaman uji ini sudah berubah, jadi tidak dipakai. Pulihkan dari cadangan.',
    en: 'The recording of this run was altered, so it is not used. Restore a backup.',
  },
  WAVEFORM_UNREADABLE: {
    id: 'Berkas rekaman uji ini tidak dapat dibaca. Pulihkan dari cadangan.',
    en: 'The recording of this run cannot be read. Restore a backup.',
  },
  UNCALIBRATED: {
    id: 'Rekaman ini tidak dikalibrasi, jadi tingkatnya tidak diketahui. Kalibrasi mikrofon sebelum uji.',
    en: 'This recording is not calibrated, so its level is unknown. Calibrate the microphone before the runs.',
  },
  ENGINE_UNKNOWN: {
    id: 'Jumlah silinder atau langkah mesin tidak diisi, jadi orde pembakaran tidak diketahui. Isi keduanya saat menyiapkan pengujian.',
    en: 'Cylinders or strokes were not entered, so the firing order is unknown. Enter both when preparing a test.',
  },
  SPEED_UNKNOWN: {
    id: 'Putaran mesin tidak diketahui sepanjang uji ini. Periksa sensor putaran.',
    en: 'The engine speed is not known all through this run. Check the speed sensor.',
  },
  NO_WINDOW: {
    id: 'Uji ini tidak punya bagian yang dihitung: putaran target tidak pernah ditahan.',
    en: 'This run has no part that counts: the target speed was never held.',
  },
  STRETCH_TOO_SHORT: {
    id: 'Bagian yang dihitung terlalu pendek untuk diurai. Tahan putaran sedikitnya satu detik.',
    en: 'The part that counts is too short to be split. Hold the speed for a second at least.',
  },
  OVERLOADED: {
    id: 'Masukan kelebihan beban pada uji ini, jadi bentuk bunyinya rusak. Kecilkan penguatan, lalu ulangi.',
    en: 'The input was overloaded in this run, so the shape of the sound is broken. Turn the gain down and repeat.',
  },
  SILENT: {
    id: 'Rekaman uji ini tidak berisi bunyi. Periksa mikrofon dan kabelnya.',
    en: 'The recording of this run holds no sound. Check microphone and cable.',
  },
  BACKGROUND_TOO_NEAR: {
    id: 'Lebih dari separuh energi bunyi berada di pita yang latarnya kurang dari 10 dB di bawahnya. Ukur di tempat yang lebih sunyi.',
    en: 'More than half of the energy lies in bands whose background is less than 10 dB below. Measure in a quieter place.',
  },
};

/** What makes a split less sure. */
export const diagnosisNoteWords: Readonly<Record<DiagnosisNote, Words>> = {
  BACKGROUND_UNKNOWN: {
    id: 'Latar tidak direkam per pita, jadi tidak dapat dibandingkan.',
    en: 'The background was not recorded by bands, so it cannot be compared.',
  },
  BACKGROUND_NEAR_IN_BANDS: {
    id: 'Di sebagian pita latar kurang dari 10 dB di bawahnya; isinya tidak diurai.',
    en: 'In some bands the background is less than 10 dB below; what they hold is not split.',
  },
  DECELERATION_TOO_SHORT: {
    id: 'Deselerasi terlalu pendek untuk diurai.',
    en: 'The deceleration is too short to be split.',
  },
  HOLD_TOO_SHORT: {
    id: 'Bagian tahan terlalu pendek untuk diurai.',
    en: 'The hold is too short to be split.',
  },
  SPEED_NOT_HEARD: {
    id: 'Putaran hanya dari sensor, tidak terdengar jelas dalam bunyi; orde tinggi dapat terhitung sebagai desau.',
    en: 'The speed is from the sensor alone, not heard clearly; high orders may count as noise.',
  },
  WINDOW_CUT: {
    id: 'Bagian yang dihitung lebih panjang dari 40 detik; hanya 40 detik terakhir yang diurai.',
    en: 'The part that counts is longer than 40 seconds; only the last 40 seconds are split.',
  },
};

/** Why a run stands beside no reference. */
export const noReferenceWords: Readonly<Record<NoReference, Words>> = {
  NONE_NAMED: {
    id: 'Belum ada rujukan untuk merek dan model ini, jadi tidak dapat dikatakan sehat atau rusak. Uji satu kendaraan yang sehat dengan mikrofon, lalu jadikan rujukan.',
    en: 'There is no reference for this make and model yet, so nothing can be said of healthy or faulty. Test a healthy one with a microphone and name it as reference.',
  },
  REFERENCE_DAMAGED: {
    id: 'Pengujian rujukan tidak lagi seperti saat disegel, jadi tidak dipakai.',
    en: 'The test of the reference is not as it was sealed any more, so it is not used.',
  },
  REFERENCE_GONE: { id: 'Pengujian rujukan tidak ditemukan.', en: 'The test of the reference is not there.' },
  IS_THE_REFERENCE: {
    id: 'Pengujian ini sendiri rujukan untuk modelnya.',
    en: 'This test is itself the reference of its model.',
  },
  REFERENCE_NOT_DIAGNOSED: {
    id: 'Rekaman rujukan tidak cukup untuk diurai.',
    en: 'There is not enough data in the recording of the reference.',
  },
  REFERENCE_WITHOUT_HOLD: {
    id: 'Pada uji ini atau rujukan bagian tahan tidak terurai, jadi tidak dapat dibandingkan.',
    en: 'The hold of this run or of the reference is not split, so they cannot be compared.',
  },
  REFERENCE_AT_OTHER_SPEED: {
    id: 'Rujukan model ini diukur pada putaran, jarak, atau ujung pipa lain, jadi tidak dapat dibandingkan.',
    en: 'The reference of this model was measured at another speed, distance or outlet, so they cannot be compared.',
  },
};
