import { Popover } from '@mantine/core';
import { useState } from 'react';
import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../language/language-context.tsx';
import { themeChoices, type ThemeChoice } from '../theme/theme-choice.ts';
import { useTheme } from '../theme/theme-context.tsx';
import { ThemeSign } from './theme-sign.tsx';
import styles from './theme-button.module.css';

function Choices({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { choice, choose } = useTheme();
  const { theme: words } = pageWords;
  return (
    <fieldset className={styles.choices}>
      <legend>{say(words.title)}</legend>
      {themeChoices.map((one) => (
        <label key={one} className={styles.choice}>
          <input
            type="radio"
            name="theme"
            checked={one === choice}
            onChange={() => choose(one)}
            onClick={(event) => {
              // Arrow keys also send clicks, but without a place: they only try a look on.
              if (event.detail > 0) close();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') close();
            }}
            data-autofocus={one === choice || undefined}
          />
          <ThemeSign choice={one} />
          <span>
            <b>{say(words[one])}</b>
            <small>{say(words.explain[one])}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const nameOf = (choice: ThemeChoice) => pageWords.theme[choice];

/** Opens the choice of the page's appearance; nothing else changes with it. */
export function ThemeButton({ className }: { readonly className?: string | undefined }) {
  const say = useSay();
  const { choice } = useTheme();
  const [isOpen, setOpen] = useState(false);
  const label = `${say(pageWords.theme.title)}: ${say(nameOf(choice))}`;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={`${styles.button} ${className ?? ''}`}
          title={label}
          aria-label={label}
          onClick={() => setOpen(!isOpen)}
        >
          <ThemeSign choice={choice} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={say(pageWords.theme.title)}>
        <Choices close={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
