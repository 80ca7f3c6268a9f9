import { memo, useId } from 'react';
import { NavLink } from 'react-router';
import { approvalWords } from '#core/words/approval-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../door/live-context.tsx';
import { useRights } from '../door/people-queries.ts';
import { useSay } from '../language/language-context.tsx';
import { useWaitingCount } from '../screens/approvals/use-waiting.ts';
import { groupsFor, type MenuGroup } from './menu-groups.ts';
import styles from './side-menu.module.css';

/** How much waits for whoever is signed in, beside the way to the list of it. */
function WaitingCount() {
  const say = useSay();
  const count = useWaitingCount();
  if (count === 0) return null;
  const words = say(approvalWords.waitingCount).replace('{count}', String(count));
  return (
    <span className={styles.count} title={words} aria-label={words} role="img">
      {count}
    </span>
  );
}

function Group({ group }: { readonly group: MenuGroup }) {
  const say = useSay();
  const headingId = useId();
  return (
    <div className={styles.group}>
      <div className={styles.heading} id={headingId}>
        {say(pageWords.menuGroup[group.key])}
      </div>
      <ul className={styles.links} aria-labelledby={headingId}>
        {group.links.map(({ to, word }) => (
          <li key={to}>
            <NavLink
              to={to}
              end
              className={({ isActive }) => `${styles.link} ${isActive ? styles.active : ''}`}
            >
              {say(word)}
              {to === '/approvals' ? <WaitingCount /> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Ways to the other screens by kind of work; `low` puts them under the steps of a test. */
export const SideMenu = memo(function SideMenu({ low }: { readonly low: boolean }) {
  const say = useSay();
  const isTesting = useLive((live) => live.test !== null && live.test !== undefined);
  const may = useRights();
  return (
    <nav className={`${styles.menu} ${low ? styles.low : ''}`} aria-label={say(pageWords.frame.menu)}>
      {groupsFor(may, isTesting).map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </nav>
  );
});
