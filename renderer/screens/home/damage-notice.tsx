import { Link } from 'react-router';
import { integrityWords } from '#core/words/integrity-words.ts';
import { useIntegrity } from '../../door/queries.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';

/** Says on the first screen that something is not as it was stored, and where that is told; draws nothing where all is sound. */
export function DamageNotice() {
  const say = useSay();
  const { data: state } = useIntegrity();
  if (state === undefined || state.findings.length === 0) return null;
  return (
    <div>
      <Notice words={integrityWords.damaged} />
      <Link to="/verify">{say(integrityWords.title)}</Link>
    </div>
  );
}
