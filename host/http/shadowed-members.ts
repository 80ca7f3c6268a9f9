import type { MiddlewareHandler } from 'hono';
import { DoorProblem } from './door-problem.ts';

/** What every object can do; one that has a member of this name in its place falls over where it is turned into text or a number. */
const shadowed: ReadonlySet<string> = new Set(['toString', 'valueOf']);
/** Most bodies hold neither these words nor letters that are spelt by their number. */
const suspicious = /toString|valueOf|\\u/;

/** Refuses a JSON body in which an object takes the place of what every object can do: the checks of a body fall over it. */
export const refuseShadowing: MiddlewareHandler = async (context, next) => {
  const isJson = context.req.header('content-type')?.includes('json') === true;
  if (isJson && shadows(await context.req.text())) throw new DoorProblem(400, 'BODY_INVALID');
  return next();
};

function shadows(text: string): boolean {
  if (!suspicious.test(text)) return false;
  let found = false;
  try {
    JSON.parse(text, (name, value: unknown) => {
      found ||= shadowed.has(name);
      return value;
    });
  } catch (error) {
    // What is no JSON is refused as such later; what is too deep to be looked through is refused here.
    return !(error instanceof SyntaxError);
  }
  return found;
}
