import type { RefObject } from 'react';

/** The field behind a button that asks for a file: never seen, named for who cannot see the button. */
export function FileInput(properties: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}) {
  const { input, label, accept, onChoose } = properties;
  return (
    <input
      ref={input}
      type="file"
      accept={accept}
      aria-label={label}
      hidden
      tabIndex={-1}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        // Emptied, so that the same file can be chosen again.
        event.currentTarget.value = '';
        if (file !== undefined) onChoose(file);
      }}
    />
  );
}
