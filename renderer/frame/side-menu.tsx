import { NavLink } from 'react-router';
import { apiWords } from '#core/words/api-words.ts';
import { backupPageWords } from '#core/words/backup-page-words.ts';
import { bundleWords } from '#core/words/bundle-words.ts';
import { jobWords } from '#core/words/job-words.ts';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import { logWords } from '#core/words/log-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../door/live-context.tsx';
import { useRights } from '../door/people-queries.ts';
import { useSay } from '../language/language-context.tsx';
import styles from './side-menu.module.css';

/** Ways to the other screens; `low` puts them under the steps of a test. */
export function SideMenu({ low }: { readonly low: boolean }) {
  const say = useSay();
  const running = useLive((live) => live.test !== null && live.test !== undefined);
  const may = useRights();
  const { frame, home } = pageWords;
  const links = [
    { to: '/', word: frame.home },
    running ? { to: '/test', word: frame.runningTest } : { to: '/prepare', word: home.newTest },
    ...(may.has('see-jobs') ? [{ to: '/jobs', word: jobWords.menu }] : []),
    { to: '/profiles', word: pageWords.profiles.menu },
    { to: '/instruments', word: frame.instruments },
    { to: '/calibrations', word: frame.calibrations },
    { to: '/spectrum', word: frame.spectrum },
    { to: '/analyse', word: frame.analyse },
    { to: '/rider', word: frame.rider },
    { to: '/letterhead', word: letterheadWords.menu },
    { to: '/verify', word: bundleWords.menu },
    ...(may.has('read-official') ? [{ to: '/log', word: logWords.menu }] : []),
    ...(may.has('make-backup') ? [{ to: '/backup', word: backupPageWords.menu }] : []),
    ...(may.has('manage-accounts')
      ? [
          { to: '/accounts', word: pageWords.accounts.menu },
          { to: '/api', word: apiWords.menu },
        ]
      : []),
  ];
  return (
    <nav className={`${styles.menu} ${low ? styles.low : ''}`} aria-label={say(frame.menu)}>
      {links.map(({ to, word }) => (
        <NavLink
          key={to}
          to={to}
          end
          className={({ isActive }) => `${styles.link} ${isActive ? styles.active : ''}`}
        >
          {say(word)}
        </NavLink>
      ))}
    </nav>
  );
}
