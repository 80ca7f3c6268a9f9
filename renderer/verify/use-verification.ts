import { useRef, useState } from 'react';
import { readKeyList, type TrustedKey } from '#core/record/bundle/trusted-keys.ts';
import { type BundleAnswer, verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { bundleWords } from '#core/words/bundle-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { browserChecks, canCheck } from './browser-checks.ts';

/** A bundle with its answer, which belongs to the keys that were trusted when it was given. */
export interface Verification {
  readonly fileName: string;
  readonly answer: BundleAnswer;
}

/** What the page of the check knows and can do. */
export interface VerificationDesk {
  readonly verification: Verification | null;
  readonly isChecking: boolean;
  readonly keys: readonly TrustedKey[];
  readonly problem: InEachLanguage<string> | null;
  readonly chooseBundle: (file: File) => void;
  readonly chooseKeys: (file: File) => void;
}

interface DeskState extends Pick<VerificationDesk, 'verification' | 'isChecking' | 'keys' | 'problem'> {
  readonly bundle: File | null;
}

const atFirst: Omit<DeskState, 'problem'> = { bundle: null, verification: null, isChecking: false, keys: [] };

/** Checks the chosen bundle anew whenever it or the list of keys changes. Nothing leaves the page. */
export function useVerification(): VerificationDesk {
  const [state, setState] = useState<DeskState>(() => ({
    ...atFirst,
    problem: canCheck() ? null : bundleWords.cannotCheck,
  }));
  const turn = useRef(0);
  const check = async (bundle: File | null, keys: readonly TrustedKey[]): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    setState({ ...atFirst, bundle, keys, isChecking: bundle !== null, problem: null });
    if (bundle === null) return;
    const verification = await verify(bundle, keys);
    // An answer to a bundle that was replaced meanwhile is the answer to nothing.
    if (own !== turn.current) return;
    const problem = verification === null ? bundleWords.unreadableFile : null;
    setState({ bundle, keys, verification, isChecking: false, problem });
  };
  const chooseKeys = async (file: File): Promise<void> => {
    const keys = await keysOf(file);
    await check(state.bundle, keys ?? []);
    if (keys === null) setState((now) => ({ ...now, problem: bundleWords.keysUnreadable }));
  };
  return {
    ...state,
    chooseBundle: (file) => void check(file, state.keys),
    chooseKeys: (file) => void chooseKeys(file),
  };
}

async function verify(file: File, keys: readonly TrustedKey[]): Promise<Verification | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { fileName: file.name, answer: await verifyBundle(bytes, keys, browserChecks) };
  } catch {
    // A file that went away, or a browser that cannot compute: the page says that there is no answer.
    return null;
  }
}

async function keysOf(file: File): Promise<readonly TrustedKey[] | null> {
  return readKeyList(await file.text().catch(() => ''));
}
