import type { LiveNumber, LiveValues } from '#host/http/contract.ts';
import { formatNumber } from '#core/report/number-format.ts';
import { noValueWord } from '#core/words/no-value-words.ts';
import { mannerName } from '#core/words/manner-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { LevelBar, SpeedBar } from '../../parts/bars.tsx';
import { Chip } from '../../parts/chip.tsx';
import { MainNumber } from '../../parts/main-number.tsx';
import { Panel } from '../../parts/panel.tsx';
import { LevelSymbol } from '../../parts/symbol.tsx';
import styles from './number-panels.module.css';
import type { SteadyTest } from '../../door/live-feed.ts';

function valueOf(number: LiveNumber | undefined): number | null {
  return number?.state === 'value' ? number.value : null;
}

function geometryWords(test: SteadyTest, language: 'id' | 'en'): string {
  const { distanceM, angleDeg } = test.conditions;
  const distance = distanceM === null ? '' : ` — ${formatNumber(distanceM, 1, language)} m`;
  return `${distance}${angleDeg === null ? '' : ` · ${formatNumber(angleDeg, 0, language)}°`}`;
}

function LevelPanel({ test, values }: { readonly test: SteadyTest; readonly values: LiveValues | null }) {
  const { language } = useLanguage();
  const say = useSay();
  const { bench } = pageWords;
  const background = test.backgroundAfterDb ?? test.backgroundBeforeDb;
  const isCalibrated = test.calibrationBefore?.accepted === true;
  const maximumWord = test.step === 'runs' ? say(bench.thisRun) : '';
  return (
    <Panel
      title={
        <>
          {say(bench.level)} <LevelSymbol />
          {geometryWords(test, language)}
        </>
      }
      aside={
        isCalibrated ? say(bench.reference) : <Chip kind="diamond">{say(pageWords.lamp.noCalibration)}</Chip>
      }
    >
      <MainNumber
        label={`${say(bench.level)} LAF`}
        shown={showLiveNumber(values?.LAFDb, 1, language)}
        unit="dB"
        isUnchecked={!isCalibrated}
      />
      <div className={styles.line}>
        <span>
          <LevelSymbol suffix="max" /> {maximumWord}{' '}
          <b>{showLiveNumber(values?.LAFmaxDb, 1, language).text}</b>
        </span>
        <span>
          {say(bench.background)}{' '}
          <b>{background === null ? say(bench.later) : formatNumber(background, 1, language)}</b>
        </span>
      </div>
      <LevelBar levelDb={valueOf(values?.LAFDb)} maximumDb={valueOf(values?.LAFmaxDb)} />
    </Panel>
  );
}

/** From here on a speed needs room for five figures; so does one that nobody knows before. */
const longSpeedRpm = 9_500;

function targetWords(test: SteadyTest, language: 'id' | 'en'): string {
  const { manner, targetSpeedRpm, profile } = test;
  const name = manner === 'hold' ? pageWords.bench.target[language] : mannerName(manner, language);
  const target = targetSpeedRpm === null ? '' : ` ${formatNumber(targetSpeedRpm, 0, language)}`;
  const tolerance = profile.speedTolerancePercent.value;
  const width = tolerance === null ? '' : ` ± ${formatNumber(tolerance, 0, language)} %`;
  return `${name}${target}${width}`;
}

function SpeedPanel({ test, values }: { readonly test: SteadyTest; readonly values: LiveValues | null }) {
  const { language } = useLanguage();
  const say = useSay();
  const { bench } = pageWords;
  const fromSound = values?.speedFromSoundRpm;
  const doubt = values?.speedSensor.message ?? null;
  return (
    <Panel title={say(bench.speed)} aside={targetWords(test, language)}>
      <MainNumber
        label={say(bench.speed)}
        shown={showLiveNumber(values?.speedRpm, 0, language)}
        unit="rpm"
        long={(test.highSpeedRpm ?? longSpeedRpm) >= longSpeedRpm}
      />
      <div className={styles.line}>
        <span>
          {say(bench.fromSound)}{' '}
          <b>
            {fromSound === undefined
              ? noValueWord('no-data', language)
              : showLiveNumber(fromSound, 0, language).text}
          </b>
        </span>
        {doubt === null ? null : <output>{say(doubt)}</output>}
      </div>
      <SpeedBar
        speedRpm={valueOf(values?.speedRpm)}
        lowRpm={test.lowSpeedRpm}
        targetRpm={test.targetSpeedRpm}
        highRpm={test.highSpeedRpm}
      />
    </Panel>
  );
}

/** The two very large numbers side by side. */
export function NumberPanels({ test }: { readonly test: SteadyTest }) {
  const values = useLive((live) => live.values);
  return (
    <div className={styles.pair}>
      <LevelPanel test={test} values={values} />
      <SpeedPanel test={test} values={values} />
    </div>
  );
}
