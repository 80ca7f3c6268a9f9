import type { DiagnosisConfidence } from './run-diagnosis.ts';

/**
 * What a difference from a healthy run of the same model may come from: sound-absorbing packing burnt or blown out, an insert or
 * core that is missing, a chamber or perforated wall that is broken, a leak at a joint, a resonance that an order meets, one
 * cylinder or cycle unlike the others, or nothing of the exhaust but gain, calibration or distance.
 */
export const patternKinds = ['packing', 'insert', 'chamber', 'leak', 'resonance', 'misfire', 'gain'] as const;

/** One of {@link patternKinds}. */
export type PatternKind = (typeof patternKinds)[number];

/** What a pattern was seen by, each marked so that a picture can show it. */
export type PatternEvidence =
  | {
      readonly seen: 'bands';
      /** Nominal mid-band frequencies of the lowest and the highest band. */
      readonly fromHz: number;
      readonly toHz: number;
      /** Middle change of the bands against the reference in dB. */
      readonly changeDb: number;
      /** How far the runs of the series lie apart in it; null of a single run. */
      readonly spreadDb: number | null;
    }
  | {
      readonly seen: 'firing-orders' | 'other-orders';
      readonly changeDb: number;
      readonly spreadDb: number | null;
    }
  | {
      readonly seen: 'order';
      readonly order: number;
      readonly frequencyHz: number;
      readonly changeDb: number;
      readonly spreadDb: number | null;
    }
  | {
      readonly seen: 'hiss-modulation' | 'cycle-scatter';
      readonly value: number;
      readonly reference: number;
    };

/** One candidate with what speaks for it. */
export interface FoundPattern {
  readonly kind: PatternKind;
  readonly evidence: readonly PatternEvidence[];
  readonly confidence: DiagnosisConfidence;
}

/** Whether the band of this nominal frequency is among those that a pattern was seen by. */
export function isSeenInBand({ evidence }: FoundPattern, nominalHz: number): boolean {
  return evidence.some((one) => one.seen === 'bands' && nominalHz >= one.fromHz && nominalHz <= one.toHz);
}
