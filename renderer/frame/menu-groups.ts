import type { Right } from '#host/http/contract.ts';
import { approvalWords } from '#core/words/approval-words.ts';
import { apiWords } from '#core/words/api-words.ts';
import { backupPageWords } from '#core/words/backup-page-words.ts';
import { bundleWords } from '#core/words/bundle-words.ts';
import { customerWords } from '#core/words/customer-words.ts';
import { historyWords } from '#core/words/history-words.ts';
import { jobWords } from '#core/words/job-words.ts';
import { controlWords } from '#core/words/control-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import { logWords } from '#core/words/log-words.ts';
import { oddityPageWords } from '#core/words/oddity-words.ts';
import { validationWords } from '#core/words/validation-words.ts';
import { manualWords } from '#core/words/manual-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';

/** One way to a screen. */
export interface MenuLink {
  readonly to: string;
  readonly word: InEachLanguage<string>;
  /** What one must be allowed to do to see it; absent for everybody. */
  readonly right?: Right;
  /** Shown only while a test runs, or only while none does. */
  readonly during?: 'test' | 'rest';
}

/** The ways of one kind of work under their heading. */
export interface MenuGroup {
  readonly key: keyof typeof pageWords.menuGroup;
  readonly links: readonly MenuLink[];
}

const { frame, home } = pageWords;

/** Every way of the side menu. A new screen gets one line here, in the group of those who need it. */
export const menuGroups: readonly MenuGroup[] = [
  {
    key: 'testing',
    links: [
      { to: '/', word: frame.home },
      { to: '/test', word: frame.runningTest, during: 'test' },
      { to: '/prepare', word: home.newTest, during: 'rest' },
      { to: '/jobs', word: jobWords.menu, right: 'see-jobs' },
      { to: '/rider', word: frame.rider },
    ],
  },
  {
    key: 'workshop',
    links: [
      { to: '/workshop', word: workshopWords.menu, right: 'run-workshop' },
      { to: '/workshop/compare', word: workshopWords.compareMenu, right: 'run-workshop' },
      { to: '/workshop/passport', word: workshopWords.passportMenu, right: 'run-workshop' },
      { to: '/spectrum', word: frame.spectrum },
      { to: '/analyse', word: frame.analyse },
    ],
  },
  {
    key: 'laboratory',
    links: [
      { to: '/approvals', word: approvalWords.menu, right: 'read-official' },
      { to: '/customers', word: customerWords.menu, right: 'see-jobs' },
      { to: '/profiles', word: pageWords.profiles.menu },
      { to: '/calibrations', word: frame.calibrations },
      { to: '/control', word: controlWords.menu, right: 'read-official' },
      { to: '/validation', word: validationWords.menu },
      { to: '/letterhead', word: letterheadWords.menu },
    ],
  },
  {
    key: 'history',
    links: [
      { to: '/history', word: historyWords.menu, right: 'see-history' },
      { to: '/verify', word: bundleWords.menu },
      { to: '/oddities', word: oddityPageWords.menu, right: 'read-official' },
      { to: '/log', word: logWords.menu, right: 'read-official' },
    ],
  },
  {
    key: 'bench',
    links: [
      { to: '/instruments', word: frame.instruments },
      { to: '/backup', word: backupPageWords.menu, right: 'make-backup' },
      { to: '/accounts', word: pageWords.accounts.menu, right: 'manage-accounts' },
      { to: '/api', word: apiWords.menu, right: 'manage-accounts' },
      { to: '/manual', word: manualWords.menu },
    ],
  },
];

/** The groups with what this person may see now; a group without any way is left out. */
export function groupsFor(may: ReadonlySet<Right>, isTesting: boolean): readonly MenuGroup[] {
  const isShown = ({ right, during }: MenuLink): boolean =>
    (right === undefined || may.has(right)) && (during === undefined || (during === 'test') === isTesting);
  return menuGroups
    .map(({ key, links }) => ({ key, links: links.filter(isShown) }))
    .filter(({ links }) => links.length > 0);
}
