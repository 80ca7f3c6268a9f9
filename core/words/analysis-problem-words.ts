import type { CalibrationReason } from '#core/acoustics/calibration-rules.ts';
import type { WaveFileErrorCode } from '#core/acoustics/wave-file/wave-file-error.ts';
import type { InEachLanguage, Language } from './language.ts';
import { reasonFinding } from './reason-words.ts';

/** Why a recording or a file that belongs to it cannot be analysed. */
export type AnalysisProblemCode =
  | WaveFileErrorCode
  | 'INTERVAL_OUT_OF_RANGE'
  | 'BAD_SPEED_FILE'
  | 'BAD_MICROPHONE_CORRECTION'
  | 'FILE_NOT_FOUND'
  | 'FILE_NOT_READABLE'
  | 'SOUND_MAP_ALTERED'
  | 'SOUND_MAP_TOO_SHORT'
  | 'SOUND_MAP_NO_SPEED'
  | 'ANALYSIS_FAILED';

/** What is wrong and what to do, by code. */
export const analysisProblemWords: Readonly<Record<AnalysisProblemCode, InEachLanguage<string>>> = {
  NOT_A_WAVE_FILE: {
    id: 'Ini bukan berkas WAV. Pilih rekaman WAV yang tidak dimampatkan.',
    en: 'This is no WAV file. Choose an uncompressed WAV recording.',
  },
  UNSUPPORTED_FORMAT: {
    id: 'Bentuk cuplik berkas WAV ini tidak didukung. Simpan sebagai PCM 16, 24 atau 32 bit, atau float.',
    en: 'The sample format of this WAV file is not supported. Save it as PCM of 16, 24 or 32 bits, or as float.',
  },
  BAD_WAVE_HEADER: {
    id: 'Kepala berkas WAV ini rusak atau bertentangan. Salin atau rekam ulang.',
    en: 'The header of this WAV file is broken or contradicts itself. Copy or record it again.',
  },
  TRUNCATED_FILE: {
    id: 'Berkas ini terpotong: cuplik yang dijanjikan kepalanya tidak lengkap. Salin atau rekam ulang.',
    en: 'The file is cut short: samples that its header promises are missing. Copy or record it again.',
  },
  UNFINISHED_RECORDING: {
    id: 'Rekaman terputus sebelum kepalanya selesai ditulis. Rekam ulang.',
    en: 'The recording was cut off before its header was completed. Record again.',
  },
  EMPTY_RECORDING: {
    id: 'Berkas ini tidak berisi cuplik. Rekam ulang.',
    en: 'The file holds no samples. Record again.',
  },
  RATE_OUT_OF_RANGE: {
    id: 'Laju cuplik rekaman ini di luar yang dapat diukur.',
    en: 'The sample rate of this recording is outside what can be measured.',
  },
  CHANNEL_OUT_OF_RANGE: {
    id: 'Rekaman ini tidak mempunyai kanal itu. Pilih kanal yang ada.',
    en: 'The recording has no such channel. Choose one that it has.',
  },
  NON_FINITE_SAMPLE: {
    id: 'Rekaman berisi cuplik yang bukan bilangan (NaN atau tak hingga). Rekam ulang.',
    en: 'The recording holds a sample that is not a number (NaN or infinite). Record again.',
  },
  SAMPLE_OUT_OF_RANGE: {
    id: 'Rekaman berisi cuplik jauh di luar skala penuh. Periksa perekamnya.',
    en: 'The recording holds a sample far beyond full scale. Check what recorded it.',
  },
  FULL_SCALE_NOT_DECLARED: {
    id: 'Berkas ini tidak menyatakan skala penuhnya dengan cara yang dikenal. Pilih cara kalibrasi yang lain.',
    en: 'The file does not declare its full scale in a way that is known here. Choose another calibration.',
  },
  FULL_SCALES_CONTRADICT: {
    id: 'Berkas ini menyatakan skala penuh yang saling bertentangan. Isikan yang benar sebagai tingkat skala penuh.',
    en: 'The file declares full scales that contradict each other. Enter the right one as level of full scale.',
  },
  INTERVAL_OUT_OF_RANGE: {
    id: 'Selang yang dihitung tidak terletak di dalam rekaman. Perbaiki awal dan akhirnya.',
    en: 'The counted interval does not lie in the recording. Correct its begin and end.',
  },
  BAD_SPEED_FILE: {
    id: 'Berkas putaran tidak dapat dibaca: CSV dengan kolom time_s dan rpm diperlukan.',
    en: 'The speed file cannot be read: a CSV with the columns time_s and rpm is needed.',
  },
  BAD_MICROPHONE_CORRECTION: {
    id: 'Berkas koreksi mikrofon tidak dapat dipakai. Pilih berkas asli dari pembuat mikrofon.',
    en: 'The microphone correction file cannot be used. Choose the original one of the maker.',
  },
  FILE_NOT_FOUND: {
    id: 'Berkas sudah tidak ada. Pilih lagi.',
    en: 'The file is no longer there. Choose it again.',
  },
  FILE_NOT_READABLE: {
    id: 'Berkas tidak dapat dibaca. Pilih lagi.',
    en: 'The file cannot be read. Choose it again.',
  },
  SOUND_MAP_ALTERED: {
    id: 'Berkas rekaman ini bukan yang disebut catatan pengujian; tidak ada gambar yang dibuat darinya. Simpan folder data apa adanya dan pulihkan dari cadangan.',
    en: 'This recording is not the one that the record of the test names; no picture is made of it. Keep the data folder as it is and restore a backup.',
  },
  SOUND_MAP_TOO_SHORT: {
    id: 'Rekaman ini terlalu pendek untuk satu spektrum. Pilih jendela yang lebih pendek.',
    en: 'This recording is too short for one spectrum. Choose a shorter window.',
  },
  SOUND_MAP_NO_SPEED: {
    id: 'Putaran mesin tidak diketahui sepanjang rekaman ini, jadi peta putaran tidak dapat dibuat. Spektrogram tetap dapat dilihat.',
    en: 'The engine speed is not known anywhere in this recording, so that no map by engine speed can be made. The spectrogram can still be seen.',
  },
  ANALYSIS_FAILED: {
    id: 'Analisis berhenti karena kesalahan di dalam Senyap. Coba lagi; bila terulang, simpan rekaman ini sebagai contoh.',
    en: 'The analysis stopped because of an error inside Senyap. Try again; if it happens again keep this recording as an example.',
  },
};

const refused: InEachLanguage<{ readonly before: string; readonly after: string }> = {
  id: { before: 'Rekaman kalibrator ditolak: ', after: 'Rekam kalibrator sekali lagi.' },
  en: { before: 'The calibrator recording is refused: ', after: 'Record the calibrator again.' },
};

/** Why a calibrator recording is refused: every reason with its figures, and what to do. */
export function calibrationRefusal(reasons: readonly CalibrationReason[]): InEachLanguage<string> {
  const told = (language: Language): string => {
    const { before, after } = refused[language];
    const findings = reasons.map((reason) =>
      reasonFinding({ ...reason, place: 'calibration-before', effect: 'rejects', detail: null }, language),
    );
    return `${before}${findings.join(' ')} ${after}`;
  };
  return { id: told('id'), en: told('en') };
}
