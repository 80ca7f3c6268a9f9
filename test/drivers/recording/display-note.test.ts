import { describe, expect, test } from 'vitest';
import type { DialogueEntry } from '#drivers/recording/dialogue-file.ts';
import { displayChecks, entryOfTyped } from '#drivers/recording/display-note.ts';
import { dialogueHead } from '../../support/dialogue-head.ts';

describe('what a person types while recording', () => {
  test.each([
    ['74.3', { display: 74.3, unit: null }],
    [' 74,3 ', { display: 74.3, unit: null }],
    ['74.3 dB(A)', { display: 74.3, unit: 'dB' }],
    ['3500 rpm', { display: 3500, unit: 'rpm' }],
    ['-2', { display: -2, unit: null }],
    ['mesin langsam', { note: 'mesin langsam' }],
    ['74.3 or so', { note: '74.3 or so' }],
    ['7.4.3', { note: '7.4.3' }],
  ])('%s', (typed, entry) => {
    expect(entryOfTyped(typed, 2)).toEqual({ t: 2, ...entry });
  });
});

describe('the comparison with the display', () => {
  const level = (t: number, value: number | null): DialogueEntry => ({
    t,
    heard: { kind: 'spl', value, unit: 'dB' },
  });
  const speed = (t: number, value: number): DialogueEntry => ({
    t,
    heard: { kind: 'rpm', value, unit: 'rpm' },
  });
  const shown = (t: number, display: number, unit: 'dB' | 'rpm' | null = null): DialogueEntry => ({
    t,
    display,
    unit,
  });
  const agreement = (...entries: DialogueEntry[]) =>
    displayChecks({ head: dialogueHead(), entries }).map(({ agrees, value }) => [agrees, value]);

  test('takes the reading nearest in time, on either side', () => {
    expect(agreement(level(1, 70), shown(1.4, 70), level(2, 90))).toEqual([[true, 70]]);
    expect(agreement(level(1, 70), shown(1.6, 70), level(2, 90))).toEqual([[false, 90]]);
  });

  test('allows the tolerance, its end included, and no more', () => {
    expect(agreement(level(1, 74.3), shown(1, 75.3))).toEqual([[true, 74.3]]);
    expect(agreement(level(1, 74.3), shown(1, 75.4))).toEqual([[false, 74.3]]);
    expect(agreement(speed(1, 3500), shown(1, 3550))).toEqual([[true, 3500]]);
    expect(agreement(speed(1, 3500), shown(1, 3551))).toEqual([[false, 3500]]);
  });

  test('a unit decides which reading is meant', () => {
    expect(agreement(level(1, 74), speed(1.1, 3500), shown(1.2, 74, 'dB'))).toEqual([[true, 74]]);
  });

  test('nothing near, or a reading without a value, never agrees', () => {
    expect(agreement(level(1, 74), shown(5, 74))).toEqual([[false, null]]);
    expect(agreement(level(1, null), shown(1, 74))).toEqual([[false, null]]);
  });
});
