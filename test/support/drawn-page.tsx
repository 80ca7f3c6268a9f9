import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { Language } from '#core/words/language.ts';
import { LiveContext } from '../../renderer/door/live-context.tsx';
import { createLiveFeed } from '../../renderer/door/live-feed.ts';
import { LanguageProvider } from '../../renderer/language/language-context.tsx';

/** What the page knows when a part of it is drawn. */
export interface Known {
  readonly language?: Language;
  /** Answers of the door by the key that the page keeps them under; all others have not come yet. */
  readonly answers?: readonly (readonly [key: readonly unknown[], answer: unknown])[];
  /** Keys of what the door could not answer. */
  readonly failures?: readonly (readonly unknown[])[];
  /** Where the page is, and by which pattern. */
  readonly at?: { readonly path: string; readonly pattern: string };
}

/** A part of the page as it is first drawn. */
export interface DrawnPage {
  /** Its words, tags taken away. */
  readonly text: string;
  readonly buttons: readonly DrawnButton[];
  readonly links: readonly DrawnButton[];
  readonly html: string;
}

/** Something that can be pressed. */
export interface DrawnButton {
  readonly words: string;
  readonly isOff: boolean;
}

/** Draws a part of the page without a browser: what stands there for what is known, before anything is pressed. */
export function drawnPage(part: ReactElement, known: Known = {}): DrawnPage {
  const { language = 'en', at = { path: '/', pattern: '/' } } = known;
  const html = renderToStaticMarkup(
    <MantineProvider>
      <LanguageProvider first={language}>
        <QueryClientProvider client={clientThatKnows(known)}>
          <LiveContext value={silentFeed()}>
            <MemoryRouter initialEntries={[at.path]}>
              <Routes>
                <Route path={at.pattern} element={part} />
              </Routes>
            </MemoryRouter>
          </LiveContext>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  ).replaceAll(/<style[^>]*>.*?<\/style>/gs, '');
  return { html, text: wordsOf(html), buttons: pressable(html, 'button'), links: pressable(html, 'a') };
}

function clientThatKnows({ answers = [], failures = [] }: Known): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, retryOnMount: false, staleTime: Infinity } },
  });
  for (const [key, answer] of answers) client.setQueryData([...key], answer);
  for (const key of failures) {
    const query = client.getQueryCache().build(client, { queryKey: [...key] });
    query.setState({ status: 'error', error: new Error('no answer'), fetchStatus: 'idle' });
  }
  return client;
}

function silentFeed() {
  return createLiveFeed(() => ({ addEventListener: () => undefined, close: () => undefined }));
}

function wordsOf(html: string): string {
  const text = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  return text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").trim();
}

function pressable(html: string, tag: 'a' | 'button'): readonly DrawnButton[] {
  return [...html.matchAll(new RegExp(`<${tag}([^>]*)>(.*?)</${tag}>`, 'gs'))].map(
    ([, attributes = '', inside = '']) => ({
      words: wordsOf(inside),
      isOff: / disabled=""/.test(attributes),
    }),
  );
}
