import type { MiddlewareHandler } from 'hono';

const pagePolicy = [
  "default-src 'self'",
  "script-src 'self'",
  // The component library sets colours and sizes through style attributes and one style element.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  // The report is shown inside our own page, never inside another.
  "frame-ancestors 'self'",
].join('; ');

/** A browser draws a PDF with a viewer of its own, which the page's policy would forbid. */
const paperPolicy = "frame-ancestors 'self'";

const headers: readonly (readonly [name: string, value: string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'SAMEORIGIN'],
  ['referrer-policy', 'no-referrer'],
  [
    'permissions-policy',
    'microphone=(self), camera=(), geolocation=(), display-capture=(), usb=(), serial=()',
  ],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
];

/** Puts the rules of the house on every answer, refusals included: nothing foreign is loaded, only our page may listen. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const isPaper = context.res.headers.get('content-type') === 'application/pdf';
  context.res.headers.set('content-security-policy', isPaper ? paperPolicy : pagePolicy);
  for (const [name, value] of headers) context.res.headers.set(name, value);
};
