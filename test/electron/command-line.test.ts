import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readShellWishes } from '../../electron/command-line.ts';

describe('the command line of the desktop shell', () => {
  test('without options real instruments and the platform’s folder are used', () => {
    expect(readShellWishes(['/opt/senyap/app'])).toEqual({ simulate: false, demo: false, dataFolder: null });
  });

  test('simulation and data folder are read among options that are not ours', () => {
    const wishes = readShellWishes(['.', '--no-sandbox', '--simulate', '--lang=id', '--data', 'bench-data']);
    expect(wishes).toEqual({ simulate: true, demo: false, dataFolder: resolve('bench-data') });
  });

  test('a data option without a folder is no folder', () => {
    expect(readShellWishes(['--data'])).toEqual({ simulate: false, demo: false, dataFolder: null });
  });

  test('gives the demo bench a folder of its own, so that its window stands beside that of the real one', () => {
    const { simulate, demo, dataFolder } = readShellWishes(['.', '--demo']);
    expect([simulate, demo]).toEqual([true, true]);
    expect(dataFolder).toMatch(/demo$/);
    expect(readShellWishes(['--demo', '--data', 'x']).dataFolder).toBe(resolve('x'));
  });
});
