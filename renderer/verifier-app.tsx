import type { Language } from '#core/words/language.ts';
import { LanguageProvider, useLanguage } from './language/language-context.tsx';
import { VerifyBundleView } from './verify/verify-bundle-view.tsx';
import styles from './verify/verify.module.css';

const names: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

function LanguageButtons() {
  const { language, choose } = useLanguage();
  return (
    <div className={styles.languages}>
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

/** The stand-alone verifier: one page that needs neither the bench nor a network. */
export function VerifierApp() {
  return (
    <LanguageProvider>
      <LanguageButtons />
      <VerifyBundleView />
    </LanguageProvider>
  );
}
