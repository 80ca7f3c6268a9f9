import type { FileAnalysis } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { levelText, mainSymbols } from './analyse-view.ts';
import styles from './analyse.module.css';
import { LevelName } from './level-symbol.tsx';

function Tile({ symbol, analysis }: { readonly symbol: string; readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const level = levelOf(analysis, symbol);
  const none = pageWords.analyse.noLevel[language];
  return (
    <div className={styles.tile}>
      <dt>
        <LevelName symbol={symbol} />
      </dt>
      <dd className={level === null ? styles.noValue : ''}>
        {levelText(level, 1, language, none)}
        {level === null ? null : <small>{analysis.unit}</small>}
      </dd>
    </div>
  );
}

function levelOf({ levels }: FileAnalysis, symbol: string): number | null {
  return Object.entries(levels).find(([name]) => name === symbol)?.[1] ?? null;
}

/** All levels by their symbols: six large, every one of them with two decimals below. */
export function LevelsPanel({ analysis }: { readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  return (
    <Panel title={say(analyse.levels)} aside={say(analyse.unit[analysis.unit])}>
      <dl className={styles.tiles}>
        {mainSymbols.map((symbol) => (
          <Tile key={symbol} symbol={symbol} analysis={analysis} />
        ))}
      </dl>
      <dl className={styles.allLevels} aria-label={say(analyse.allLevels)}>
        {Object.entries(analysis.levels).map(([symbol, level]) => (
          <div key={symbol} data-symbol={symbol}>
            <dt>
              <LevelName symbol={symbol} />
            </dt>
            <dd>{levelText(level, 2, language, say(analyse.noLevel))}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
