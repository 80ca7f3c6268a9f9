import { lazy, type ComponentType } from 'react';
import type { SoundPanelProperties } from './shown-run.ts';

/** A panel of the screen, fetched when it is first shown. */
export interface SoundPanel {
  readonly key: string;
  readonly Content: ComponentType<SoundPanelProperties>;
}

/** The panels of the screen from top to bottom. */
export const soundPanels: readonly SoundPanel[] = [
  {
    key: 'history',
    Content: lazy(async () => ({ default: (await import('./history-panel.tsx')).HistoryPanel })),
  },
  {
    key: 'playback',
    Content: lazy(async () => ({ default: (await import('./playback-panel.tsx')).PlaybackPanel })),
  },
  {
    key: 'third-octave',
    Content: lazy(async () => ({ default: (await import('./bands-panel.tsx')).BandsPanel })),
  },
  {
    key: 'narrow-band',
    Content: lazy(async () => ({ default: (await import('./lines-panel.tsx')).LinesPanel })),
  },
  {
    key: 'orders',
    Content: lazy(async () => ({ default: (await import('./orders-panel.tsx')).OrdersPanel })),
  },
  {
    key: 'spectrogram',
    Content: lazy(async () => ({ default: (await import('./spectrogram-panel.tsx')).SpectrogramPanel })),
  },
  {
    key: 'campbell',
    Content: lazy(async () => ({ default: (await import('./campbell-panel.tsx')).CampbellPanel })),
  },
];
