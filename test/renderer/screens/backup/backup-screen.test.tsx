import { describe, expect, test } from 'vitest';
import { type BackupState, sparedReasons } from '#core/record/backup-state.ts';
import type { Role } from '#core/people/role.ts';
import { backupErrorWords } from '#core/words/backup-words.ts';
import { backupPageWords as words } from '#core/words/backup-page-words.ts';
import { languages } from '#core/words/language.ts';
import { SideMenu } from '../../../../renderer/frame/side-menu.tsx';
import { BackupScreen } from '../../../../renderer/screens/backup/backup-screen.tsx';
import { draftOfPlan, finishedPlan } from '../../../../renderer/screens/backup/plan-draft.ts';
import { timesInWords } from '../../../../renderer/screens/backup/state-panel.tsx';
import { drawnPage, type Known } from '../../../support/drawn-page.tsx';
import { knownPerson } from '../../../support/people/signed-in-page.ts';

const plan = { folder: '/media/backup', dailyAt: '20:00', everyTests: 10, keep: 5 };

const waiting: BackupState = {
  kind: 'waiting',
  doneBytes: 0,
  ofBytes: 0,
  folder: null,
  problem: null,
  spared: [],
  endedAt: null,
  lastMadeAt: '2026-11-23T20:00:00+07:00',
  lastFolder: '/media/backup/senyap-2026-11-23T13-00-00Z',
  lastFindings: 0,
  lastFailure: null,
  plan,
};

function backupPage(role: Role | null, state: Partial<BackupState> = {}, language: Known['language'] = 'en') {
  const answers = [knownPerson(role), [['backup'], { ...waiting, ...state }]] as const;
  return drawnPage(<BackupScreen />, { language, answers });
}

const named = (page: ReturnType<typeof backupPage>, name: string) =>
  page.buttons.find((button) => button.words === name);

describe('the page of backups', () => {
  test('says when the newest was made, where it is, when the next ones are made and how many stay', () => {
    const { text } = backupPage('technical-manager');
    expect(text).toContain('Newest whole backup 23 November 2026, 20:00 WIB');
    expect(text).toContain('Where it is /media/backup/senyap-2026-11-23T13-00-00Z');
    expect(text).toContain('Made by itself every day at 20:00 or after 10 tests');
    expect(text).toContain('Kept the newest 5');
  });

  test('names a backup that is not deleted though there are more than shall be kept, and why', () => {
    const name = 'senyap-2026-11-20T13-00-00Z';
    for (const why of sparedReasons) {
      const { text } = backupPage('administrator', { spared: [{ name, why }] });
      expect(text).toContain(`Kept besides ${name}: ${words.sparedBecause[why].en}`);
    }
    expect(backupPage('administrator').text).not.toContain('Kept besides');
  });

  test('says that a whole backup is of a bench that was not whole itself', () => {
    const { text } = backupPage('administrator', { kind: 'done', lastFindings: 2 });
    expect(text).toContain(words.ofDamaged.en);
    expect(backupPage('administrator', { kind: 'done' }).text).not.toContain(words.ofDamaged.en);
  });

  test('asks for a folder before the first one can be made', () => {
    const page = backupPage('administrator', { plan: null, lastMadeAt: null, lastFolder: null });
    expect(page.text).toContain(words.unplanned.en);
    expect(named(page, words.make.en)?.isOff).toBe(true);
  });

  test('shows how far a backup has come, with the button that ends it', () => {
    const page = backupPage('administrator', { kind: 'copying', doneBytes: 1_500_000, ofBytes: 6_000_000 });
    expect(page.text).toContain('1.5 of 6.0 MB');
    expect(page.html).toContain('aria-valuenow="25"');
    expect(named(page, words.stop.en)?.isOff).toBe(false);
    expect(named(page, words.make.en)).toBeUndefined();
  });

  test('tells a failure in words with its time, also of an earlier run of the program', () => {
    const lastFailure = { at: '2026-11-24T20:00:00+07:00', ...backupErrorWords.BACKUP_DISK_FULL };
    const { text } = backupPage('administrator', { lastFailure });
    expect(text).toContain(`The last backup failed (24 November 2026, 20:00 WIB). ${lastFailure.en}`);
    const failed = { kind: 'failed', problem: backupErrorWords.BACKUP_DISK_FULL, lastFailure } as const;
    expect(backupPage('administrator', failed).text.split(lastFailure.en)).toHaveLength(2);
  });

  test('tells that a new backup stands though an old one could not be deleted', () => {
    const problem = backupErrorWords.BACKUP_NOT_REMOVED;
    const { text } = backupPage('administrator', { kind: 'done', problem });
    expect(text).toContain(words.done.en);
    expect(text).toContain(problem.en);
  });

  test.each(languages)('says what the key means in a backup (%s)', (language) => {
    const { text } = backupPage('administrator', {}, language);
    expect(text).toContain(words.keyLeftOut[language]);
    expect(text).toContain('--with-key');
  });

  test('lets the administrator alone change the plan', () => {
    expect(named(backupPage('administrator'), words.save.en)).toBeDefined();
    const manager = backupPage('technical-manager');
    expect(named(manager, words.save.en)).toBeUndefined();
    expect(manager.text).toContain(words.planByAdministrator.en);
  });

  test('is for those who may make one, in the menu too', () => {
    expect(backupPage('technician').text).toContain(words.notAllowed.en);
    const menu = (role: Role) =>
      drawnPage(<SideMenu low={false} />, { answers: [knownPerson(role)] }).links.map((link) => link.words);
    expect(menu('technical-manager')).toContain(words.menu.en);
    expect(menu('technician')).not.toContain(words.menu.en);
  });
});

describe('a plan of backups that is entered', () => {
  const draft = draftOfPlan(plan);

  test('comes out as it stands there', () => {
    expect(finishedPlan(draft)).toEqual({ plan });
    const empty = { ...draftOfPlan(null), folder: ' /media/backup ' };
    expect(finishedPlan(empty)).toEqual({
      plan: { folder: '/media/backup', dailyAt: null, everyTests: null, keep: null },
    });
  });

  test.each([
    ['without a folder', { folder: '  ' }, words.folderMissing],
    ['that keeps two', { keep: 2 }, words.keepOutOfRange],
    ['that keeps three and a half', { keep: 3.5 }, words.keepOutOfRange],
    ['after no test', { everyTests: 0 }, words.testsOutOfRange],
  ])('%s is refused in words', (_how, change, problem) => {
    expect(finishedPlan({ ...draft, ...change })).toEqual({ problem });
  });

  test('without a time or a number of tests makes none by itself', () => {
    const none = { ...plan, dailyAt: null, everyTests: null };
    expect(timesInWords(none, 'en')).toBe(words.byHandOnly.en);
    expect(timesInWords(plan, 'id')).toBe('setiap hari pukul 20.00 atau sesudah 10 pengujian');
  });
});
