import { describe, expect, test } from 'vitest';
import { refusalOfTrack } from '../../../renderer/microphone/track-check.ts';

const honest = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  sampleRate: 48_000,
};

describe('whether a microphone may be used for measuring', () => {
  test('untouched sound at its own rate may be measured', () => {
    expect(refusalOfTrack(honest, 48_000)).toBeNull();
  });

  test('every processing that is still on is named', () => {
    const refusal = refusalOfTrack({ ...honest, echoCancellation: true, autoGainControl: true }, 48_000);
    expect(refusal?.id).toContain('peredam gema');
    expect(refusal?.id).toContain('penguatan otomatis');
    expect(refusal?.id).not.toContain('penekan derau');
  });

  test('echo cancellation by the system counts as on', () => {
    expect(refusalOfTrack({ ...honest, echoCancellation: 'all' }, 48_000)).not.toBeNull();
  });

  test('a processing whose state is not reported counts as on', () => {
    const { noiseSuppression: _unreported, ...rest } = honest;
    expect(refusalOfTrack(rest, 48_000)?.en).toContain('noise suppression its state is not reported');
  });

  test('a resampled microphone is refused', () => {
    expect(refusalOfTrack(honest, 44_100)?.id).toContain('laju cuplik');
    const { sampleRate: _unreported, ...rest } = honest;
    expect(refusalOfTrack(rest, 48_000)).not.toBeNull();
  });
});
