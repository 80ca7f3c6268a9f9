/** Waits until a condition holds, looking again every few milliseconds. @throws when it does not within the time */
export async function eventually(holds: () => boolean, withinSeconds = 5): Promise<void> {
  const endMs = performance.now() + withinSeconds * 1000;
  while (!holds()) {
    if (performance.now() > endMs)
      throw new Error(`still not so after ${withinSeconds} s: ${holds.toString()}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
