import { describe, expect, test } from 'vitest';
import { pageWords } from '#core/words/page-words.ts';
import { accountProblemWords } from '#core/words/people-words.ts';
import { languages } from '#core/words/language.ts';
import type { PeopleView } from '#host/http/contract.ts';
import { DoorError } from '../../../renderer/door/door-error.ts';
import { PersonButton } from '../../../renderer/frame/person-button.tsx';
import { isTwice, NewPasswordFields } from '../../../renderer/people/new-password-fields.tsx';
import { OwnName } from '../../../renderer/people/own-name.tsx';
import { PasswordForm } from '../../../renderer/people/password-form.tsx';
import { titleOfDialog } from '../../../renderer/people/people-dialog.tsx';
import { PeopleForm, refusalWords } from '../../../renderer/people/people-form.tsx';
import { SetUpForm } from '../../../renderer/people/set-up-form.tsx';
import { SignInForm } from '../../../renderer/people/sign-in-form.tsx';
import { drawnPage } from '../../support/drawn-page.tsx';
import { knownPerson } from '../../support/people/signed-in-page.ts';

const { people } = pageWords;
const done = (): void => undefined;

describe('signing in', () => {
  test.each(languages)('says what an account is needed for (%s)', (language) => {
    const { text } = drawnPage(<SignInForm lockedName={null} done={done} />, { language });
    expect(text).toContain(people.signInExplain[language]);
  });

  test('at a locked place knows whose it is and asks for the password', () => {
    const { text, html } = drawnPage(<SignInForm lockedName="Sari Dewi" done={done} />);
    expect(text).toContain(people.lockedExplain.en);
    expect(html).toContain('value="Sari Dewi"');
  });

  test('is off as long as name or password is empty', () => {
    const { buttons } = drawnPage(<SignInForm lockedName="Sari" done={done} />);
    expect(buttons).toEqual([{ words: people.signIn.en, isOff: true }]);
  });

  test('never shows a password, and tells a browser which one it is', () => {
    const { html } = drawnPage(<SignInForm lockedName={null} done={done} />);
    expect(html.match(/type="password"/g)).toHaveLength(1);
    expect(html).toContain('autoComplete="current-password"');
    expect(html).toContain('autoComplete="username"');
  });
});

describe('the first account', () => {
  test('is made by whoever sets the bench up, with the password typed twice', () => {
    const { text, html, buttons } = drawnPage(<SetUpForm done={done} />);
    expect(text).toContain(people.setUpExplain.en);
    expect(html.match(/autoComplete="new-password"/g)).toHaveLength(2);
    expect(buttons).toEqual([{ words: people.setUp.en, isOff: true }]);
  });
});

describe('a new password', () => {
  test('has to be typed the same twice', () => {
    expect(isTwice({ first: 'kuda hitam berlari', second: 'kuda hitam berlari' })).toBe(true);
    expect(isTwice({ first: 'kuda hitam berlari', second: 'kuda hitam' })).toBe(false);
    expect(isTwice({ first: '', second: '' })).toBe(false);
  });

  test.each([
    ['is told to differ once both are there', 'kuda', 'kudo', true],
    ['is left alone while the second is empty', 'kuda', '', false],
    ['is left alone where both are the same', 'kuda', 'kuda', false],
  ])('%s', (_how, first, second, isTold) => {
    const { text } = drawnPage(<NewPasswordFields value={{ first, second }} change={done} />);
    expect(text.includes(people.passwordsDiffer.en)).toBe(isTold);
    expect(text).toContain(people.passwordHint.en);
  });

  test('is demanded of whoever came in with one that the administrator made', () => {
    const forced = drawnPage(<PasswordForm isForced done={done} />);
    expect(forced.text).toContain(people.mustChange.en);
    expect(drawnPage(<PasswordForm isForced={false} done={done} />).text).not.toContain(people.mustChange.en);
  });
});

describe('a form about people', () => {
  const form = (error: Error | null, isComplete = true) =>
    drawnPage(
      <PeopleForm
        explain={people.signInExplain}
        action={people.signIn}
        isComplete={isComplete}
        isPending={false}
        error={error}
        submit={done}
      >
        <span>fields</span>
      </PeopleForm>,
    );

  test('can be sent once it is complete', () => {
    expect(form(null).buttons).toEqual([{ words: people.signIn.en, isOff: false }]);
    expect(form(null, false).buttons).toEqual([{ words: people.signIn.en, isOff: true }]);
  });

  test('says why it was refused, and reads that out at once', () => {
    const { SIGN_IN_WRONG: words } = accountProblemWords;
    const { text, html } = form(new DoorError('SIGN_IN_WRONG', 401, words));
    expect(text).toContain(words.en);
    expect(html).toContain('role="alert"');
    expect(form(null).html).not.toContain('role="alert"');
  });

  test('says how long to wait where guesses are delayed', () => {
    const { SIGN_IN_DELAYED: words } = accountProblemWords;
    const delayed = new DoorError('SIGN_IN_DELAYED', 429, words, [], { waitSeconds: 12 });
    expect(refusalWords(delayed)).toEqual({
      id: `${words.id} Tunggu 12 detik.`,
      en: `${words.en} Wait 12 seconds.`,
    });
    expect(form(delayed).text).toContain('Wait 12 seconds.');
    expect(refusalWords(new DoorError('SIGN_IN_WRONG', 401, words))).toEqual(words);
  });

  test('has words also for what it does not know', () => {
    expect(refusalWords(new Error('boom'))).toEqual(pageWords.door.noAnswer);
  });
});

describe('the dialog of people is called', () => {
  const view = (changes: Partial<PeopleView>): PeopleView => ({
    person: null,
    lockedName: null,
    hasAccounts: true,
    rights: [],
    ...changes,
  });
  const sari = { name: 'Sari', role: 'technician', mustChangePassword: false } as const;

  test.each([
    ['by the first set-up at a bench without accounts', { hasAccounts: false }, people.setUp],
    ['by signing in', {}, people.signIn],
    ['by the lock at a locked place', { lockedName: 'Sari' }, people.locked],
    ['by whoever is signed in', { person: sari }, people.signedInAs],
    [
      'by the password that must be changed',
      { person: { ...sari, mustChangePassword: true } },
      people.changePassword,
    ],
  ])('%s', (_how, changes, words) => {
    expect(titleOfDialog(view(changes))).toEqual(words);
  });
});

describe('whose name a step will have', () => {
  test('is that of whoever is signed in', () => {
    const { text } = drawnPage(<OwnName />, { answers: [knownPerson('technician')] });
    expect(text).toBe(`${people.signedInAs.en} Made`);
  });

  test('is nobody’s before somebody signs in', () => {
    expect(drawnPage(<OwnName />, { answers: [knownPerson(null)] }).text).toBe(people.needed.en);
  });
});

describe('the button of people', () => {
  test('names whoever is signed in with the role', () => {
    const { buttons } = drawnPage(<PersonButton />, { answers: [knownPerson('official')] });
    expect(buttons).toEqual([{ words: 'Made Official', isOff: false }]);
  });

  test('offers to sign in, or tells that the place is locked', () => {
    const words = (changes: Partial<PeopleView>) =>
      drawnPage(<PersonButton />, { answers: [knownPerson(null, changes)] }).text;
    expect(words({})).toContain(people.signIn.en);
    expect(words({ lockedName: 'Sari' })).toContain(people.locked.en);
  });
});
