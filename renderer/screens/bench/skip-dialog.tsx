import { Button } from '@mantine/core';
import { pageWords } from '#core/words/page-words.ts';
import dialogStyles from '../../frame/dialog.module.css';
import { useSay } from '../../language/language-context.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { colour } from '../../theme/colour.ts';
import type { SteadyTest } from '../../door/live-feed.ts';

/** True where `next` would leave a step without a valid result; after a change of exhaust or outlet it only goes on. */
export function leavesStep({ cue }: Pick<SteadyTest, 'cue'>): boolean {
  return cue !== 'CHANGE_EXHAUST' && cue !== 'CHANGE_OUTLET';
}

/** Asks before a step is left without a valid result. */
export function SkipDialog(properties: {
  readonly opened: boolean;
  readonly close: () => void;
  readonly skip: () => void;
}) {
  const { opened, close, skip } = properties;
  const say = useSay();
  const { skip: words, action } = pageWords;
  return (
    <Dialog opened={opened} close={close} title={say(words.title)}>
      <div className={dialogStyles.choice}>
        <p>{say(words.explain)}</p>
        <Button variant="outline" color={colour.violet} onClick={skip}>
          {say(action.skip)}
        </Button>
      </div>
      <Button fullWidth onClick={close} data-autofocus>
        {say(words.stay)}
      </Button>
    </Dialog>
  );
}
