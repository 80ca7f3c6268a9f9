import { describe, expect, test } from 'vitest';
import type { OperatorAction } from '#core/procedure/procedure-state.ts';
import { belongsToControl, commandOfKey } from '../../../renderer/keys/key-map.ts';

const pressed = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

describe('the keys of the bench', () => {
  test.each<[string, readonly OperatorAction[], string | null]>([
    [' ', ['start', 'next', 'abort-test'], 'start'],
    [' ', ['stop', 'abort-run', 'abort-test'], 'stop'],
    [' ', ['repeat', 'next'], 'repeat'],
    [' ', ['next'], null],
    ['Enter', ['start', 'next'], 'next'],
    ['Enter', ['stop'], null],
    ['r', ['repeat'], 'repeat'],
    ['R', ['repeat'], 'repeat'],
    ['r', ['start'], null],
    ['Escape', ['stop', 'abort-run'], 'ask-abort'],
    ['Escape', ['start', 'abort-test'], 'ask-abort'],
    ['Escape', [], null],
    ['F1', [], 'help'],
    ['x', ['start', 'stop', 'next', 'repeat'], null],
  ])('%j with %j means %j', (key, actions, meaning) => {
    expect(commandOfKey(pressed(key), actions)).toBe(meaning);
  });

  test('control and P prints, control and another key does nothing', () => {
    expect(commandOfKey(pressed('p', { ctrlKey: true }), [])).toBe('report');
    expect(commandOfKey(pressed('r', { ctrlKey: true }), ['repeat'])).toBeNull();
  });

  test('one long press starts one run only', () => {
    expect(commandOfKey(pressed(' ', { repeat: true }), ['start'])).toBeNull();
  });

  test('escape never aborts by itself: it only asks', () => {
    const actions: OperatorAction[] = ['abort-run', 'abort-test'];
    expect(commandOfKey(pressed('Escape'), actions)).toBe('ask-abort');
  });
});

describe('keys inside a control', () => {
  test('writing in a field never moves the bench', () => {
    for (const key of [' ', 'Enter', 'r', 'Escape']) expect(belongsToControl('INPUT', key)).toBe(true);
  });

  test('space on a focused button presses that button and nothing else', () => {
    expect(belongsToControl('BUTTON', ' ')).toBe(true);
    expect(belongsToControl('BUTTON', 'r')).toBe(false);
  });

  test('help can be asked for everywhere', () => {
    expect(belongsToControl('INPUT', 'F1')).toBe(false);
  });
});
