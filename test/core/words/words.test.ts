import { describe, expect, test } from 'vitest';
import { testSteps } from '#core/procedure/procedure-state.ts';
import type { Cue } from '#core/procedure/procedure-state.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { verificationWord } from '#core/words/confidence-words.ts';
import { cueText } from '#core/words/cue-words.ts';
import { isLanguage, languages } from '#core/words/language.ts';
import { portProblemSentence } from '#core/words/port-problem-words.ts';
import { ruleBoundSign, ruleOutcomeWord } from '#core/words/rule-words.ts';
import { stepName } from '#core/words/step-words.ts';
import { withUnit } from '#core/words/unit-words.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';

const cues: readonly Cue[] = [
  'READY',
  'MEASURE',
  'GET_READY',
  'RAISE',
  'HOLD',
  'RELEASE',
  'WAIT',
  'REPEAT',
  'CHANGE_EXHAUST',
  'CHANGE_OUTLET',
  'DONE',
  'ABORTED',
];

describe('verdicts in words', () => {
  test('are six different words in each language', () => {
    for (const language of languages) {
      expect(new Set(verdicts.map((verdict) => verdictText(verdict, language).word)).size).toBe(
        verdicts.length,
      );
    }
  });

  test('are named as the trade names them', () => {
    expect(verdicts.map((verdict) => verdictText(verdict, 'id').word)).toEqual([
      'LULUS',
      'LULUS BERSYARAT',
      'TANPA BATAS',
      'TIDAK LULUS BERSYARAT',
      'TIDAK LULUS',
      'TIDAK SAH',
    ]);
  });

  test('differ in shape between pass, fail, invalid and no limit', () => {
    const { pass, fail, invalid, no_limit_applies: noLimit } = verdictSign;
    expect(new Set([pass, fail, invalid, noLimit]).size).toBe(4);
  });
});

const manners = ['hold', 'idle', 'sweep', 'full-throttle'] as const;

describe('the cue', () => {
  test.each(cues)('%s has one word in capitals and one sentence at every step', (cue) => {
    for (const language of languages) {
      for (const step of testSteps) {
        for (const manner of manners) {
          const { word, sentence } = cueText(cue, step, language, manner);
          expect(word).toBe(word.toUpperCase());
          expect(sentence).toMatch(/\.$/);
        }
      }
    }
  });

  test('says what to prepare at each step', () => {
    expect(cueText('READY', 'calibration-before', 'id').sentence).toContain('kalibrator');
    expect(cueText('READY', 'background-before', 'id').sentence).toContain('Matikan mesin');
    expect(cueText('HOLD', 'runs', 'id').word).toBe('TAHAN');
  });

  test('never tells a rider at idle to hold the throttle, and says how to open it elsewhere', () => {
    expect(cueText('HOLD', 'runs', 'id', 'idle').word).toBe('LANGSAM');
    expect(cueText('RAISE', 'runs', 'id', 'sweep').sentence).toContain('perlahan');
    expect(cueText('RAISE', 'runs', 'id', 'full-throttle').word).toBe('GAS PENUH');
    expect(cueText('READY', 'runs', 'id', 'idle')).toEqual(cueText('READY', 'runs', 'id'));
  });
});

describe('other words', () => {
  test('a refused port names the group to join and another program to close', () => {
    expect(portProblemSentence('permission-denied', '/dev/ttyUSB0', 'id')).toContain('dialout');
    expect(portProblemSentence('busy', 'COM3', 'en')).toContain('COM3');
  });

  test('an unverified profile is never called verified', () => {
    expect(verificationWord({ verified: false }, 'id')).toBe('belum diverifikasi terhadap naskah resmi');
    expect(verificationWord({ verified: true }, 'id')).not.toContain('belum');
  });

  test('rules are bound by signs and end in words', () => {
    expect(ruleBoundSign('hold')).toBe('≥ ');
    expect(ruleBoundSign('spread')).toBe('≤ ');
    expect(ruleOutcomeWord(false, 'id')).toBe('tidak terpenuhi');
    expect(ruleOutcomeWord('unknown', 'en')).toBe('unknown');
  });

  test('units stand after their figure', () => {
    expect(withUnit('0,6', 's', 'id')).toBe('0,6 detik');
    expect(withUnit('45', 'deg', 'id')).toBe('45°');
    expect(withUnit('1', '', 'id')).toBe('1');
  });

  test('steps are named in order', () => {
    expect(testSteps.map((step) => stepName(step, 'en'))).toContain('Background before');
    expect(isLanguage('id')).toBe(true);
    expect(isLanguage('fr')).toBe(false);
  });
});
