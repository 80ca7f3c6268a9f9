import type { Page } from 'playwright-core';

/** What was seen while a list was scrolled through. */
export interface ScrolledList {
  readonly frames: number;
  readonly rows: number;
  /** Frames with a place in sight where a row should stand and none does. */
  readonly blank: number;
  /** Frames at the end of what has been fetched, though there is more. */
  readonly waiting: number;
}

/** Scrolls the list of the history down, about six screens a second, and looks at every frame. */
export async function scrollThrough(page: Page, seconds = 12): Promise<ScrolledList> {
  return await page.evaluate(async (wanted) => {
    const list = document.querySelector<HTMLElement>('main [role="region"][tabindex="0"]');
    if (list === null) throw new Error('There is no list.');
    const seen = { frames: 0, rows: 0, blank: 0, waiting: 0 };
    const box = list.getBoundingClientRect();
    const isRowAt = (y: number): boolean =>
      document
        .elementFromPoint(box.left + 60, y)
        ?.closest('tr')
        ?.hasAttribute('aria-rowindex') === true;
    const places = [0.25, 0.5, 0.75, 0.95].map(
      (share) => box.top + Math.min(box.height, innerHeight - box.top - 60) * share,
    );
    const start = performance.now();
    let last = start;
    await new Promise<void>((resolve) => {
      const step = (now: number): void => {
        seen.frames += 1;
        if (!places.every(isRowAt)) seen.blank += 1;
        const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
        if (isAtEnd) seen.waiting += 1;
        const pixels = Math.min(1200, ((now - last) / 1000) * 6 * list.clientHeight * 6);
        last = now;
        list.scrollTop += pixels;
        if (now - start > wanted * 1000) resolve();
        else requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    const rows = [...list.querySelectorAll('tr[aria-rowindex]')].map((row) =>
      Number(row.getAttribute('aria-rowindex')),
    );
    return { ...seen, rows: Math.max(...rows) };
  }, seconds);
}
