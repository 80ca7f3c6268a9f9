import { matchPath } from 'react-router';
import { screenHelpWords, type HelpedScreen, type ScreenHelp } from '#core/words/screen-help-words.ts';

/** Which screen stands at which address, as in `screens.tsx`; the first that matches counts. */
export const helpedAddresses: readonly (readonly [pattern: string, screen: HelpedScreen])[] = [
  ['/', 'home'],
  ['/prepare', 'prepare'],
  ['/test', 'bench'],
  ['/tests/:id/sound', 'sound'],
  ['/tests/:id/why', 'why'],
  ['/tests/:id/*', 'result'],
  ['/instruments', 'instruments'],
  ['/calibrations', 'calibrations'],
  ['/spectrum', 'spectrum'],
  ['/analyse', 'analyse'],
  ['/profiles/*', 'profiles'],
  ['/letterhead', 'letterhead'],
  ['/verify', 'verify'],
  ['/rider', 'rider'],
  ['/accounts', 'accounts'],
  ['/api', 'api'],
  ['/jobs', 'jobs'],
  ['/customers', 'customers'],
  ['/approvals', 'approvals'],
  ['/control', 'control'],
  ['/validation', 'validation'],
  ['/history/*', 'history'],
  ['/oddities/*', 'oddities'],
  ['/workshop/*', 'workshop'],
  ['/log', 'log'],
  ['/backup', 'backup'],
  ['/manual/*', 'manual'],
];

/** The help on the screen at an address; that of the first screen where an address is not known. */
export function helpOfScreen(pathname: string): ScreenHelp {
  const found = helpedAddresses.find(([pattern]) => matchPath(pattern, pathname) !== null);
  return screenHelpWords[found?.[1] ?? 'home'];
}
