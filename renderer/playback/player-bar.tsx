import { Button, SegmentedControl, Select } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { AxisViewKeeper } from '../charts/plot/axis-view.ts';
import { useAxisView } from '../charts/plot/time-view.tsx';
import { belongsToControl } from '../keys/key-map.ts';
import { useLanguage, useSay } from '../language/language-context.tsx';
import { Notice } from '../parts/notice.tsx';
import { usePlayer, usePlayerState } from './player-context.tsx';
import type { RunPlayer } from './run-player.ts';
import styles from './player-bar.module.css';

/** A run by its name. */
export interface NamedRun {
  readonly key: string;
  readonly name: string;
}

const common = { variant: 'default', size: 'compact-sm' } as const;

/** K plays and pauses, X swaps; both stay with a field that is typed into. */
function usePlayerKeys(player: RunPlayer): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target.tagName : '';
    if (belongsToControl(target, event.key)) return;
    const key = event.key.toLowerCase();
    if (key === 'k') toggle(player);
    else if (key === 'x') swap(player);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function toggle(player: RunPlayer): void {
  if (player.current().isPlaying) player.pause();
  else player.play().catch(() => undefined);
}

function swap(player: RunPlayer): void {
  player.swap().catch(() => undefined);
}

function Position({ time, player }: { readonly time: AxisViewKeeper; readonly player: RunPlayer }) {
  const { language } = useLanguage();
  const say = useSay();
  const [place] = useAxisView(time).cursors;
  return (
    <span className={styles.position} aria-label={say(pageWords.playback.position)} role="timer">
      {formatNumber(place ?? player.positionSeconds, 2, language)} s
    </span>
  );
}

function LoopButtons({ player, time }: { readonly player: RunPlayer; readonly time: AxisViewKeeper }) {
  const { language } = useLanguage();
  const say = useSay();
  const state = usePlayerState();
  const { playback: words } = pageWords;
  const { loop } = state;
  const here = (): number => time.current().cursors[0] ?? player.positionSeconds;
  const [from, to] = loop ?? [null, null];
  return (
    <div className={styles.group} role="group" aria-label={say(words.loop)}>
      <span className={styles.name}>{say(words.loop)}</span>
      <Button {...common} onClick={() => player.setLoop([here(), to ?? here() + 1])}>
        {say(words.loopFrom)}
      </Button>
      <Button {...common} onClick={() => player.setLoop([from ?? Math.max(0, here() - 1), here()])}>
        {say(words.loopTo)}
      </Button>
      {from === null ? null : (
        <>
          <span className={styles.figures}>
            {formatNumber(from, 2, language)}–{formatNumber(to ?? from, 2, language)} s
          </span>
          <Button {...common} onClick={() => player.setLoop(null)}>
            {say(words.clearLoop)}
          </Button>
        </>
      )}
    </div>
  );
}

function Comparison({ player, runs }: { readonly player: RunPlayer; readonly runs: readonly NamedRun[] }) {
  const say = useSay();
  const state = usePlayerState();
  const { playback: words } = pageWords;
  const choices = runs.map(({ key, name }) => ({ value: key, label: name }));
  const nothing = { value: '', label: say(words.nothing) };
  if (runs.length < 2) return null;
  return (
    <div className={styles.group}>
      <Select
        size="xs"
        label={say(words.run)}
        className={styles.choice}
        data={choices}
        value={state.heard}
        allowDeselect={false}
        onChange={(key) => {
          if (key !== null) player.listenTo(key).catch(() => undefined);
        }}
      />
      <Select
        size="xs"
        label={say(words.compare)}
        className={styles.choice}
        data={[nothing, ...choices.filter(({ value }) => value !== state.heard)]}
        value={state.other ?? ''}
        allowDeselect={false}
        onChange={(key) => player.compareWith(key === null || key === '' ? null : key)}
      />
      <Button {...common} disabled={state.other === null} onClick={() => swap(player)}>
        {say(words.swap)}
      </Button>
    </div>
  );
}

/** Plays the runs of a screen: start and pause, speed, volume, a loop, and another run to compare with. */
export function PlayerBar({
  runs,
  time,
}: {
  readonly runs: readonly NamedRun[];
  readonly time: AxisViewKeeper;
}) {
  const say = useSay();
  const player = usePlayer();
  const state = usePlayerState();
  usePlayerKeys(player);
  const { playback: words } = pageWords;
  const gain = state.isGainByPressure === false ? words.digitalGain : words.sameGain;
  return (
    <>
      <div className={styles.bar}>
        <Button
          className={styles.play}
          loading={state.isLoading}
          onClick={() => toggle(player)}
          data-playing={state.isPlaying}
        >
          {say(state.isPlaying ? words.pause : words.play)} (K)
        </Button>
        <Position time={time} player={player} />
        <SegmentedControl
          size="xs"
          value={String(state.speed)}
          data={[
            { value: '1', label: `1× ${say(words.normal)}` },
            { value: '0.5', label: `½× ${say(words.half)}` },
          ]}
          onChange={(chosen) => player.setSpeed(chosen === '1' ? 1 : 0.5)}
        />
        <label className={styles.volume}>
          {say(words.volume)}
          <input
            type="range"
            min={0}
            max={100}
            value={Math.round(100 * state.volume)}
            onChange={(event) => player.setVolume(Number(event.currentTarget.value) / 100)}
          />
        </label>
        <LoopButtons player={player} time={time} />
        <Comparison player={player} runs={runs} />
      </div>
      <p className={styles.note}>
        {say(words.warning)} {say(gain)}
      </p>
      <Notice words={state.problem} />
    </>
  );
}
