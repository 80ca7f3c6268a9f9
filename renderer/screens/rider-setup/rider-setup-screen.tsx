import { Button } from '@mantine/core';
import { pageWords } from '#core/words/page-words.ts';
import { Frame } from '../../frame/frame.tsx';
import { useSay } from '../../language/language-context.tsx';
import { openRider } from '../../parts/open-rider.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RiderDoorPanel } from './rider-door-panel.tsx';

/** Where the rider display is opened: as a second window here, or on a tablet of the local network. */
export function RiderSetupScreen() {
  const say = useSay();
  const { rider } = pageWords;
  return (
    <Frame>
      <PageHead title={rider.title} intro={rider.explain} />
      <Panel title={say(rider.secondWindow)}>
        <Button onClick={openRider}>{say(rider.open)}</Button>
      </Panel>
      <RiderDoorPanel />
    </Frame>
  );
}
