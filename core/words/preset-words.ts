import type { InEachLanguage } from './language.ts';

type PresetsWords = Readonly<Record<string, InEachLanguage<string>>>;

const genericLinePresetWords = {
  automatic: { id: 'kenali sendiri bentuk baris', en: 'recognise the form of the lines' },
  'plain-level': { id: 'bilangan saja: tingkat bunyi', en: 'bare numbers: sound level' },
  'plain-speed': { id: 'bilangan saja: putaran mesin', en: 'bare numbers: engine speed' },
  'level-with-unit': {
    id: 'tingkat bunyi dengan nama atau satuan (Arduino)',
    en: 'sound level with name or unit (Arduino)',
  },
  'gravity-meter': {
    id: 'meter Gravity DFRobot, LAF, 8 per detik',
    en: 'DFRobot Gravity meter, LAF, 8 a second',
  },
  'esp32-i2s-meter': {
    id: 'mikrofon I2S pada ESP32, Leq tiap detik; nyatakan bobotnya',
    en: 'ESP32 with I2S microphone, Leq each second; declare its weighting',
  },
  'json-level': { id: 'JSON: tingkat bunyi', en: 'JSON: sound level' },
  'casella-cel-63x': { id: 'Casella CEL-63x', en: 'Casella CEL-63x' },
  'labelled-speed': { id: 'putaran dengan nama (RPM=…)', en: 'speed with its name (RPM=…)' },
  'json-speed': { id: 'JSON: putaran mesin', en: 'JSON: engine speed' },
  'pickup-wasted-spark': {
    id: 'pickup busi, satu percikan per putaran',
    en: 'spark pickup, one spark a revolution (wasted spark)',
  },
  'pickup-four-stroke-single': {
    id: 'pickup busi, empat langkah, satu percikan per dua putaran',
    en: 'spark pickup, four-stroke single, one spark in two revolutions',
  },
  'pickup-two-stroke': {
    id: 'pickup busi, dua langkah satu silinder',
    en: 'spark pickup, two-stroke single',
  },
  'pickup-two-cylinders-one-clip': {
    id: 'pickup busi, dua percikan per putaran (dua silinder, satu penjepit)',
    en: 'spark pickup, two sparks a revolution (two cylinders, one clip)',
  },
  'monarch-act': { id: 'takometer Monarch ACT, F2A1X', en: 'Monarch ACT, F2A1X tachometers' },
  'dr02-speed': { id: 'putaran $TR (DR02)', en: 'speed as $TR (DR02)' },
  'oprpm-speed': { id: 'putaran $OPRPM', en: 'speed as $OPRPM' },
  'nmea-engine-speed': { id: 'putaran mesin NMEA 0183', en: 'NMEA 0183 engine speed' },
  'senyap-50hz': {
    id: 'papan Senyap: tingkat bunyi, 50 per detik',
    en: 'Senyap board: sound level, 50 a second',
  },
  'senyap-rpm': {
    id: 'papan Senyap: putaran mesin, 25 per detik',
    en: 'Senyap board: engine speed, 25 a second',
  },
} as const satisfies PresetsWords;

/** What each preset is for, by driver and preset; a test holds them against the drivers. */
export const presetWords: Readonly<Record<string, PresetsWords>> = {
  'generic-line': genericLinePresetWords,
  'lutron-16': {
    'sound-level-meter': {
      id: 'meter bunyi, bobot A dan F dinyatakan',
      en: 'sound level meter, A and F declared',
    },
    tachometer: { id: 'takometer', en: 'tachometer' },
  },
  'cem-dt885x': {
    'bar-graph': {
      id: 'grafik batang, 20 per detik (untuk LAFmax)',
      en: 'bar graph, 20 a second (for LAFmax)',
    },
    digits: { id: 'angka tampilan, 2 per detik', en: 'digits of the display, 2 a second' },
  },
  elm327: {
    can: { id: 'kendaraan dengan CAN', en: 'vehicles with CAN' },
    'k-line-or-j1850': { id: 'kendaraan dengan K-line atau J1850', en: 'vehicles with K-line or J1850' },
  },
  speeduino: {
    speeduino: { id: 'Speeduino, port USB utama', en: 'Speeduino, main USB port' },
    'speeduino-secondary-n': { id: 'Speeduino, port kedua, bentuk n', en: 'Speeduino, second port, form n' },
    'speeduino-secondary-a': { id: 'Speeduino, port kedua, bentuk A', en: 'Speeduino, second port, form A' },
    'megasquirt-2-3': { id: 'MegaSquirt 2 dan 3', en: 'MegaSquirt 2 and 3' },
  },
  'ak-protocol': {
    'first-value-of-channel-0': { id: 'nilai pertama kanal 0', en: 'first value of channel 0' },
  },
  'honda-kline': {
    'table-11': { id: 'unit kendali lama (tabel 11)', en: 'older control units (table 11)' },
    'table-17': { id: 'unit kendali baru (tabel 17)', en: 'newer control units (table 17)' },
  },
  'rion-nl': {
    'nl-42-stream': {
      id: 'NL-42, NL-52: aliran, 10 per detik (perlu program tambahan)',
      en: 'NL-42, NL-52: stream, 10 a second (needs the extension program)',
    },
    'nl-43-stream': {
      id: 'NL-43, NL-53: aliran, 10 per detik (perlu program tambahan)',
      en: 'NL-43, NL-53: stream, 10 a second (needs the extension program)',
    },
    'nl-42-display': {
      id: 'NL-42, NL-52: tampilan, 1 per detik',
      en: 'NL-42, NL-52: display, once a second',
    },
    'nl-43-display': {
      id: 'NL-43, NL-53: tampilan, 1 per detik',
      en: 'NL-43, NL-53: display, once a second',
    },
  },
  'bswa-308': {
    poll: { id: 'ditanya 10 kali per detik', en: 'asked 10 times a second' },
    'every-second': { id: 'dikirim meter tiap detik', en: 'sent by the meter every second' },
  },
  'modbus-noise': {
    'sonbest-sm7901': { id: 'SONBEST SM7901', en: 'SONBEST SM7901' },
    taidacent: { id: 'Taidacent', en: 'Taidacent' },
  },
  svantek: {
    'older-result-form': { id: 'bentuk jawaban lama', en: 'older form of the answers' },
    'newer-result-form': { id: 'bentuk jawaban baru', en: 'newer form of the answers' },
  },
  'nti-xl2': {
    'LAF-with-maximum': { id: 'LAF dan maksimum meter', en: 'LAF and the meter’s maximum' },
    'LAF-only': { id: 'LAF saja', en: 'LAF only' },
  },
};

/** What a preset is for; its identifier where there are no words, as for a driver from elsewhere. */
export function presetName(driverId: string, preset: string): InEachLanguage<string> {
  return presetWords[driverId]?.[preset] ?? { id: preset, en: preset };
}
