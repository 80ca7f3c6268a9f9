import { lazy } from 'react';

/** The plot with its library, fetched when a screen first needs it. */
export const LazyTimeHistory = lazy(async () => ({
  default: (await import('./time-history.tsx')).TimeHistory,
}));
