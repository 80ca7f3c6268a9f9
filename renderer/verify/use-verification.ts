import { useRef, useState } from 'react';
import { readKeyList, type TrustedKey } from '#core/record/bundle/trusted-keys.ts';
import { type BundleAnswer, verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { bundleWords } from '#core/words/bundle-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { browserChecks, canCheck } from './browser-checks.ts';
import { watchedChecks, type Watcher } from './watched-checks.ts';

/** A bundle with its answer, which belongs to the keys that were trusted when it was given. */
export interface Verification {
  readonly fileName: string;
  readonly answer: BundleAnswer;
}

/** What the page of the check knows and can do. */
export interface VerificationDesk {
  readonly verification: Verification | null;
  readonly isChecking: boolean;
  /** Share of the bundle that has been hashed, from 0 to 1. */
  readonly progress: number;
  /** True where the last check was stopped before its answer. */
  readonly isStopped: boolean;
  readonly keys: readonly TrustedKey[];
  readonly problem: InEachLanguage<string> | null;
  readonly chooseBundle: (file: File) => void;
  readonly chooseKeys: (file: File) => void;
  /** Ends the check that goes on; nothing is said of the bundle then. */
  readonly stop: () => void;
}

interface DeskState extends Omit<VerificationDesk, 'chooseBundle' | 'chooseKeys' | 'stop'> {
  readonly bundle: File | null;
}

const atFirst: Omit<DeskState, 'problem'> = {
  bundle: null,
  verification: null,
  isChecking: false,
  progress: 0,
  isStopped: false,
  keys: [],
};

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
    const verification = await verify(bundle, keys, {
      told: (hashedBytes) =>
        setState((now) => ({ ...now, progress: Math.min(1, hashedBytes / Math.max(1, bundle.size)) })),
      isWanted: () => own === turn.current,
    });
    // An answer to a bundle that was replaced meanwhile is the answer to nothing.
    if (own !== turn.current) return;
    const problem = verification === null ? bundleWords.unreadableFile : null;
    setState({ ...atFirst, bundle, keys, verification, problem });
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
    stop: () => {
      turn.current += 1;
      setState(({ keys }) => ({ ...atFirst, keys, isStopped: true, problem: null }));
    },
  };
}

async function verify(
  file: File,
  keys: readonly TrustedKey[],
  watcher: Watcher,
): Promise<Verification | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const checks = watchedChecks(browserChecks, watcher);
    return { fileName: file.name, answer: await verifyBundle(bytes, keys, checks) };
  } catch {
    // A file that went away, or a browser that cannot compute: the page says that there is no answer.
    return null;
  }
}

async function keysOf(file: File): Promise<readonly TrustedKey[] | null> {
  return readKeyList(await file.text().catch(() => ''));
}
