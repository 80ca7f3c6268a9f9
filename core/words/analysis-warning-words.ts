import type { AnalysisWarningCode } from '#core/acoustics/level-figures.ts';
import type { InEachLanguage } from './language.ts';

/** What each warning of an analysis means, in words without figures; the figures stand beside them. */
export const analysisWarningWords: Readonly<Record<AnalysisWarningCode, InEachLanguage<string>>> = {
  DIGITAL_SILENCE: {
    id: 'Setiap cuplik tepat nol: tidak ada bunyi yang terekam.',
    en: 'Every sample is exactly zero: no sound was recorded.',
  },
  NO_LEVEL: {
    id: 'Tidak ada tingkat bunyi di dalam selang ini.',
    en: 'There is no level in this interval.',
  },
  TOO_SHORT_FOR_FAST: {
    id: 'Terlalu singkat untuk LAFmin dan persentil: pembobotan Fast belum tenang.',
    en: 'Too short for LAFmin and the percentiles: Fast has not settled.',
  },
  OVERLOAD: {
    id: 'Rekaman kelebihan beban di dalam selang: tingkatnya tidak sah. Rekam ulang dengan penguatan lebih kecil.',
    en: 'The recording is overloaded within the interval: its levels are not valid. Record again with less gain.',
  },
  FLAT_TOP: {
    id: 'Puncak bunyi terpotong di bawah skala penuh: sesuatu sebelum pengubah (mikrofon, penguat) sudah sampai batasnya.',
    en: 'Tops of the sound are cut off below full scale: something before the converter (microphone, preamplifier) was at its limit.',
  },
  OVERLOAD_OUTSIDE_INTERVAL: {
    id: 'Rekaman kelebihan beban di luar selang yang dihitung.',
    en: 'The recording is overloaded outside the counted interval.',
  },
  UNDER_RANGE: {
    id: 'Bunyi terlalu dekat dengan derau pembulatan berkas, sehingga terbaca terlalu tinggi. Rekam dengan penguatan lebih besar.',
    en: 'The sound is so near to the rounding noise of the file that it reads high. Record with more gain.',
  },
  SIGNAL_DROPOUT: {
    id: 'Ada bagian yang tepat nol: cuplik hilang atau masukan dimatikan.',
    en: 'There are stretches of exact zeros: samples were lost or the input was switched off.',
  },
  DC_OFFSET: {
    id: 'Masukan mempunyai bagian tetap (DC); sudah dibuang dari semua tingkat. Periksa kartu suara.',
    en: 'The input has a constant part (DC); it was removed from every level. Check the sound card.',
  },
  RATE_LIMITS_BANDWIDTH: {
    id: 'Laju cuplik membatasi pita: yang di atas setengah laju cuplik tidak terekam dan tidak terhitung.',
    en: 'The sample rate limits the band: what lies above half of it is not recorded and in no level.',
  },
  BAND_ABOVE_RATE: {
    id: 'Pita sepertiga oktaf teratas tidak dibentuk pada laju cuplik ini.',
    en: 'The highest third-octave bands are not formed at this sample rate.',
  },
  ORDERS_NOT_FORMED: {
    id: 'Orde mesin tidak dapat dibentuk dari putaran yang diberikan.',
    en: 'Engine orders cannot be formed from the speed given.',
  },
  MICROPHONE_CORRECTION_SPAN: {
    id: 'Berkas koreksi mikrofon tidak mencakup seluruh pita; di luarnya dipakai nilai ujungnya.',
    en: 'The microphone correction does not span the whole band; outside it its end values were used.',
  },
  MICROPHONE_CORRECTION_INEXACT: {
    id: 'Koreksi mikrofon lebih curam daripada saringannya; pada beberapa frekuensi saringan meleset.',
    en: 'The microphone correction is steeper than its filter, which misses it at single frequencies.',
  },
  BAND_NOT_SETTLED: {
    id: 'Pita sepertiga oktaf terendah memerlukan rekaman yang lebih panjang.',
    en: 'The lowest third-octave bands need a longer recording.',
  },
  CHANNEL_CHOSEN: {
    id: 'Kanal tidak dipilih: kanal 1 yang diukur.',
    en: 'No channel was chosen: channel 1 was measured.',
  },
  UNFINISHED_RECORDING: {
    id: 'Rekaman terputus sebelum kepalanya selesai; dibaca sampai akhir berkas. Yang sesudahnya hilang.',
    en: 'The recording was cut off before its header was completed; it was read to its end. What came after is lost.',
  },
  FULL_SCALE_FROM_FILE: {
    id: 'Tingkat bersandar pada skala penuh yang dinyatakan berkas; tidak ada kalibrasi yang diperiksa.',
    en: 'The levels rest on the full scale that the file declares; no calibration was checked.',
  },
  FULL_SCALE_ASSUMED_PEAK: {
    id: 'Berkas tidak mengatakan apakah skala penuhnya puncak; bila itu rms sinus, semua tingkat 3,01 dB terlalu rendah.',
    en: 'The file does not say whether its full scale is a peak; if it is the rms of a sine every level is 3.01 dB too low.',
  },
  FULL_SCALE_DISAGREES: {
    id: 'Kalibrasi yang diberikan berbeda dari skala penuh yang dinyatakan berkas. Yang diberikan dipakai; periksa mana yang benar.',
    en: 'The calibration given differs from the full scale that the file declares. The given one was used; check which is right.',
  },
  NOT_CALIBRATED: {
    id: 'Tanpa kalibrasi: tingkat terhadap skala penuh digital (rms 1,0 = 0 dB), bukan tingkat tekanan bunyi.',
    en: 'Not calibrated: levels re digital full scale (rms 1.0 = 0 dB), not sound pressure levels.',
  },
  TOO_SHORT_FOR_SPECTRUM: {
    id: 'Selang terlalu singkat untuk spektrum pita sempit.',
    en: 'The interval is too short for a narrow-band spectrum.',
  },
};
