import { describe, expect, test } from 'vitest';
import { whyNoWindow, type DesktopMachine } from '../../tools/desktop.ts';

const workshop: DesktopMachine = { platform: 'linux', environment: { DISPLAY: ':0' }, isRoot: false };

describe('where a desktop window can be opened', () => {
  test.each([
    ['on a Linux with a screen', workshop],
    ['on a Linux with a Wayland screen', { ...workshop, environment: { WAYLAND_DISPLAY: 'wayland-0' } }],
    ['on Windows', { platform: 'win32', environment: {}, isRoot: false }],
    ['on macOS', { platform: 'darwin', environment: {}, isRoot: false }],
  ] satisfies readonly [string, DesktopMachine][])('%s it can', (_where, machine) => {
    expect(whyNoWindow(machine)).toBeNull();
  });

  test('without a screen the reason is told', () => {
    expect(whyNoWindow({ ...workshop, environment: { DISPLAY: '' } })).toMatch(/no display/);
  });

  test('root gets no window, because its page would have no sandbox', () => {
    expect(whyNoWindow({ ...workshop, isRoot: true })).toMatch(/sandbox/);
  });
});
