import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { themeChoices, themeOf } from '../../../renderer/theme/theme-choice.ts';
import { themesCss } from '../../../renderer/theme/themes-css.ts';
import { themes, variableOf } from '../../../renderer/theme/tokens.ts';

const script = readFileSync(join(import.meta.dirname, '../../../renderer/public/theme-start.js'), 'utf8');

/** What the root of the page carries after the first script, before anything is drawn. */
function rootAfterStart(kept: string | null, systemIsDark: boolean): Readonly<Record<string, string>> {
  const dataset: Record<string, string> = {};
  runInNewContext(script, {
    localStorage: { getItem: (name: string) => (name === 'senyap.theme' ? kept : null) },
    matchMedia: () => ({ matches: systemIsDark }),
    document: { documentElement: { dataset } },
  });
  return dataset;
}

describe('the start of the page', () => {
  test.each(themeChoices)('has the theme of the choice "%s" before anything is drawn', (choice) => {
    for (const systemIsDark of [true, false]) {
      const theme = themeOf(choice, systemIsDark);
      const { theme: set, mantineColorScheme } = rootAfterStart(JSON.stringify(choice), systemIsDark);
      // An automatic choice is left to the style sheet, which follows the system by itself.
      expect(set).toBe(choice === 'automatic' ? undefined : theme);
      expect(mantineColorScheme).toBe(theme === 'dark' ? 'dark' : 'light');
    }
  });

  test('follows the system where nothing, or nonsense, was kept', () => {
    for (const kept of [null, '"purple"', '{}']) {
      expect(rootAfterStart(kept, true)).toEqual({ mantineColorScheme: 'dark' });
    }
    expect(rootAfterStart('not json', true)).toEqual({});
  });
});

describe('the style sheet of the themes', () => {
  test('gives every colour in every theme', () => {
    const css = themesCss();
    for (const [name, { colours }] of Object.entries(themes)) {
      const start = css.indexOf(`[data-theme='${name}']`);
      const block = css.slice(start, css.indexOf('}', start));
      for (const [colour, value] of Object.entries(colours)) {
        expect(block).toContain(`${variableOf(colour)}: ${value};`);
      }
    }
  });

  test('is dark by itself where the system is and nothing was chosen', () => {
    const css = themesCss();
    const start = css.indexOf('@media (prefers-color-scheme: dark)');
    expect(css.slice(start, start + 200)).toContain(':root:root:not([data-theme])');
    expect(css.slice(start)).toContain(`--paper: ${themes.dark.colours.paper};`);
  });
});
