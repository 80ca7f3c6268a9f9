import { isLanguage, type Language } from '#core/words/language.ts';
import { CommandError } from './command-error.ts';

/** The language that `--language` names. @throws CommandError `BAD_OPTION` */
export function readLanguage(given: string): Language {
  if (isLanguage(given)) return given;
  throw new CommandError('BAD_OPTION', `--language is id or en, not "${given}".`);
}
