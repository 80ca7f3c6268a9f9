import { Component, type ReactNode } from 'react';
import { pageWords } from '#core/words/page-words.ts';

/** Shows a sentence instead of a white page when drawing fails; both languages, because the choice may be what failed. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { pageFailed, reload } = pageWords.door;
    return (
      <div role="alert" style={{ padding: 40, maxWidth: 640, lineHeight: 1.6 }}>
        <p>{pageFailed.id}</p>
        <p>{pageFailed.en}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {reload.id} / {reload.en}
        </button>
      </div>
    );
  }
}
