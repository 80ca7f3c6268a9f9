import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { People } from '../people.ts';
import { jsonBody, mediaReply } from '../replies.ts';
import { personOf } from '../rights-gate.ts';

const text = z.string().max(1000);
const pemType = 'application/x-pem-file';

const copy = createRoute({
  method: 'post',
  path: '/api/key/copy',
  request: jsonBody(z.strictObject({ password: text, passphrase: text })),
  responses: mediaReply(pemType, 'The private key of this bench under a passphrase (encrypted PKCS#8)'),
});

/** What the route about the private key needs. */
export interface KeyCopyParts {
  readonly people: People;
  /** The private key of the bench under a passphrase; the log tells who took it. @throws BenchKeyError */
  readonly copyKey: (passphrase: string, who: string) => string;
}

/** The one route that lets the private key out: under a passphrase, to a person whose password has just been checked. */
export function addKeyCopyRoute(app: OpenAPIHono, { people, copyKey }: KeyCopyParts): void {
  app.openapi(copy, async (context) => {
    const { password, passphrase } = context.req.valid('json');
    const { name } = await people.accounts.confirm(personOf(context)?.accountId ?? '', password);
    return new Response(copyKey(passphrase, name), {
      headers: {
        'content-type': pemType,
        'content-disposition': 'attachment; filename="senyap-bench-key-copy.pem"',
        'cache-control': 'no-store',
      },
    });
  });
}
