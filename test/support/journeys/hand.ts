import type { Locator, Page } from 'playwright-core';

/** Most presses of Tab from one control of a page to another. */
const mostTabs = 160;

/** How a person works the page: with the pointer, or with the keyboard and nothing else. Every click and key is counted. */
export interface Hand {
  /** Clicks and keys so far that do something; Tab and arrows only lead there and are counted apart. */
  readonly presses: () => number;
  /** Keys so far that only led from one control to the next. */
  readonly steps: () => number;
  /** Presses a button, follows a link, opens a list. */
  readonly press: (control: Locator) => Promise<void>;
  /** Chooses the option of an opened list. */
  readonly option: (name: string | RegExp) => Promise<void>;
  /** Chooses one of a few that lie side by side. */
  readonly choose: (group: Locator, label: string) => Promise<void>;
  /** A key of the bench; with the pointer its button at the bottom of the page. */
  readonly key: (key: string, button: Locator) => Promise<void>;
}

/** A person with a mouse or a finger. */
export function pointerHand(page: Page): Hand {
  let presses = 0;
  const click = async (control: Locator): Promise<void> => {
    presses += 1;
    await control.click();
  };
  return {
    presses: () => presses,
    steps: () => 0,
    press: click,
    option: async (name) => await click(page.getByRole('option', { name })),
    choose: async (group, label) => await click(group.getByText(label, { exact: true })),
    key: async (_key, button) => await click(button),
  };
}

/** A person who never touches the mouse. */
export function keyboardHand(page: Page): Hand {
  let presses = 0;
  let steps = 0;
  const strike = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  const lead = async (key: string): Promise<void> => {
    steps += 1;
    await page.keyboard.press(key);
  };
  const reach = async (control: Locator): Promise<void> => {
    await control.waitFor({ state: 'attached' });
    for (let tabs = 0; tabs < mostTabs; tabs += 1) {
      if (await hasFocus(control)) return;
      await lead('Tab');
    }
    throw new Error(`Tab does not reach ${String(control)}.`);
  };
  return {
    presses: () => presses,
    steps: () => steps,
    press: async (control) => {
      await reach(control);
      await strike('Enter');
    },
    option: async (name) => {
      const wanted = page.getByRole('option', { name });
      await wanted.waitFor();
      for (let arrows = 0; arrows < mostTabs; arrows += 1) {
        if ((await wanted.getAttribute('data-combobox-selected')) !== null) break;
        await lead('ArrowDown');
      }
      await strike('Enter');
    },
    choose: async (group, label) => {
      const choice = group.getByRole('radio', { name: label, exact: true });
      // Of a group of radio buttons Tab reaches one, which a space takes; arrows lead to the others and take them.
      await reachOneOf(group, lead);
      if (await hasFocus(choice)) await strike('Space');
      for (let arrows = 0; arrows < 4 && !(await choice.isChecked()); arrows += 1) await strike('ArrowRight');
    },
    key: async (key) => await strike(key),
  };
}

async function reachOneOf(group: Locator, lead: (key: string) => Promise<void>): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await group.evaluate((element) => element.contains(document.activeElement))) return;
    await lead('Tab');
  }
  throw new Error(`Tab does not reach ${String(group)}.`);
}

async function hasFocus(control: Locator): Promise<boolean> {
  return await control.evaluate((element) => element === document.activeElement);
}
