import { amendmentWords, replacementSentence } from '#core/words/amendment-words.ts';
import { useOwnStanding } from '../../door/standing-door.ts';
import { wordsOfError } from '../../keys/use-operator.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Verified } from '../../verify/verified.ts';

/** What this bench itself knows of a genuine paper or bundle of its own: whether its record was replaced since. */
export function OwnStandingNote({ keyId, number }: Verified) {
  const { data, error } = useOwnStanding(keyId, number);
  if (error !== null) return <Notice words={wordsOfError(error)} kind="diamond" />;
  if (data === undefined || data === null || data.kind === 'holds') return null;
  if (data.kind === 'unknown') return <Notice words={amendmentWords.unknownHere} kind="diamond" />;
  const { by } = data;
  const replaced = { id: replacementSentence(by, 'id'), en: replacementSentence(by, 'en') };
  return <Notice words={replaced} kind="triangle" />;
}
