import type { Plugin } from 'vite';
import { themesCss } from './themes-css.ts';

const wanted = 'virtual:themes.css';
const resolved = `\0${wanted}`;

/** Makes the tokens a style sheet of the built page, so that the right theme stands there before any script has run. */
export function themesPlugin(): Plugin {
  return {
    name: 'senyap-themes',
    resolveId: (id) => (id === wanted ? resolved : undefined),
    load: (id) => (id === resolved ? themesCss() : undefined),
  };
}
