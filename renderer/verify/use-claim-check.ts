import { useEffect, useState } from 'react';
import type { TrustedKey } from '#core/record/bundle/trusted-keys.ts';
import { type ClaimAnswer, verifyClaim } from '#core/record/paper/verify-claim.ts';
import { claimWords } from '#core/words/paper-claim-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { browserChecks } from './browser-checks.ts';
import { codeOfPicture } from './code-of-picture.ts';

/** What the page knows of one code, and can do. */
export interface ClaimDesk {
  readonly text: string;
  readonly answer: ClaimAnswer | null;
  readonly problem: InEachLanguage<string> | null;
  readonly write: (text: string) => void;
  readonly choosePicture: (file: File) => void;
}

interface Answered {
  readonly text: string;
  readonly keys: readonly TrustedKey[];
  readonly answer: ClaimAnswer;
}

/** Checks the text of a paper's code anew whenever it or the list of keys changes. Nothing leaves the page. */
export function useClaimCheck(keys: readonly TrustedKey[]): ClaimDesk {
  const [text, setText] = useState('');
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [problem, setProblem] = useState<ClaimDesk['problem']>(null);
  useEffect(() => {
    let isWanted = true;
    const check = async (): Promise<void> => {
      const answer = await verifyClaim(text, keys, browserChecks);
      if (isWanted) setAnswered({ text, keys, answer });
    };
    if (text.trim() !== '') void check();
    return () => {
      isWanted = false;
    };
  }, [text, keys]);
  const write = (written: string): void => {
    setProblem(null);
    setText(written);
  };
  const choosePicture = async (file: File): Promise<void> => {
    const found = await codeOfPicture(file);
    setText(found ?? '');
    setProblem(found === null ? claimWords.noCode : null);
  };
  // The answer to another text or by other keys is the answer to nothing.
  const answer = answered?.text === text && answered.keys === keys ? answered.answer : null;
  return { text, answer, problem, write, choosePicture: (file) => void choosePicture(file) };
}
