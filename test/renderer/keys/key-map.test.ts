import { describe, expect, test } from 'vitest';
import type { OperatorAction, TestStep } from '#core/procedure/procedure-state.ts';
import {
  belongsToControl,
  commandOfKey,
  isBounce,
  noMoment,
  type KeyMoment,
} from '../../../renderer/keys/key-map.ts';
import { shownKeys } from '../../../renderer/keys/shown-keys.ts';

const pressed = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

const at = (actions: readonly OperatorAction[], step: TestStep = 'runs'): KeyMoment => ({
  actions,
  pausing: null,
  step,
});

describe('the keys of the bench', () => {
  test.each<[string, readonly OperatorAction[], string | null]>([
    [' ', ['start', 'next', 'abort-test'], 'start'],
    [' ', ['stop', 'abort-run', 'abort-test'], 'stop'],
    [' ', ['repeat', 'next'], 'repeat'],
    [' ', ['next', 'abort-test'], null],
    [' ', [], null],
    ['Enter', ['next', 'abort-test'], 'next'],
    ['Enter', ['start', 'next'], 'start'],
    ['Enter', ['repeat', 'next'], 'repeat'],
    ['Enter', ['stop', 'abort-run'], null],
    ['r', ['repeat'], 'repeat'],
    ['R', ['repeat'], 'repeat'],
    ['r', ['start'], null],
    ['m', ['stop', 'abort-test'], 'mark'],
    ['M', ['abort-test'], 'mark'],
    ['m', [], null],
    ['Escape', ['stop', 'abort-run'], 'ask-abort'],
    ['Escape', ['start', 'abort-test'], 'ask-abort'],
    ['Escape', [], null],
    ['F1', [], 'help'],
    ['?', [], 'help'],
    ['x', ['start', 'stop', 'next', 'repeat'], null],
  ])('%j with %j means %j', (key, actions, meaning) => {
    expect(commandOfKey(pressed(key), at(actions))).toBe(meaning);
  });

  test('B measures the background and C the calibration, each in its own step and nowhere else', () => {
    const begin: readonly OperatorAction[] = ['start', 'next', 'abort-test'];
    expect(commandOfKey(pressed('b'), at(begin, 'background-before'))).toBe('start');
    expect(commandOfKey(pressed('B'), at(['repeat', 'next'], 'background-after'))).toBe('repeat');
    expect(commandOfKey(pressed('c'), at(begin, 'calibration-after'))).toBe('start');
    expect(commandOfKey(pressed('c'), at(['stop', 'abort-test'], 'calibration-before'))).toBeNull();
    for (const key of ['b', 'c']) expect(commandOfKey(pressed(key), at(begin, 'runs'))).toBeNull();
    expect(commandOfKey(pressed('c'), at(begin, 'background-before'))).toBeNull();
  });

  test('control and P prints, control and another key does nothing', () => {
    expect(commandOfKey(pressed('p', { ctrlKey: true }), noMoment)).toBe('report');
    expect(commandOfKey(pressed('r', { ctrlKey: true }), at(['repeat']))).toBeNull();
  });

  test('one long press starts one run only', () => {
    expect(commandOfKey(pressed(' ', { repeat: true }), at(['start']))).toBeNull();
  });

  test('escape never aborts by itself: it only asks', () => {
    expect(commandOfKey(pressed('Escape'), at(['abort-run', 'abort-test']))).toBe('ask-abort');
  });
});

describe('a presenter remote or a foot switch', () => {
  test.each(['PageDown', 'PageUp', 'F5', '.'])('%s is the space bar', (key) => {
    for (const actions of [['start'], ['stop', 'abort-test'], ['repeat'], ['next']] as const) {
      expect(commandOfKey(pressed(key), at(actions))).toBe(commandOfKey(pressed(' '), at(actions)));
    }
  });

  test('leaves the browser its keys where no test is open', () => {
    for (const key of ['PageDown', 'F5', '.']) expect(commandOfKey(pressed(key), noMoment)).toBeNull();
  });

  test('that sends twice moves the test once', () => {
    expect(isBounce('stop', 1500, 1000)).toBe(true);
    expect(isBounce('stop', 1700, 1000)).toBe(false);
    expect(isBounce('start', 20, null)).toBe(false);
  });

  test('is never held up where nothing moves: abort, help and markers come at any moment', () => {
    for (const command of ['ask-abort', 'help', 'mark', 'report'] as const) {
      expect(isBounce(command, 1001, 1000)).toBe(false);
    }
  });
});

describe('keys inside a control', () => {
  test('writing in a field never moves the bench', () => {
    for (const key of [' ', 'Enter', 'r', '.', '?', 'PageDown', 'Escape']) {
      expect(belongsToControl('INPUT', key)).toBe(true);
    }
  });

  test('space on a focused button presses that button and nothing else', () => {
    expect(belongsToControl('BUTTON', ' ')).toBe(true);
    expect(belongsToControl('BUTTON', 'r')).toBe(false);
    expect(belongsToControl('BUTTON', 'PageDown')).toBe(false);
  });

  test('a column that is scrolled by keyboard keeps the keys that scroll it', () => {
    expect(belongsToControl('ASIDE', 'PageDown')).toBe(true);
    expect(belongsToControl('ASIDE', ' ')).toBe(false);
  });

  test('help can be asked for everywhere', () => {
    expect(belongsToControl('INPUT', 'F1')).toBe(false);
  });
});

describe('the keys at the bottom', () => {
  test('stand in fixed places, and say which of them work now', () => {
    const idle = shownKeys(noMoment, false);
    const ready = shownKeys(at(['start', 'next', 'abort-test'], 'calibration-before'), true);
    expect(idle.map(({ cap }) => cap.en)).toEqual(ready.map(({ cap }) => cap.en));
    expect(idle.filter(({ command }) => command !== null).map(({ cap }) => cap.en)).toEqual(['F1']);
    expect(ready.map(({ command }) => command)).toEqual([
      'start',
      'start',
      null,
      null,
      'start',
      'mark',
      null,
      'ask-abort',
      'help',
      'report',
    ]);
  });
});
