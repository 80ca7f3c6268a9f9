import { MantineProvider } from '@mantine/core';
import { LanguageProvider } from './language/language-context.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { RiderScreen } from './screens/rider/rider-screen.tsx';
import { benchTheme, benchVariables } from './theme/mantine-theme.ts';

/** The rider display alone: a second window, or a tablet at the rider door. */
export function RiderApp() {
  return (
    <MantineProvider theme={benchTheme} cssVariablesResolver={benchVariables} forceColorScheme="light">
      <LanguageProvider>
        <ErrorBoundary>
          <RiderScreen />
        </ErrorBoundary>
      </LanguageProvider>
    </MantineProvider>
  );
}
