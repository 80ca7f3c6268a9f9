import { Link } from 'react-router';
import { endingCertificateWords } from '#core/words/certificate-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useInstruments } from '../../door/queries.ts';
import { endingCertificates } from '../../language/ending-certificates.ts';
import { useSay } from '../../language/language-context.tsx';
import { Notice } from '../../parts/notice.tsx';
import styles from './instruments.module.css';

/** Day of the host's clock as an ISO date; null before the first values. */
export const useToday = (): string | null => useLive((live) => live.values?.clock.slice(0, 10) ?? null);

/** Says of every instrument whose certificate ends within 30 days or is over, with the way to its card. */
export function CertificateNotices({ withLink = false }: { readonly withLink?: boolean }) {
  const say = useSay();
  const today = useToday();
  const { data: cards = [] } = useInstruments();
  const ending = endingCertificates(cards, today);
  if (ending.length === 0) return null;
  return (
    <div className={styles.notices}>
      {ending.map((certificate) => {
        const words = endingCertificateWords(certificate);
        const kind = certificate.standing.state === 'expired' ? 'octagon-cross' : 'diamond';
        return <Notice key={words.en} words={words} kind={kind} />;
      })}
      {withLink ? (
        <Link className={styles.link} to="/instruments?view=cards">
          {say(pageWords.cards.toCards)}
        </Link>
      ) : null}
    </div>
  );
}
