import { recall, remember } from '../parts/remembered.ts';
import type { ThemeName } from './tokens.ts';

/** What a person chooses: a theme, or light or dark as the system has it. */
export type ThemeChoice = 'automatic' | ThemeName;

/** All choices in the order in which they are offered. */
export const themeChoices: readonly ThemeChoice[] = ['automatic', 'light', 'dark', 'sun'];

/** What was chosen at the last visit; automatic where nothing was. `public/theme-start.js` reads the same. */
export function recalledTheme(): ThemeChoice {
  const kept = recall('theme');
  return themeChoices.find((choice) => choice === kept) ?? 'automatic';
}

/** Keeps a choice for the next visit. */
export function rememberTheme(choice: ThemeChoice): void {
  remember('theme', choice);
}

/** The theme that a choice means now. */
export function themeOf(choice: ThemeChoice, systemIsDark: boolean): ThemeName {
  if (choice !== 'automatic') return choice;
  return systemIsDark ? 'dark' : 'light';
}
