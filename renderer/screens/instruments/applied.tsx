import { useEffect, useRef } from 'react';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { settingPlaceWords } from '#core/words/setting-words.ts';
import { DoorError } from '../../door/door-error.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import styles from './instruments.module.css';

/** What became of a setup that was sent to the host. */
export interface AppliedSetup {
  readonly isSuccess: boolean;
  readonly error: Error | null;
  /** When it was sent: tells one refusal from the next. */
  readonly submittedAt: number;
}

/** In a word whether a setup is in use, for the head of its panel. */
export function appliedWord(applied: AppliedSetup | null): InEachLanguage<string> | null {
  if (applied === null) return null;
  if (applied.isSuccess) return pageWords.instruments.applied;
  return applied.error === null ? null : pageWords.instruments.notApplied;
}

/** What is wrong with a setup, setting by setting; brought into view, for it stands at the foot of its panel. */
export function Refused(properties: { readonly error: Error; readonly driverId: string }) {
  const { error, driverId } = properties;
  const say = useSay();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer engines answer with a promise, which must not become the effect's end.
    foot.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const places = error instanceof DoorError ? error.places : [];
  return (
    <div ref={foot}>
      <Notice words={wordsOfError(error)} />
      {places.length === 0 ? null : (
        <ul className={styles.places}>
          {places.map(({ path, message }) => (
            <li key={`${path} ${message.en}`}>
              {path === '' ? null : <b>{say(settingPlaceWords(driverId, path))}: </b>}
              {say(message)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
