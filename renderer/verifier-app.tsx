import type { Language } from '#core/words/language.ts';
import { themeWords } from '#core/words/page/theme-words.ts';
import { LanguageProvider, useLanguage, useSay } from './language/language-context.tsx';
import { themeChoices } from './theme/theme-choice.ts';
import { ThemeProvider, useTheme } from './theme/theme-context.tsx';
import { VerifyBundleView } from './verify/verify-bundle-view.tsx';
import styles from './verify/verify.module.css';

const names: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

function LanguageButtons() {
  const { language, choose } = useLanguage();
  return (
    <div className={styles.choices}>
      {(['id', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className={styles.button}
          aria-pressed={one === language}
          onClick={() => choose(one)}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}

function ThemeButtons() {
  const say = useSay();
  const { choice, choose } = useTheme();
  const { theme } = themeWords;
  return (
    <fieldset className={styles.choices} aria-label={say(theme.title)}>
      {themeChoices.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.button}
          aria-pressed={one === choice}
          onClick={() => choose(one)}
        >
          {say(theme[one])}
        </button>
      ))}
    </fieldset>
  );
}

/** The stand-alone verifier: one page that needs neither the bench nor a network. */
export function VerifierApp() {
  return (
    <ThemeProvider>
      <LanguageProvider>
        <div className={styles.tools}>
          <ThemeButtons />
          <LanguageButtons />
        </div>
        <VerifyBundleView />
      </LanguageProvider>
    </ThemeProvider>
  );
}
