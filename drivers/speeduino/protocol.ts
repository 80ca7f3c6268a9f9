import type { Decoder } from '../instrument.ts';
import { createEnvelopedDecoder } from './enveloped.ts';
import { createSecondaryDecoder } from './secondary.ts';
import type { SpeeduinoSettings } from './settings.ts';

/** Decodes what an engine control unit answers, in the dress that the settings name. */
export function createSpeeduinoDecoder(settings: SpeeduinoSettings): Decoder {
  return settings.form === 'enveloped' ? createEnvelopedDecoder(settings) : createSecondaryDecoder(settings);
}
