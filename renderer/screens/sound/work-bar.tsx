import { Button, Progress } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import type { ShownRun } from './shown-run.ts';
import { usePictures, usePictureWork } from './use-pictures.ts';
import styles from './sound.module.css';

const fullPercent = 100;

/** How far the recordings have been read, and a way to stop it; begins again what was stopped. */
export function WorkBar({ runs }: { readonly runs: readonly ShownRun[] }) {
  const { language } = useLanguage();
  const say = useSay();
  const pictured = usePictures(runs);
  const { cancel, again } = usePictureWork();
  const { sound } = pageWords;
  const underWay = pictured.filter(({ state }) => state.kind === 'running' || state.kind === 'waiting');
  const missing = pictured.filter(
    ({ shown, state }) => state.kind === 'none' && shown.run.evidence.waveformSha256 !== null,
  );
  if (underWay.length === 0 && missing.length === 0) return null;
  if (underWay.length === 0) {
    return (
      <div className={styles.work}>
        <Button variant="default" size="compact-sm" onClick={() => again(missing.map(({ shown }) => shown))}>
          {say(sound.again)}
        </Button>
      </div>
    );
  }
  const done = pictured.length - underWay.length;
  const shares = underWay.map(({ state }) => (state.kind === 'running' ? state.share : 0));
  const percent = (fullPercent * shares.reduce((sum, share) => sum + share, done)) / pictured.length;
  return (
    <div className={styles.work} role="status">
      <span>
        {say(sound.reading)} {underWay.map(({ shown }) => shown.name).join(', ')} ·{' '}
        {formatNumber(percent, 0, language)} %
      </span>
      <Progress value={percent} className={styles.bar} aria-label={say(sound.reading)} />
      <Button variant="default" size="compact-sm" onClick={() => cancel(underWay.map(({ shown }) => shown))}>
        {say(sound.cancel)}
      </Button>
    </div>
  );
}
