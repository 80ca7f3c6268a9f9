import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { OwnProfile } from '#core/procedure/own-profile/own-profile.ts';
import {
  newProfileSchema,
  type ProfileStepKind,
  profileStepKinds,
  profileWishSchema,
} from '#core/procedure/own-profile/profile-step.ts';
import type { Bench } from '../../session/bench.ts';
import type { OwnProfileView } from '../contract.ts';
import { DoorProblem } from '../door-problem.ts';
import { jsonResponse } from '../json-response.ts';
import { isPlainJson } from '../plain-json.ts';
import { jsonBody, jsonReply } from '../replies.ts';
import { demandGraver, personOf } from '../rights-gate.ts';

const deed = z.object({ by: z.string(), at: z.string(), reason: z.string() });

const ownProfileSchema = z
  .object({
    id: z.string(),
    draft: z
      .object({
        content: z.unknown(),
        begun: z.unknown(),
        copiedFrom: z.string().nullable(),
        authors: z.array(z.string()),
        submitted: deed.nullable(),
        sentBack: deed.nullable(),
      })
      .nullable(),
    versions: z.array(
      z.object({
        version: z.int(),
        content: z.unknown(),
        submittedBy: z.string(),
        approvedBy: z.string(),
        approvedAt: z.string(),
        reason: z.string(),
        withdrawn: deed.nullable(),
      }),
    ),
    steps: z.array(
      z.object({
        sequence: z.int(),
        kind: z.enum(profileStepKinds),
        at: z.string(),
        person: z.string(),
        reason: z.string(),
        version: z.int().nullable(),
        copiedFrom: z.string().nullable(),
      }),
    ),
  })
  .openapi('OwnProfile') satisfies z.ZodType<OwnProfileView>;

const idParameter = z.object({ id: z.string().min(1).max(80) });
const plain = (value: unknown): boolean => isPlainJson(value);
const notPlain = 'nested too deeply or not finite';

const list = createRoute({
  method: 'get',
  path: '/api/own-profiles',
  responses: jsonReply(z.array(ownProfileSchema), 'The profiles that the laboratory made in this bench'),
});

const begin = createRoute({
  method: 'post',
  path: '/api/own-profiles',
  request: jsonBody(newProfileSchema.refine(plain, notPlain).openapi('NewProfile')),
  responses: jsonReply(ownProfileSchema, 'The new profile with its first draft'),
});

const read = createRoute({
  method: 'get',
  path: '/api/own-profiles/{id}',
  request: { params: idParameter },
  responses: jsonReply(ownProfileSchema, 'One profile with its history'),
});

const step = createRoute({
  method: 'post',
  path: '/api/own-profiles/{id}/steps',
  request: {
    params: idParameter,
    ...jsonBody(profileWishSchema.refine(plain, notPlain).openapi('ProfileWish')),
  },
  responses: jsonReply(ownProfileSchema, 'The profile after the step'),
});

/** Routes about the laboratory's own profiles: drafts, approval by a second person, versions. */
export function addOwnProfileRoutes(app: OpenAPIHono, { ownProfiles }: Bench): void {
  app.openapi(list, () => jsonResponse(ownProfiles.list().map(viewOf)));
  app.openapi(begin, (context) =>
    jsonResponse(viewOf(ownProfiles.begin(signed(context, context.req.valid('json'))))),
  );
  app.openapi(read, (context) => {
    const found = ownProfiles.find(context.req.valid('param').id);
    if (found === null) throw new DoorProblem(404, 'PROFILE_UNKNOWN');
    return jsonResponse(viewOf(found));
  });
  app.openapi(step, (context) => {
    const wish = signed(context, context.req.valid('json'));
    if (decisions.has(wish.kind)) demandGraver(context);
    return jsonResponse(viewOf(ownProfiles.step(context.req.valid('param').id, wish)));
  });
}

/** Steps that decide about what somebody else wrote. */
const decisions: ReadonlySet<ProfileStepKind> = new Set(['approve', 'send-back', 'withdraw']);

/** Who takes a step is who has signed in, whatever was typed; two accounts are two people. */
function signed<Wish extends { readonly person: string }>(context: Context, wish: Wish): Wish {
  return { ...wish, person: personOf(context)?.name ?? wish.person };
}

/** What the drafts were like between two versions is not shown: versions and draft carry their content themselves. */
function viewOf({ steps, ...profile }: OwnProfile): OwnProfileView {
  return { ...profile, steps: steps.map(({ content: _content, ...one }) => one) };
}
