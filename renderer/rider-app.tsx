import { LanguageProvider } from './language/language-context.tsx';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { RiderScreen } from './screens/rider/rider-screen.tsx';
import { ThemedLibrary } from './theme/themed-library.tsx';

/** The rider display alone: a second window, or a tablet at the rider door. */
export function RiderApp() {
  return (
    <ThemedLibrary>
      <LanguageProvider>
        <ErrorBoundary>
          <RiderScreen />
        </ErrorBoundary>
      </LanguageProvider>
    </ThemedLibrary>
  );
}
