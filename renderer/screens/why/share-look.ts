import type { ShareKind } from '#core/diagnosis/share-kind.ts';
import { colour } from '../../theme/colour.ts';

/** How a kind of sound looks in bars and tables: a letter besides the colour, so that it is told in grey too. */
export interface ShareLook {
  readonly letter: string;
  readonly fill: string;
  readonly text: string;
}

/** The look of each kind. */
export const shareLooks: Readonly<Record<ShareKind, ShareLook>> = {
  'firing-orders': { letter: 'A', fill: colour.tealFill, text: colour.onDark },
  'other-orders': { letter: 'B', fill: colour.tealSoft, text: colour.teal },
  tones: { letter: 'C', fill: colour.violetFill, text: colour.onDark },
  'flow-noise': { letter: 'D', fill: colour.slateFill, text: colour.onDark },
  hiss: { letter: 'E', fill: colour.amberFill, text: colour.onDark },
  pops: { letter: 'F', fill: colour.redFill, text: colour.onDark },
  'not-assigned': { letter: 'G', fill: colour.track, text: colour.ink },
};
