import { amendmentSentence, amendmentWords } from '#core/words/amendment-words.ts';
import { useOwnStanding } from '../../door/standing-door.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Verified } from '../../verify/verified.ts';

/** What this bench itself knows of a genuine paper or bundle of its own: whether its record was replaced since. */
export function OwnStandingNote({ keyId, number }: Verified) {
  const { data } = useOwnStanding(keyId, number);
  if (data === undefined || data === null || data.kind === 'holds') return null;
  if (data.kind === 'unknown') return <Notice words={amendmentWords.unknownHere} kind="diamond" />;
  const replaced = {
    id: amendmentSentence('replaced', data.by, 'id'),
    en: amendmentSentence('replaced', data.by, 'en'),
  };
  return <Notice words={replaced} kind="triangle" />;
}
