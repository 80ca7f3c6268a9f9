import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { recalledTheme, rememberTheme, themeOf, type ThemeChoice } from './theme-choice.ts';
import { themes, type Colours, type ThemeName } from './tokens.ts';

interface ChosenTheme {
  readonly theme: ThemeName;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

const ThemeContext = createContext<ChosenTheme>({
  theme: 'light',
  choice: 'automatic',
  choose: () => undefined,
});

const darkQuery = '(prefers-color-scheme: dark)';

function useSystemIsDark(): boolean {
  const [isDark, setDark] = useState(
    () => typeof matchMedia !== 'undefined' && matchMedia(darkQuery).matches,
  );
  useEffect(() => {
    const query = matchMedia(darkQuery);
    const follow = (): void => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isDark;
}

/** What another window of the bench chose, such as the one that opened the rider display. */
function useChoiceElsewhere(follow: (choice: ThemeChoice) => void): void {
  useEffect(() => {
    const look = ({ key }: StorageEvent): void => {
      if (key === null || key.endsWith('.theme')) follow(recalledTheme());
    };
    window.addEventListener('storage', look);
    return () => window.removeEventListener('storage', look);
  }, [follow]);
}

/** Keeps the chosen theme for the whole page and the next start. A change draws colours anew and nothing else: no state is lost. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(recalledTheme);
  const systemIsDark = useSystemIsDark();
  const theme = themeOf(choice, systemIsDark);
  useChoiceElsewhere(setChoice);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const chosen = useMemo<ChosenTheme>(
    () => ({
      theme,
      choice,
      choose: (next) => {
        rememberTheme(next);
        setChoice(next);
      },
    }),
    [theme, choice],
  );
  return <ThemeContext value={chosen}>{children}</ThemeContext>;
}

/** The present theme, what was chosen, and how to choose. */
export const useTheme = (): ChosenTheme => useContext(ThemeContext);

/** The colours of the present theme as values, for a canvas; the document itself takes `colour`. The same object until the theme changes. */
export const useColours = (): Colours => themes[useTheme().theme].colours;
