import { expect, test } from 'vitest';
import { readStartOptions } from '../../tools/start-options.ts';

test('without options the bench opens a window on real instruments', () => {
  expect(readStartOptions([])).toEqual({
    browser: false,
    port: null,
    data: null,
    simulate: false,
    demo: false,
  });
});

test('every option of the bench is read', () => {
  expect(readStartOptions(['--browser', '--port', '8123', '--data', 'folder', '--simulate'])).toEqual({
    browser: true,
    port: 8123,
    data: 'folder',
    simulate: true,
    demo: false,
  });
});

test('the demo is simulated, too', () => {
  expect(readStartOptions(['--demo'])).toMatchObject({ simulate: true, demo: true });
});
