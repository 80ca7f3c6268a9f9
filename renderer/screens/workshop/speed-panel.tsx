import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { LiveValues } from '#host/http/contract.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { showLiveNumber } from '../../language/live-number-words.ts';
import { SpeedBar } from '../../parts/bars.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Panel } from '../../parts/panel.tsx';
import { HugeNumber } from './huge-number.tsx';
import type { Workbench } from './use-workbench.ts';
import styles from './meter-panels.module.css';

/** Where the speed comes from when no sensor tells it, and what has it heard. */
function SpeedSource(properties: {
  readonly bench: Workbench;
  readonly values: LiveValues | null;
  readonly enterEngine: () => void;
}) {
  const { bench, values, enterEngine } = properties;
  const say = useSay();
  const { bike, live } = bench;
  const { speedIsHeard = false, speedRpm, microphone } = values ?? {};
  const isThere = speedRpm?.state === 'value';
  if (isThere && !speedIsHeard) return null;
  const hears = microphone?.state === 'streaming' && bike !== undefined;
  return (
    <>
      {isThere ? (
        <Chip kind="current">{say(pageWords.bench.fromSound)}</Chip>
      ) : (
        <span>{say(speedIsHeard ? workshopWords.notHeard : workshopWords.noSensor)}</span>
      )}
      {hears ? (
        <Button variant="default" size="md" disabled={live?.run != null} onClick={enterEngine}>
          {say(bike.engine === null ? workshopWords.enterEngine : workshopWords.engine)}
        </Button>
      ) : null}
    </>
  );
}

/** The engine speed with its window, to be read from the saddle; it says when it is heard, not sensed. */
export function SpeedPanel(properties: {
  readonly bench: Workbench;
  readonly values: LiveValues | null;
  readonly enterEngine: () => void;
}) {
  const { bench, values, enterEngine } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const aim = bench.bike?.aim;
  const share = (aim?.tolerancePercent ?? 0) / 100;
  const target =
    aim === undefined
      ? undefined
      : `${say(workshopWords.target)} ${formatNumber(aim.targetSpeedRpm, 0, language)} ± ${formatNumber(aim.tolerancePercent, 0, language)} %`;
  return (
    <Panel title={say(workshopWords.engineSpeed)} aside={target}>
      <HugeNumber
        label={say(workshopWords.engineSpeed)}
        shown={showLiveNumber(values?.speedRpm, 0, language)}
        unit="rpm"
      />
      <div className={styles.source}>
        <SpeedSource bench={bench} values={values} enterEngine={enterEngine} />
      </div>
      <SpeedBar
        speedRpm={values?.speedRpm.state === 'value' ? values.speedRpm.value : null}
        lowRpm={aim === undefined ? null : aim.targetSpeedRpm * (1 - share)}
        targetRpm={aim?.targetSpeedRpm ?? null}
        highRpm={aim === undefined ? null : aim.targetSpeedRpm * (1 + share)}
      />
    </Panel>
  );
}
