import type { ReactNode } from 'react';
import type { ThemeChoice } from '../theme/theme-choice.ts';

const rays = <path d="M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2" />;

const drawings: Readonly<Record<ThemeChoice, ReactNode>> = {
  automatic: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
    </>
  ),
  light: (
    <>
      <circle cx="12" cy="12" r="4" />
      {rays}
    </>
  ),
  dark: <path d="M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z" />,
  sun: (
    <>
      <circle cx="12" cy="12" r="5" fill="currentColor" />
      {rays}
    </>
  ),
};

/** The sign of an appearance; its name stands beside it or on its button. */
export function ThemeSign({ choice }: { readonly choice: ThemeChoice }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {drawings[choice]}
    </svg>
  );
}
