import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { benchTheme, benchVariables } from './mantine-theme.ts';
import { ThemeProvider, useTheme } from './theme-context.tsx';

function Library({ children }: { readonly children: ReactNode }) {
  const { theme } = useTheme();
  return (
    <MantineProvider
      theme={benchTheme}
      cssVariablesResolver={benchVariables}
      forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
    >
      {children}
    </MantineProvider>
  );
}

/** The chosen theme, and the component library in it. */
export function ThemedLibrary({ children }: { readonly children: ReactNode }) {
  return (
    <ThemeProvider>
      <Library>{children}</Library>
    </ThemeProvider>
  );
}
