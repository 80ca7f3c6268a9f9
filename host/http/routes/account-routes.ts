import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { roles } from '#core/people/role.ts';
import type { Account } from '../../accounts/account.ts';
import { mostTokenDays } from '../../accounts/api-tokens.ts';
import type { AccountView } from '../contract.ts';
import { jsonResponse } from '../json-response.ts';
import type { People } from '../people.ts';
import { emptyReply, jsonBody, jsonReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const role = z.enum(roles);
const tokenSchema = z.object({
  id: z.string(),
  name: z.string(),
  role,
  createdAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
});
const accountSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role,
    mustChangePassword: z.boolean(),
    disabled: z.boolean(),
    createdAt: z.string(),
  })
  .openapi('Account');
const viewSchema = accountSchema.extend({ tokens: z.array(tokenSchema) }).openapi('AccountView');
const onceSchema = z
  .object({ account: accountSchema, oneTimePassword: z.string() })
  .openapi('OneTimePassword');
const id = z.string().min(1).max(100);
const identified = { params: z.object({ id }) };

const list = createRoute({
  method: 'get',
  path: '/api/accounts',
  responses: jsonReply(z.array(viewSchema), 'The accounts of the bench with their tokens'),
});
const add = createRoute({
  method: 'post',
  path: '/api/accounts',
  request: jsonBody(z.strictObject({ name: z.string().max(200), role })),
  responses: jsonReply(onceSchema, 'The account with a password that is shown this once'),
});
const change = createRoute({
  method: 'post',
  path: '/api/accounts/{id}',
  request: {
    ...identified,
    ...jsonBody(z.strictObject({ role: role.optional(), disabled: z.boolean().optional() })),
  },
  responses: jsonReply(viewSchema, 'The account as it is now; its sessions have ended'),
});
const reset = createRoute({
  method: 'post',
  path: '/api/accounts/{id}/reset',
  request: identified,
  responses: jsonReply(
    onceSchema,
    'A password that is shown this once; the sessions of the account have ended',
  ),
});
const makeToken = createRoute({
  method: 'post',
  path: '/api/accounts/{id}/tokens',
  request: {
    ...identified,
    ...jsonBody(
      z.strictObject({
        name: z.string().trim().min(2).max(100),
        role,
        days: z.int().min(1).max(mostTokenDays),
      }),
    ),
  },
  responses: jsonReply(
    z.object({ token: z.string(), view: tokenSchema }).openapi('NewToken'),
    'The token, shown this once',
  ),
});
const revokeToken = createRoute({
  method: 'delete',
  path: '/api/accounts/{id}/tokens/{tokenId}',
  request: { params: z.object({ id, tokenId: id }) },
  responses: emptyReply('The token is worth nothing any more'),
});

/** Routes of the administrator: accounts, their roles and passwords, tokens of other programs. */
export function addAccountRoutes(app: OpenAPIHono, people: People): void {
  const { accounts, tokens } = people;
  const viewOf = (account: Account): AccountView => ({ ...account, tokens: tokens.list(account.id) });
  app.openapi(list, () => jsonResponse(accounts.list().map(viewOf)));
  app.openapi(add, async (context) =>
    jsonResponse(await accounts.add(byOf(context), context.req.valid('json'))),
  );
  app.openapi(change, (context) => {
    const account = accounts.change(byOf(context), context.req.valid('param').id, context.req.valid('json'));
    people.endAll(account.id);
    return jsonResponse(viewOf(account));
  });
  app.openapi(reset, async (context) => {
    const { id: accountId } = context.req.valid('param');
    const once = await accounts.reset(byOf(context), accountId);
    people.endAll(accountId);
    return jsonResponse(once);
  });
  app.openapi(makeToken, (context) => {
    const { id: accountId } = context.req.valid('param');
    return jsonResponse(tokens.make(byOf(context), { accountId, ...context.req.valid('json') }));
  });
  app.openapi(revokeToken, (context) => {
    const { id: accountId, tokenId } = context.req.valid('param');
    tokens.revoke(byOf(context), accountId, tokenId);
    return new Response(null, { status: 204 });
  });
}

function byOf(context: Context): string {
  return personOf(context)?.name ?? '';
}
