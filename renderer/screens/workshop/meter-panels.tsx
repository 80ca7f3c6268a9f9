import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { calibrationText } from '#core/words/workshop/meter-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { LiveNumber, LiveValues, WorkshopLive } from '#host/http/contract.ts';
import { useLive } from '../../door/live-context.tsx';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { LevelBar } from '../../parts/bars.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Panel } from '../../parts/panel.tsx';
import { LevelSymbol } from '../../parts/symbol.tsx';
import { HugeNumber } from './huge-number.tsx';
import { SpeedPanel } from './speed-panel.tsx';
import type { Workbench } from './use-workbench.ts';
import styles from './meter-panels.module.css';

function valueOf(number: LiveNumber | undefined): number | null {
  return number?.state === 'value' ? number.value : null;
}

/** True where the figures of the meter cannot be trusted against a limit. */
export function isDoubtful({ view }: Workbench): boolean {
  const meter = view?.meter;
  return meter !== undefined && meter.calibration.state === 'none' && meter.passport === null;
}

function Trust({ bench }: { readonly bench: Workbench }) {
  const { language } = useLanguage();
  const say = useSay();
  const meter = bench.view?.meter;
  if (meter === undefined || meter.meter === null) return null;
  const { calibration, passport } = meter;
  const words = passport === null ? calibrationText(calibration, language) : say(workshopWords.passportTitle);
  return (
    <>
      {meter.meter.simulated ? <Chip kind="triangle">{say(workshopWords.simulated)}</Chip> : null}{' '}
      <Chip kind={isDoubtful(bench) ? 'triangle' : 'current'}>{words}</Chip>
    </>
  );
}

function Lamps({ held }: { readonly held: WorkshopLive['held'] | undefined }) {
  const say = useSay();
  return (
    <>
      {held?.overload === true ? <Chip kind="octagon-cross">{say(workshopWords.overload)}</Chip> : null}
      {held?.underRange === true ? <Chip kind="diamond">{say(workshopWords.underRange)}</Chip> : null}
    </>
  );
}

function LevelPanel(properties: {
  readonly bench: Workbench;
  readonly values: LiveValues | null;
  readonly clearHeld: () => void;
}) {
  const { bench, values, clearHeld } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const held = bench.live?.held;
  const ofRun = bench.live?.run?.maximumDb ?? null;
  const maximumDb = bench.live?.run == null ? (held?.levelDb ?? null) : ofRun;
  const shown = maximumDb === null ? '–' : formatNumber(maximumDb, 1, language);
  return (
    <Panel
      title={
        <>
          {say(workshopWords.level)} <LevelSymbol />
        </>
      }
      aside={<Trust bench={bench} />}
    >
      <HugeNumber
        label={`${say(workshopWords.level)} LAF`}
        shown={showLiveNumber(values?.LAFDb, 1, language)}
        unit="dB"
        isDoubtful={isDoubtful(bench)}
      />
      <div className={styles.line}>
        <span className={styles.held}>
          <LevelSymbol suffix="max" />{' '}
          {say(bench.live?.run == null ? workshopWords.held : workshopWords.heldThisRun)}{' '}
          <b data-testid="held">{shown}</b>
        </span>
        <Lamps held={held} />
        <Button variant="default" size="md" onClick={clearHeld} aria-label={say(workshopWords.clearHeldName)}>
          {say(workshopWords.clearHeld)}
        </Button>
      </div>
      <LevelBar levelDb={valueOf(values?.LAFDb)} maximumDb={maximumDb} />
    </Panel>
  );
}

/** Level and engine speed, to be read from the saddle. */
export function MeterPanels(properties: {
  readonly bench: Workbench;
  readonly clearHeld: () => void;
  readonly enterEngine: () => void;
}) {
  const { bench, clearHeld, enterEngine } = properties;
  const values = useLive((live) => live.values);
  return (
    <div className={styles.pair}>
      <LevelPanel bench={bench} values={values} clearHeld={clearHeld} />
      <SpeedPanel bench={bench} values={values} enterEngine={enterEngine} />
    </div>
  );
}
