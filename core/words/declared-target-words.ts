import type { InEachLanguage } from './language.ts';

/** Stands beside a target speed that a person declared because the procedure gives none. */
export const declaredTargetWord: InEachLanguage<string> = {
  id: 'menurut petugas, bukan dari prosedur',
  en: 'declared by the operator, not from the procedure',
};
