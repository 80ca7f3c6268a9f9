import { useCallback, useState } from 'react';
import type { OperatorAction } from '#host/http/contract.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DoorError } from '../door/door-error.ts';
import { door } from '../door/door.ts';

/** Sends the operator's wishes to the host, one at a time, and keeps the refusal until the next one. */
export interface Operator {
  readonly refusal: InEachLanguage<string> | null;
  readonly act: (action: OperatorAction) => void;
  /** Marks this moment of the test. */
  readonly mark: () => void;
  /** Lets a paused test go on. */
  readonly resume: () => void;
  readonly forget: () => void;
}

/** Words of whatever went wrong with a request. */
export function wordsOfError(error: unknown): InEachLanguage<string> {
  return error instanceof DoorError ? error.words : pageWords.door.noAnswer;
}

/** See {@link Operator}. */
export function useOperator(): Operator {
  const [refusal, setRefusal] = useState<InEachLanguage<string> | null>(null);
  const act = useCallback((action: OperatorAction) => {
    setRefusal(null);
    door.act(action).catch((error: unknown) => setRefusal(wordsOfError(error)));
  }, []);
  const mark = useCallback(() => {
    setRefusal(null);
    door.mark().catch((error: unknown) => setRefusal(wordsOfError(error)));
  }, []);
  const resume = useCallback(() => {
    setRefusal(null);
    door.resume().catch((error: unknown) => setRefusal(wordsOfError(error)));
  }, []);
  return { refusal, act, mark, resume, forget: () => setRefusal(null) };
}
