import { SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { FileAnalysis } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { Panel } from '../../parts/panel.tsx';
import { bandLabel, loudestLine } from '../spectrum/spectrum-view.ts';
import { ThirdOctaveBars } from '../spectrum/third-octave-bars.tsx';
import { bandsOf, levelText, rangeAround, type Band } from './analyse-view.ts';
import styles from './analyse.module.css';

const NarrowBand = lazy(async () => ({ default: (await import('../../charts/narrow-band.tsx')).NarrowBand }));

type Kind = 'thirdOctave' | 'octave' | 'narrowBand';

function FiguresTable({ bands, name }: { readonly bands: readonly Band[]; readonly name: string }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  return (
    <details className={styles.figures}>
      <summary>{say(analyse.figures)}</summary>
      <dl className={styles.bandFigures} aria-label={name}>
        {bands.map(({ nominalHz, level }) => (
          <div key={nominalHz} data-band={nominalHz}>
            <dt>{bandLabel(nominalHz, language)} Hz</dt>
            <dd>{levelText(level, 2, language, say(analyse.noLevel))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function BandBars({
  analysis,
  kind,
}: {
  readonly analysis: FileAnalysis;
  readonly kind: 'thirdOctave' | 'octave';
}) {
  const say = useSay();
  const bands = bandsOf(analysis[kind]);
  const name = say(pageWords.analyse[kind]);
  return (
    <>
      <div className={styles.spectrum}>
        <ThirdOctaveBars
          spectrum={{ unit: analysis.unit, thirdOctave: bands }}
          range={rangeAround(bands.map(({ level }) => level))}
          label={name}
        />
      </div>
      <FiguresTable key={kind} bands={bands} name={name} />
    </>
  );
}

function NarrowBandCurve({ analysis }: { readonly analysis: FileAnalysis }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  const { narrowBand } = analysis;
  if (narrowBand === undefined) return <p className={styles.empty}>{say(analyse.noNarrowBand)}</p>;
  const { stepHz, levelDb } = narrowBand;
  const { low, high } = rangeAround(levelDb);
  return (
    <>
      <div className={styles.spectrum}>
        <Suspense fallback={null}>
          <NarrowBand
            stepHz={stepHz}
            levels={levelDb}
            low={low}
            high={high}
            language={language}
            title={say(analyse.narrowBand)}
          />
        </Suspense>
      </div>
      <p className={styles.caption}>
        {strongestText(analysis, say(pageWords.spectrum.loudestLine), language)} · {say(analyse.resolution)}{' '}
        {formatNumber(stepHz, 2, language)} Hz
      </p>
    </>
  );
}

function strongestText({ narrowBand, unit }: FileAnalysis, word: string, language: 'id' | 'en'): string {
  const line =
    narrowBand === undefined
      ? null
      : loudestLine({ narrowBand: { stepHz: narrowBand.stepHz, levels: narrowBand.levelDb } });
  if (line === null) return '';
  return `${word} ${formatNumber(line.hertz, 1, language)} Hz: ${formatNumber(line.level, 1, language)} ${unit}`;
}

/** Third-octave bands, octave bands or narrow band of the counted interval. */
export function SpectrumPanel({ analysis }: { readonly analysis: FileAnalysis }) {
  const say = useSay();
  const { analyse } = pageWords;
  const [kind, setKind] = useState<Kind>('thirdOctave');
  const kinds: readonly Kind[] = ['thirdOctave', 'octave', 'narrowBand'];
  return (
    <Panel
      title={say(analyse.spectrum)}
      aside={
        <SegmentedControl
          size="xs"
          value={kind}
          data={kinds.map((value) => ({ value, label: say(analyse[value]) }))}
          onChange={(chosen) => setKind(chosen)}
        />
      }
    >
      {kind === 'narrowBand' ? (
        <NarrowBandCurve analysis={analysis} />
      ) : (
        <BandBars analysis={analysis} kind={kind} />
      )}
    </Panel>
  );
}
