/** Does one step, then prints its name and how many seconds it took; hands its result on. */
export function timed<Result>(name: string, step: () => Result): Result {
  const began = performance.now();
  const result = step();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${name}: ${seconds} s\n`);
  return result;
}
