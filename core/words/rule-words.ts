import type { RuleOutcome } from '#core/verdict/test-judgement.ts';
import type { Bound } from './reason-text.ts';
import type { InEachLanguage, Language } from './language.ts';

type Rule = RuleOutcome['rule'];
type RuleNames = Readonly<Record<Rule, string>>;

const names: InEachLanguage<RuleNames> = {
  id: {
    speed: 'Putaran mesin di dalam jendela target',
    hold: 'Lama tahan sebelum gas dilepas',
    release: 'Gas dilepas sekaligus',
    'idle-speed': 'Putaran langsam tenang',
    'idle-time': 'Lama langsam yang tenang',
    'sweep-end': 'Sapuan berakhir pada putaran akhir',
    'sweep-pace': 'Laju sapuan putaran',
    'top-speed': 'Putaran tertinggi tercapai',
    'top-time': 'Lama pada putaran tertinggi',
    'throttle-opening': 'Gas penuh sekaligus',
    sampling: 'Jarak waktu antara pembacaan tingkat bunyi',
    runs: 'Jumlah uji berurutan yang sah',
    spread: 'Sebaran uji yang dihitung',
    background: 'Jarak ke bising latar',
    calibration: 'Kalibrasi awal dan akhir, nada tenang',
    'calibration-drift': 'Geser kalibrasi',
    wind: 'Kecepatan angin',
    geometry: 'Posisi mikrofon dan tempat lapang',
    site: 'Tempat uji',
    'vehicle-state': 'Keadaan kendaraan dan mesin',
    outlets: 'Lubang knalpot yang berdekatan',
    'speed-sensor': 'Ketelitian sensor putaran',
    'meter-class': 'Kelas alat ukur',
    certificates: 'Sertifikat kalibrasi alat',
    'control-charts': 'Peta kendali',
    'declared-data': 'Data wajib sudah diisi',
    limit: 'Hasil terhadap batas',
  },
  en: {
    speed: 'Engine speed inside the target window',
    hold: 'Hold time before the throttle release',
    release: 'Throttle released at once',
    'idle-speed': 'Steady idle',
    'idle-time': 'Duration of the steady idle',
    'sweep-end': 'Sweep ended at the set speed',
    'sweep-pace': 'Pace of the sweep',
    'top-speed': 'Highest speed reached',
    'top-time': 'Time at the highest speed',
    'throttle-opening': 'Throttle opened at once',
    sampling: 'Spacing of the level readings',
    runs: 'Consecutive valid runs',
    spread: 'Spread of the counted runs',
    background: 'Margin above the background noise',
    calibration: 'Calibration before and after, steady tone',
    'calibration-drift': 'Calibration drift',
    wind: 'Wind speed',
    geometry: 'Microphone position and clear surroundings',
    site: 'Test site',
    'vehicle-state': 'State of vehicle and engine',
    outlets: 'Outlets close to each other',
    'speed-sensor': 'Accuracy of the speed sensor',
    'meter-class': 'Class of the instruments',
    certificates: 'Calibration certificates',
    'control-charts': 'Control charts',
    'declared-data': 'Required data entered',
    limit: 'Result against the limit',
  },
};

const bounds: Readonly<Record<Rule, Bound>> = {
  speed: 'at-most',
  hold: 'at-least',
  release: 'at-least',
  'idle-speed': 'at-most',
  'idle-time': 'at-least',
  'sweep-end': 'at-most',
  'sweep-pace': 'at-least',
  'top-speed': 'at-least',
  'top-time': 'at-least',
  'throttle-opening': 'at-most',
  sampling: 'at-most',
  runs: 'at-least',
  spread: 'at-most',
  background: 'at-least',
  calibration: 'at-most',
  'calibration-drift': 'at-most',
  wind: 'at-most',
  geometry: 'exactly',
  site: 'exactly',
  'vehicle-state': 'at-least',
  outlets: 'at-most',
  'speed-sensor': 'at-most',
  'meter-class': 'at-most',
  certificates: 'at-most',
  'control-charts': 'exactly',
  'declared-data': 'exactly',
  limit: 'at-most',
};

const boundSigns: Readonly<Record<Bound, string>> = {
  'at-least': '≥ ',
  'at-most': '≤ ',
  within: '± ',
  exactly: '',
};

const outcomes: InEachLanguage<Readonly<Record<'met' | 'not-met' | 'not-required' | 'unknown', string>>> = {
  id: {
    met: 'terpenuhi',
    'not-met': 'tidak terpenuhi',
    'not-required': 'tidak diminta',
    unknown: 'tidak diketahui',
  },
  en: { met: 'met', 'not-met': 'not met', 'not-required': 'not required', unknown: 'unknown' },
};

/** The name of a rule. */
export function ruleName(rule: Rule, language: Language): string {
  return names[language][rule];
}

/** The sign that stands before a rule's required figure: `≥ `, `≤ ` or nothing. */
export function ruleBoundSign(rule: Rule): string {
  return boundSigns[bounds[rule]];
}

/** Whether a rule was met, in words. */
export function ruleOutcomeWord(met: RuleOutcome['met'], language: Language): string {
  const key = typeof met === 'string' ? met : met ? 'met' : 'not-met';
  return outcomes[language][key];
}
