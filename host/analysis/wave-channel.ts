import { WaveFileError } from '#core/acoustics/wave-file/wave-file-error.ts';
import type { AnalysisWarning } from '#core/acoustics/level-figures.ts';
import type { WaveFormat } from '#core/acoustics/wave-file/wave-format.ts';

/** The channel that is measured, and the warning that belongs to it if nobody chose one of several. */
export interface ChosenChannel {
  /** 1-based. */
  readonly channel: number;
  readonly warnings: readonly AnalysisWarning[];
}

/** Takes the named channel, or channel 1 with a warning where there are more; channels are never mixed. */
export function chooseChannel(format: WaveFormat, wanted: number | undefined): ChosenChannel {
  const { channelCount } = format;
  if (wanted !== undefined) {
    if (wanted >= 1 && wanted <= channelCount) return { channel: wanted, warnings: [] };
    throw new WaveFileError(
      'CHANNEL_OUT_OF_RANGE',
      `There is no channel ${wanted}: the file has ${channelCount}. Name a channel from 1 to ${channelCount}.`,
    );
  }
  if (channelCount === 1) return { channel: 1, warnings: [] };
  const message = `The file has ${channelCount} channels and none was named: channel 1 was measured. Use --channel.`;
  return { channel: 1, warnings: [{ code: 'CHANNEL_CHOSEN', message }] };
}
