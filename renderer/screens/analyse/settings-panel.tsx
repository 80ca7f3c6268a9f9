import { Button } from '@mantine/core';
import { formatNumber } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import { ChoiceField, NumberField } from '../../parts/fields.tsx';
import { Panel } from '../../parts/panel.tsx';
import styles from './analyse.module.css';
import { requestOf, type AnalyseDraft } from './draft.ts';
import { FileChoice } from './file-choice.tsx';
import type { DeskState } from './recording-desk.ts';
import { SensitivityFields } from './sensitivity-fields.tsx';
import { TextFileChoice } from './text-file-choice.tsx';
import { desk } from './use-desk.ts';
import { WorkBar } from './work-bar.tsx';

/** Rate, channels and duration of a recording in a line. */
function describe({ recording }: DeskState, language: Language): string | null {
  if (recording === null) return null;
  const { sampleRateHz, channelCount, durationSeconds } = recording;
  const channels = `${channelCount} ${pageWords.analyse.channel[language].toLowerCase()}`;
  const duration = `${formatNumber(durationSeconds, 1, language)} s`;
  return `${formatNumber(sampleRateHz, 0, language)} Hz · ${channels} · ${duration}`;
}

function ChannelField({ state: { recording, draft } }: { readonly state: DeskState }) {
  const say = useSay();
  if (recording === null || recording.channelCount === 1) return null;
  const channels = Array.from({ length: recording.channelCount }, (_, index) => String(index + 1));
  return (
    <ChoiceField
      label={say(pageWords.analyse.channel)}
      value={String(draft.channel ?? 1)}
      choices={channels.map((value) => ({ value, label: value }))}
      onChange={(channel) => desk.change({ channel: channel === null ? null : Number(channel) })}
    />
  );
}

function IntervalFields({ draft }: { readonly draft: AnalyseDraft }) {
  const say = useSay();
  const { analyse } = pageWords;
  return (
    <div className={styles.pair}>
      <NumberField
        label={say(analyse.from)}
        hint={say(analyse.beginning)}
        value={draft.fromSeconds}
        minimum={0}
        onChange={(fromSeconds) => desk.change({ fromSeconds })}
      />
      <NumberField
        label={say(analyse.to)}
        hint={say(analyse.end)}
        value={draft.toSeconds}
        minimum={0}
        onChange={(toSeconds) => desk.change({ toSeconds })}
      />
    </div>
  );
}

function BeginButton({ state }: { readonly state: DeskState }) {
  const say = useSay();
  const { analyse } = pageWords;
  const request = requestOf(state.draft, state);
  const missing = typeof request === 'string' ? analyse.missing[request] : null;
  return (
    <div className={styles.begin}>
      {missing === null ? null : <p className={styles.hint}>{say(missing)}</p>}
      <Button
        fullWidth
        size="md"
        disabled={missing !== null || state.work.kind !== 'none'}
        onClick={() => void desk.analyse()}
      >
        {say(analyse.begin)}
      </Button>
    </div>
  );
}

/** The recording, what it is read by, and the button that begins. */
export function SettingsPanel({ state }: { readonly state: DeskState }) {
  const { language } = useLanguage();
  const say = useSay();
  const { analyse } = pageWords;
  const { recording, draft, work } = state;
  const isBusy = work.kind !== 'none';
  return (
    <Panel title={say(analyse.settings)} className={styles.settings}>
      <FileChoice
        label={say(analyse.recording)}
        name={recording?.name ?? null}
        accept=".wav,.WAV,.bwf,.rf64,audio/wav"
        disabled={isBusy}
        hint={<span className={styles.hint}>{describe(state, language)}</span>}
        onChoose={(file) => void desk.choose('recording', file)}
        onRemove={() => desk.remove('recording')}
      />
      <ChannelField state={state} />
      <SensitivityFields state={state} />
      <IntervalFields draft={draft} />
      <TextFileChoice
        label={say(analyse.correction)}
        chosen={draft.microphoneCorrection}
        disabled={isBusy}
        hint={say(analyse.optional)}
        onChange={(microphoneCorrection) => desk.change({ microphoneCorrection })}
      />
      <TextFileChoice
        label={say(analyse.speed)}
        chosen={draft.speed}
        disabled={isBusy}
        hint={say(analyse.speedHint)}
        onChange={(speed) => desk.change({ speed })}
      />
      {isBusy ? <WorkBar work={work} /> : <BeginButton state={state} />}
    </Panel>
  );
}
