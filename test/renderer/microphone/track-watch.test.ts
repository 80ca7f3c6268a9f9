import { describe, expect, test } from 'vitest';
import type { TrackSettings } from '../../../renderer/microphone/track-check.ts';
import { trackWatch } from '../../../renderer/microphone/track-watch.ts';

function running() {
  const track = {
    muted: false,
    settings: {
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
      sampleRate: 48_000,
      deviceId: 'one',
    } as TrackSettings & { readonly deviceId: string },
    getSettings() {
      return this.settings;
    },
  };
  const context = { sampleRate: 48_000, state: 'running' };
  return { track, context, look: trackWatch(track, context) };
}

describe('a microphone that is in use', () => {
  test('goes on as long as it is as it was', () => {
    expect(running().look()).toBeNull();
  });

  test('ends when a processing is switched on, which is named', () => {
    const { track, look } = running();
    track.settings = { ...track.settings, autoGainControl: true };
    expect(look()?.id).toMatch(/berubah saat dipakai.*penguatan otomatis masih menyala/);
    track.settings = { ...track.settings, autoGainControl: false };
    expect(look()).toBeNull();
  });

  test('ends when its rate is no longer that of the processing', () => {
    const { track, look } = running();
    track.settings = { ...track.settings, sampleRate: 44_100 };
    expect(look()?.en).toMatch(/sample rate/);
  });

  test('ends when it is muted, when another takes its place, and when the browser suspends it', () => {
    const muted = running();
    muted.track.muted = true;
    expect(muted.look()?.en).toMatch(/muted/);
    const other = running();
    other.track.settings = { ...other.track.settings, deviceId: 'two' };
    expect(other.look()?.en).toMatch(/another microphone/);
    const suspended = running();
    suspended.context.state = 'suspended';
    expect(suspended.look()?.en).toMatch(/suspended/);
  });
});
