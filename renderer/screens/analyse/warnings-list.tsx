import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { analysisWarningWords } from '#core/words/analysis-warning-words.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { toneOfShape, VerdictShape } from '../../parts/verdict-shape.tsx';
import { shapeOfWarning } from './analyse-view.ts';
import styles from './analyse.module.css';

type Warning = FileAnalysis['warnings'][number];

const mostTimes = 4;

/** Where in the recording the matter lies, for the warnings that are about stretches of it. */
function placesOf(analysis: FileAnalysis, { code }: Warning): readonly { readonly startSeconds: number }[] {
  if (code === 'SIGNAL_DROPOUT') return analysis.dropouts;
  return code === 'OVERLOAD' || code === 'OVERLOAD_OUTSIDE_INTERVAL' ? analysis.overloads : [];
}

function timesText(analysis: FileAnalysis, warning: Warning, language: Language): string {
  const places = placesOf(analysis, warning);
  if (places.length === 0) return '';
  const shown = places
    .slice(0, mostTimes)
    .map(({ startSeconds }) => `${formatNumber(startSeconds, 2, language)} s`)
    .join(', ');
  const rest = places.length - mostTimes;
  const more = rest > 0 ? ` +${formatNumber(rest, 0, language)} ${pageWords.analyse.more[language]}` : '';
  return ` (${pageWords.analyse.at[language]} ${shown}${more})`;
}

/** What a reader of the levels must know, the gravest first, in shape, colour and words. */
export function WarningsList({ analysis }: { readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const order = ['triangle', 'diamond', 'circle-dash'];
  const sorted = analysis.warnings.toSorted(
    (one, other) => order.indexOf(shapeOfWarning(one.code)) - order.indexOf(shapeOfWarning(other.code)),
  );
  if (sorted.length === 0) return null;
  return (
    <ul className={styles.warnings}>
      {sorted.map((warning) => {
        const kind = shapeOfWarning(warning.code);
        const { text, wash } = toneOfShape[kind];
        return (
          <li key={warning.code} style={{ background: wash, color: text }} title={warning.message}>
            <VerdictShape kind={kind} size={17} />
            <span>
              {analysisWarningWords[warning.code][language]}
              {timesText(analysis, warning, language)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
