import type { Locator, Page } from 'playwright-core';

/** Most presses of Tab from one control of a page to another. */
const mostTabs = 160;
/** Most arrows from one mark of a group to another. */
const mostArrows = 40;

/** How a person works the page: with the pointer, or with the keyboard and nothing else. Every click and key is counted. */
export interface Hand {
  /** Clicks and keys so far that do something; Tab and arrows only lead there and are counted apart. */
  readonly presses: () => number;
  /** Keys so far that only led from one control to the next. */
  readonly steps: () => number;
  /** Presses a button, follows a link, opens a list. */
  readonly press: (control: Locator) => Promise<void>;
  /** Goes to a field and types into it in place of what stands there. */
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Sends the form that was typed into off: by its button, or by Enter in its last field. */
  readonly submit: (button: Locator) => Promise<void>;
  /** Chooses the option of an opened list. */
  readonly option: (name: string | RegExp) => Promise<void>;
  /** Chooses one of a few that lie side by side. */
  readonly choose: (group: Locator, label: string) => Promise<void>;
  /** Chooses a mark of a chart, a row of a group or an item of an opened menu: arrows lead from one to the next. */
  readonly pick: (group: Locator, mark: Locator) => Promise<void>;
  /** Chooses a file from the disk. */
  readonly chooseFile: (control: Locator, path: string) => Promise<void>;
  /** A key of the bench; with the pointer its button at the bottom of the page. */
  readonly key: (key: string, button: Locator) => Promise<void>;
}

/** A person with a mouse or a finger, who types where there is something to type. */
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
    type: async (field, text) => {
      await click(field);
      await field.fill(text);
    },
    submit: click,
    option: async (name) => await click(page.getByRole('option', { name })),
    choose: async (group, label) => await click(group.getByText(label, { exact: true })),
    pick: async (_group, mark) => await click(mark),
    chooseFile: async (control, path) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click(control)]);
      await chooser.setFiles(path);
    },
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
    await leadUntil(async () => await hasFocus(control), 'Tab', mostTabs, lead, control);
  };
  return {
    presses: () => presses,
    steps: () => steps,
    press: async (control) => {
      await reach(control);
      await strike('Enter');
    },
    type: async (field, text) => {
      await reach(field);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    submit: async () => await strike('Enter'),
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
      await leadUntil(async () => await hasFocusWithin(group), 'Tab', mostTabs, lead, group);
      if (await hasFocus(choice)) await strike('Space');
      for (let arrows = 0; arrows < 4 && !(await choice.isChecked()); arrows += 1) await strike('ArrowRight');
    },
    pick: async (group, mark) => {
      await mark.waitFor();
      await leadUntil(async () => await hasFocusWithin(group), 'Tab', mostTabs, lead, group);
      await leadUntil(async () => await hasFocus(mark), 'ArrowDown', mostArrows, lead, mark);
      await strike('Enter');
    },
    chooseFile: async (control, path) => {
      await reach(control);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), strike('Space')]);
      await chooser.setFiles(path);
    },
    key: async (key) => await strike(key),
  };
}

/** Presses a key that leads on until something holds. @throws Error where it never does */
async function leadUntil(
  holds: () => Promise<boolean>,
  key: string,
  mostKeys: number,
  lead: (key: string) => Promise<void>,
  wanted: Locator,
): Promise<void> {
  for (let keys = 0; keys < mostKeys; keys += 1) {
    if (await holds()) return;
    await lead(key);
  }
  throw new Error(`${key} does not reach ${String(wanted)}.`);
}

async function hasFocusWithin(group: Locator): Promise<boolean> {
  return await group.evaluate((element) => element.contains(document.activeElement));
}

async function hasFocus(control: Locator): Promise<boolean> {
  return await control.evaluate((element) => element === document.activeElement);
}
