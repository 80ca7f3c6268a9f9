import { bundleWords } from '#core/words/bundle-words.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { VerifyBundleView } from '../../verify/verify-bundle-view.tsx';
import { BenchDataPanel } from './bench-data-panel.tsx';
import { OwnStandingNote } from './own-standing-note.tsx';
import styles from '../../verify/verify.module.css';

/** Checks an evidence bundle of this or any other bench, and hands out the verifier that does it without Senyap. */
export function VerifyScreen() {
  const say = useSay();
  return (
    <Frame>
      <VerifyBundleView Note={OwnStandingNote}>
        <div className={styles.download}>
          <a href="./verifier.html" download="senyap-verifier.html">
            {say(bundleWords.download)}
          </a>
          <span>{say(bundleWords.downloadHint)}</span>
        </div>
        <BenchDataPanel />
      </VerifyBundleView>
    </Frame>
  );
}
