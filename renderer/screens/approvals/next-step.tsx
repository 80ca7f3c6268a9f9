import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { InEachLanguage } from '#core/words/language.ts';
import { useSay } from '../../language/language-context.tsx';

/** The way to what is done about a line; named after it, so that each can be told apart by ear. */
export function NextStep(properties: {
  readonly to: string;
  readonly words: InEachLanguage<string>;
  readonly about: string;
  readonly isMine: boolean;
}) {
  const { to, words, about, isMine } = properties;
  const say = useSay();
  return (
    <Button
      size="xs"
      component={Link}
      to={to}
      variant={isMine ? 'filled' : 'default'}
      aria-label={`${say(words)}: ${about}`}
      data-next-step
    >
      {say(words)}
    </Button>
  );
}
