import type { LineSettings } from '../transport/byte-stream.ts';
import { checkedLevelFormat, checkedSpeedFormat } from './automatic-formats.ts';

/** Names under which a Casella sends a level that is neither kept nor a peak. */
const casellaLevels = ['LAF', 'LAS', 'LCF', 'LCS', 'LZF', 'LZS', 'LAeq', 'LCeq'];

/** A pickup board that sends a speed counted from pulses, in whatever form. */
const pickup = (pulsesPerRevolution: number): object => ({ unlabelled: 'speed', pulsesPerRevolution });

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
    expectedLinesPerSecond: 8,
  },
  // Leq of one second; its label and its weighting can disagree, so the weighting is left to the operator.
  'esp32-i2s-meter': { formats: [{ mode: 'plain' }], timeWeighting: 'LEQ' },
  'json-level': { formats: [{ mode: 'json', paths: { level: ['db', 'dba'] } }] },
  'casella-cel-63x': {
    formats: [{ mode: 'name-value', delimiter: ',', beginsWith: '<', keys: { level: casellaLevels } }],
  },
  'labelled-speed': { formats: [{ mode: 'key-value', keys: { speed: ['RPM'] } }] },
  'json-speed': { formats: [{ mode: 'json', paths: { speed: ['rpm'] } }] },
  'pickup-wasted-spark': pickup(1),
  'pickup-four-stroke-single': pickup(0.5),
  'pickup-two-stroke': pickup(1),
  'pickup-two-cylinders-one-clip': pickup(2),
  'monarch-act': {
    formats: [{ mode: 'plain' }],
    unlabelled: 'speed',
    startText: '@D1\\r',
    stopText: '@D2\\r',
  },
  'dr02-speed': {
    formats: [{ mode: 'columns', tag: '$TR', columns: { speed: 2 }, checksum: { kind: 'xor' } }],
  },
  'oprpm-speed': {
    formats: [{ mode: 'pattern', pattern: '\\$OPRPM[*+-]?(?P<rpm>[0-9]{1,5})' }],
    nominalPeriodSeconds: 0.5,
  },
  // `S` counts a shaft, which is not the engine.
  'nmea-engine-speed': {
    formats: [
      {
        mode: 'pattern',
        pattern: '\\$[A-Z]{2}RPM,E,[0-9]{1,2},(?P<rpm>[0-9.]*),[0-9.-]*,(?P<valid>[AV])',
        checksum: { kind: 'xor' },
      },
    ],
  },
  'senyap-50hz': { formats: [checkedLevelFormat], nominalPeriodSeconds: 0.02, expectedLinesPerSecond: 50 },
  'senyap-rpm': { formats: [checkedSpeedFormat], nominalPeriodSeconds: 0.04, expectedLinesPerSecond: 25 },
};

/** Lines that are not 115200 8N1. The speed of a Casella is set in its menu; its two stop bits are not. */
const lines: Readonly<Record<string, Partial<LineSettings>>> = {
  'casella-cel-63x': { baudRate: 9600, stopBits: 2 },
  'monarch-act': { baudRate: 9600 },
  'dr02-speed': { baudRate: 9600 },
  'oprpm-speed': { baudRate: 4800 },
  'nmea-engine-speed': { baudRate: 4800 },
};

/** What a preset changes of the usual line. */
export function genericLineOf(preset: string): Partial<LineSettings> {
  return lines[preset] ?? {};
}
