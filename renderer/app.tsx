import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { HashRouter } from 'react-router';
import { HistoryContext } from './charts/history-context.tsx';
import { createHistoryKeeper } from './charts/history-keeper.ts';
import { door } from './door/door.ts';
import { LiveContext } from './door/live-context.tsx';
import { createLiveFeed } from './door/live-feed.ts';
import { LanguageProvider } from './language/language-context.tsx';
import { createMicrophone, MicrophoneContext } from './microphone/microphone.ts';
import { ErrorBoundary } from './parts/error-boundary.tsx';
import { Screens } from './screens.tsx';
import { ThemedLibrary } from './theme/themed-library.tsx';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 2, refetchOnWindowFocus: false, networkMode: 'always' } },
});
const feed = createLiveFeed(() => new EventSource('/api/live'));
const historyKeeper = createHistoryKeeper(feed, async () => await door.history());
const microphone = createMicrophone(door);

/** The whole page: theme, language, one live feed, one microphone, screens. */
export function App() {
  return (
    <ThemedLibrary>
      <LanguageProvider>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <LiveContext value={feed}>
              <HistoryContext value={historyKeeper}>
                <MicrophoneContext value={microphone}>
                  {/* A place that opens in a transition is begun anew by every live value, twenty times a second. */}
                  <HashRouter useTransitions={false}>
                    <Screens />
                  </HashRouter>
                </MicrophoneContext>
              </HistoryContext>
            </LiveContext>
          </QueryClientProvider>
        </ErrorBoundary>
      </LanguageProvider>
    </ThemedLibrary>
  );
}
