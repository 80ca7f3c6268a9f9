import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { rightNames } from '#core/people/right.ts';
import { roles } from '#core/people/role.ts';
import type { PeopleView } from '../contract.ts';
import { jsonResponse } from '../json-response.ts';
import { mayNow, type People } from '../people.ts';
import { emptyReply, jsonBody, jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const viewSchema = z
  .object({
    person: z.object({ name: z.string(), role: z.enum(roles), mustChangePassword: z.boolean() }).nullable(),
    lockedName: z.string().nullable(),
    hasAccounts: z.boolean(),
    rights: z.array(z.string()),
  })
  .openapi('People');
const responses = jsonReply(viewSchema, 'Who is signed in here now, with their rights');
const text = z.string().max(1000);
const credentials = jsonBody(z.strictObject({ name: text, password: text }));

const look = createRoute({ method: 'get', path: '/api/people', responses });
const setUp = createRoute({ method: 'post', path: '/api/people/set-up', request: credentials, responses });
const signIn = createRoute({ method: 'post', path: '/api/people/sign-in', request: credentials, responses });
const signOut = createRoute({ method: 'post', path: '/api/people/sign-out', responses });
const lock = createRoute({ method: 'post', path: '/api/people/lock', responses });
const active = createRoute({
  method: 'post',
  path: '/api/people/active',
  responses: emptyReply('A person does something here'),
});
const password = createRoute({
  method: 'post',
  path: '/api/people/password',
  request: jsonBody(z.strictObject({ current: text, next: text })),
  responses,
});

/** Routes of people themselves: the first set-up, signing in and out, locking, one's own password. */
export function addPeopleRoutes(app: OpenAPIHono, people: People): void {
  app.openapi(look, (context) => jsonResponse(viewOf(people, context)));
  app.openapi(setUp, async (context) => {
    const { name, password: chosen } = context.req.valid('json');
    const account = await people.accounts.setUp(name, chosen);
    return signedIn(people, context, account.id);
  });
  app.openapi(signIn, async (context) => {
    const { name, password: given } = context.req.valid('json');
    const account = await people.accounts.signIn(name, given);
    return signedIn(people, context, account.id);
  });
  app.openapi(signOut, (context) => {
    const id = personOf(context)?.accountId;
    const account = id === undefined ? null : people.accounts.find(id);
    if (account !== null) people.accounts.signedOut(account);
    return withHeaders(emptyView(people), people.signOut(context.req.raw));
  });
  app.openapi(lock, (context) => {
    people.lock(context.req.raw);
    return jsonResponse(viewOf(people, context));
  });
  app.openapi(active, () => new Response(null, { status: 204 }));
  app.openapi(password, async (context) => {
    const { current, next } = context.req.valid('json');
    const id = personOf(context)?.accountId ?? '';
    await people.accounts.changePassword(id, current, next);
    people.endOthers(context.req.raw, id);
    return jsonResponse(viewOf(people, context));
  });
}

/** The answer of a sign-in: the view of the new person, although the request itself came from nobody. */
function signedIn(people: People, context: Context, accountId: string): Response {
  const headers = people.signIn(context.req.raw, accountId);
  const account = people.accounts.find(accountId);
  const { hasAccounts } = people.whoAsks(context.req.raw);
  if (account === null) throw new Error('an account that signed in is gone');
  const person = { ...account, accountId };
  return withHeaders(viewOfPerson({ person, lockedName: null, hasAccounts }), headers);
}

function viewOf(people: People, context: Context): PeopleView {
  return viewOfPerson(people.whoAsks(context.req.raw));
}

function emptyView(people: People): PeopleView {
  return viewOfPerson({ person: null, lockedName: null, hasAccounts: people.accounts.exist });
}

function viewOfPerson(who: ReturnType<People['whoAsks']>): PeopleView {
  const { person, lockedName, hasAccounts } = who;
  const shown = person && {
    name: person.name,
    role: person.role,
    mustChangePassword: person.mustChangePassword,
  };
  return { person: shown, lockedName, hasAccounts, rights: rightNames.filter((right) => mayNow(who, right)) };
}

function withHeaders(view: PeopleView, headers: Headers): Response {
  const response = jsonResponse(view);
  for (const cookie of headers.getSetCookie()) response.headers.append('set-cookie', cookie);
  return response;
}
