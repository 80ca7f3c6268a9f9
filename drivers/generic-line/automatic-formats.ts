import type { LineFormatInput } from './format-settings.ts';

const xor = { kind: 'xor' } as const;

/** Names under which public sketches send a level; what is a maximum, a peak or a raw voltage is not among them. */
const levelNames = [
  'dBA',
  'dB(A)',
  'dBC',
  'dB(C)',
  'dBZ',
  'dB(Z)',
  'dB',
  'dB SPL',
  'LAF',
  'LAS',
  'LCF',
  'LCS',
  'LAeq',
  'LCeq',
  'Leq',
  'SPL',
];

/** Names that are also used for raw counts and volts: they count only with a unit behind the number. */
const vagueNames = ['Sound Level', 'Noise Level', 'Sound', 'Noise', 'Level', 'Value'];

const speedNames = ['RPM', 'Engine Speed', 'Engine RPM', 'Tach', 'Tacho'];

/** `$SPL,level,frequency weighting,time weighting,overload*HH`: the checked line of a bench meter. */
export const checkedLevelFormat: LineFormatInput = {
  mode: 'columns',
  tag: '$SPL',
  columns: { level: 2, frequencyWeighting: 3, timeWeighting: 4, overload: 5 },
  checksum: xor,
};

/** `$RPM,speed*HH`: the checked line of a bench pickup. */
export const checkedSpeedFormat: LineFormatInput = {
  mode: 'columns',
  tag: '$RPM',
  columns: { speed: 2 },
  checksum: xor,
};

/** Recognises the lines of public sketches without asking; a line that could mean two things is refused. */
export const automaticFormats: LineFormatInput[] = [
  checkedLevelFormat,
  checkedSpeedFormat,
  {
    mode: 'json',
    paths: {
      level: ['dba', 'dbc', 'dbz', 'db', 'laf', 'las', 'laeq', 'leq', 'spl', 'data.dba', 'data.db'],
      speed: ['rpm', 'data.rpm'],
      unit: ['unit'],
      frequencyWeighting: ['weighting', 'frequencyWeighting'],
      timeWeighting: ['timeWeighting'],
      overload: ['overload', 'over', 'ovl'],
      underRange: ['underRange', 'under'],
    },
  },
  { mode: 'key-value', keys: { level: levelNames, withUnit: vagueNames, speed: speedNames } },
  { mode: 'plain' },
];
