import { Link } from 'react-router';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../door/live-context.tsx';
import { useBench } from '../door/queries.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { Lamp } from '../parts/lamp.tsx';
import { lampViews } from './lamp-view.ts';
import { PersonButton } from './person-button.tsx';
import { ThemeButton } from './theme-button.tsx';
import styles from './top-bar.module.css';
import type { SteadyTest } from '../door/live-feed.ts';

/** What the top bar names: the running test, or the record that is open. */
export type NamedTest = Pick<SteadyTest, 'number' | 'vehicle' | 'exhaust' | 'profile'>;

function ProfileBadge({ profile }: Pick<NamedTest, 'profile'>) {
  const { language } = useLanguage();
  const say = useSay();
  const state = profile.verified ? pageWords.frame.verified : pageWords.frame.unverified;
  return (
    <span
      className={`${styles.profile} ${profile.verified ? styles.profileVerified : ''}`}
      title={`${profile.title[language]} · ${say(state)}`}
    >
      <span className={styles.profileTitle}>{profile.title[language]}</span>
      <span className={styles.profileState}>&nbsp;· {say(state)}</span>
    </span>
  );
}

function TestName({ test }: { readonly test: NamedTest | null }) {
  const say = useSay();
  if (test === null) return <span className={styles.vehicle}>{say(pageWords.frame.noTest)}</span>;
  const { vehicle, exhaust } = test;
  const parts = [vehicle.plate, `${vehicle.make} ${vehicle.model}`, `${exhaust.maker} ${exhaust.model}`];
  const text = parts.map((part) => part.trim()).filter((part) => part !== '');
  return (
    <>
      <span className={styles.number}>
        {say(pageWords.frame.test)} {test.number}
      </span>
      <span className={styles.vehicle} title={text.join(' · ')}>
        {text.join(' · ')}
      </span>
      <ProfileBadge profile={test.profile} />
    </>
  );
}

function Lamps() {
  const { language } = useLanguage();
  const say = useSay();
  const values = useLive((live) => live.values);
  const test = useLive((live) => live.steadyTest) ?? null;
  return (
    <ul className={styles.lamps} aria-label={say(pageWords.frame.lamps)}>
      {lampViews(values, test, language).map(({ key, look, word, stateWord }) => (
        <li key={key}>
          <Lamp look={look} word={word} stateWord={stateWord} />
        </li>
      ))}
    </ul>
  );
}

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const say = useSay();
  const other = language === 'id' ? 'en' : 'id';
  return (
    <button
      type="button"
      className={styles.language}
      aria-label={`${say(pageWords.frame.language)}: ${other.toUpperCase()}`}
      onClick={() => choose(other)}
    >
      {other.toUpperCase()}
    </button>
  );
}

/** The dark bar that never hides: which test, which profile, every lamp. */
export function TopBar({ test }: { readonly test: NamedTest | null }) {
  const say = useSay();
  const bench = useBench();
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.logo} aria-label={`Senyap, ${say(pageWords.frame.home)}`}>
        sen<b>y</b>ap
      </Link>
      <TestName test={test} />
      {bench.data?.simulated === true ? (
        <span className={styles.simulated} title={say(pageWords.frame.simulatedTitle)}>
          {say(pageWords.frame.simulated)}
        </span>
      ) : null}
      <Lamps />
      <PersonButton />
      <ThemeButton />
      <LanguageSwitch />
    </header>
  );
}
