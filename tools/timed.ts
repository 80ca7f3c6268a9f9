/** Does one step, then prints its name and how many seconds it took; hands its result on. */
export async function timed<Result>(name: string, step: () => Result | Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await step();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${seconds} s\n`);
  return result;
}
