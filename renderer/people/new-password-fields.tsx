import { pageWords } from '#core/words/page-words.ts';
import { useSay } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';
import { PasswordField } from './password-field.tsx';

/** A new password, typed twice. */
export interface TwicePassword {
  readonly first: string;
  readonly second: string;
}

/** True once both are there and the same. */
export function isTwice({ first, second }: TwicePassword): boolean {
  return first !== '' && first === second;
}

/** Two fields for a new password. */
export function NewPasswordFields(properties: {
  readonly value: TwicePassword;
  readonly change: (value: TwicePassword) => void;
}) {
  const { value, change } = properties;
  const say = useSay();
  const { people } = pageWords;
  const differ = value.second !== '' && value.first !== value.second;
  return (
    <>
      <PasswordField
        label={say(people.newPassword)}
        hint={say(people.passwordHint)}
        value={value.first}
        isNew
        onChange={(first) => change({ ...value, first })}
      />
      <PasswordField
        label={say(people.repeatPassword)}
        value={value.second}
        isNew
        onChange={(second) => change({ ...value, second })}
      />
      <Notice words={differ ? people.passwordsDiffer : null} kind="diamond" />
    </>
  );
}
