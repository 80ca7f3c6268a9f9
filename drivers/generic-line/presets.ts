import { checkedLevelFormat, checkedSpeedFormat } from './automatic-formats.ts';

/** Ready-made settings for devices that are often met, as raw input for the settings schema. */
export const genericLinePresets: Readonly<Record<string, unknown>> = {
  automatic: {},
  'plain-level': { formats: [{ mode: 'plain' }], unlabelled: 'level' },
  'plain-speed': { formats: [{ mode: 'plain' }], unlabelled: 'speed' },
  'level-with-unit': {
    formats: [{ mode: 'key-value', keys: { level: ['Sound Level', 'Noise', 'dB'] } }, { mode: 'plain' }],
  },
  'gravity-meter': {
    formats: [{ mode: 'plain' }],
    frequencyWeighting: 'A',
    timeWeighting: 'F',
    nominalPeriodSeconds: 0.125,
  },
  'json-level': { formats: [{ mode: 'json', paths: { level: ['db', 'dba'] } }] },
  'labelled-speed': { formats: [{ mode: 'key-value', keys: { speed: ['RPM'] } }] },
  'json-speed': { formats: [{ mode: 'json', paths: { speed: ['rpm'] } }] },
  'dr02-speed': {
    formats: [{ mode: 'columns', tag: '$TR', columns: { speed: 2 }, checksum: { kind: 'xor' } }],
  },
  'oprpm-speed': {
    formats: [{ mode: 'pattern', pattern: '\\$OPRPM[*+-]?(?P<rpm>[0-9]{1,5})' }],
    nominalPeriodSeconds: 0.5,
  },
  'senyap-50hz': { formats: [checkedLevelFormat], nominalPeriodSeconds: 0.02 },
  'senyap-rpm': { formats: [checkedSpeedFormat], nominalPeriodSeconds: 0.04 },
};
