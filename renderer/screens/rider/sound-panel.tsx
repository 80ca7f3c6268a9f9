import { Button, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import type { Cue } from '#core/procedure/procedure-state.ts';
import { cueSoundFile, toneSoundFile } from '#core/words/cue-sounds.ts';
import { pageWords } from '#core/words/page-words.ts';
import { useLanguage, useSay } from '../../language/language-context.tsx';
import type { SoundChoice } from './sound-choice.ts';
import type { SoundPlayer } from './sound-player.ts';
import styles from './sound-panel.module.css';

const tested = 'RAISE' satisfies Cue;

/** The button without which a browser stays silent, and why. */
export function EnableSound({ player }: { readonly player: SoundPlayer }) {
  const say = useSay();
  const { riderSound: words } = pageWords;
  return (
    <div className={styles.enable} role="status">
      <span>{say(words.blocked)}</span>
      <Button size="md" onClick={() => void player.allow()}>
        {say(words.enable)}
      </Button>
    </div>
  );
}

/** How this device tells the cues: words, tones or silence, through what, how loud; with the reason for its silence. */
export function SoundPanel(properties: {
  readonly choice: SoundChoice;
  readonly change: (part: Partial<SoundChoice>) => void;
  readonly player: SoundPlayer;
  /** False while a sound could spoil what is measured. */
  readonly mayTest: boolean;
}) {
  const { choice, change, player, mayTest } = properties;
  const { language } = useLanguage();
  const say = useSay();
  const volumeId = useId();
  const { riderSound: words } = pageWords;
  const test = (): void => {
    const file = choice.mode === 'voice' ? cueSoundFile(tested, language) : toneSoundFile(tested);
    player.allow().then(
      () => player.play(file, choice.volume),
      () => undefined,
    );
  };
  return (
    <section className={styles.panel} aria-label={say(words.title)}>
      <SegmentedControl
        aria-label={say(words.mode)}
        value={choice.mode}
        onChange={(mode) => change({ mode })}
        data={(['voice', 'tones', 'silent'] as const).map((mode) => ({
          value: mode,
          label: say(words[mode]),
        }))}
      />
      <SegmentedControl
        aria-label={say(words.output)}
        value={choice.output}
        onChange={(output) => change({ output })}
        data={(['loudspeaker', 'headphones'] as const).map((output) => ({
          value: output,
          label: say(words[output]),
        }))}
      />
      <div className={styles.volume}>
        <span id={volumeId}>{say(words.volume)}</span>
        <input
          type="range"
          aria-labelledby={volumeId}
          min={0}
          max={100}
          step={5}
          value={Math.round(choice.volume * 100)}
          onChange={(event) => change({ volume: Number(event.currentTarget.value) / 100 })}
        />
      </div>
      <Button variant="default" disabled={!mayTest || choice.mode === 'silent'} onClick={test}>
        {say(words.test)}
      </Button>
      <p className={styles.why}>
        {say(choice.output === 'headphones' ? words.whyHeadphones : words.whyLoudspeaker)}
      </p>
    </section>
  );
}
