import { Button } from '@mantine/core';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { pageWords } from '#core/words/page-words.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';
import { DemoSection } from '../demo/demo-section.tsx';
import { useBench } from '../door/queries.ts';
import { ScreenHelp } from '../help/screen-help.tsx';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { VerdictShape } from '../parts/verdict-shape.tsx';
import styles from './dialog.module.css';

function KeyTable() {
  const say = useSay();
  const { help, key, pause } = pageWords;
  const rows = [
    { cap: say(key.space), word: help.startStop },
    { cap: 'Enter', word: help.accept },
    { cap: 'R', word: help.repeat },
    { cap: 'B', word: help.background },
    { cap: 'C', word: help.calibrate },
    { cap: 'M', word: help.mark },
    { cap: 'P', word: pause.help },
    { cap: 'Esc', word: help.abort },
    { cap: 'F1 ?', word: help.help },
    { cap: 'Ctrl P', word: help.report },
    { cap: say(help.remote), word: help.remoteIs },
  ];
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map(({ cap, word }) => (
          <tr key={cap}>
            <th scope="row">
              <kbd>{cap}</kbd>
            </th>
            <td>{say(word)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ShapeTable() {
  const { language } = useLanguage();
  return (
    <table className={styles.table}>
      <tbody>
        {verdicts.map((verdict) => (
          <tr key={verdict}>
            <th scope="row">
              <span className={styles.shape}>
                <VerdictShape kind={verdictSign[verdict]} size={20} />
                <b>{verdictText(verdict, language).word}</b>
              </span>
            </th>
            <td>{verdictText(verdict, language).meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProgramTable() {
  const say = useSay();
  const { help } = pageWords;
  const { data: bench } = useBench();
  if (bench === undefined) return null;
  const { passed, checks, coreHash } = bench.selfTest;
  const rows = [
    [help.version, bench.version],
    [help.coreHash, coreHash],
    [help.selfTest, `${say(passed ? help.selfTestPassed : help.selfTestFailed)} (${checks})`],
  ] as const;
  return (
    <table className={styles.table}>
      <tbody>
        {rows.map(([word, value]) => (
          <tr key={word.en}>
            <th scope="row">{say(word)}</th>
            <td className={styles.value}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Keys and shapes explained, and which program measures. */
export function HelpDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const say = useSay();
  const { help } = pageWords;
  return (
    <Dialog opened={opened} close={onClose} title={say(help.title)} wide>
      <ScreenHelp close={onClose} />
      <h3 className={styles.heading}>{say(help.keys)}</h3>
      <KeyTable />
      <h3 className={styles.heading}>{say(help.shapes)}</h3>
      <ShapeTable />
      <DemoSection />
      <h3 className={styles.heading}>{say(help.program)}</h3>
      <ProgramTable />
      <Button variant="default" fullWidth mt={18} onClick={onClose}>
        {say(help.close)}
      </Button>
    </Dialog>
  );
}
