import { jsonText } from '../json-text.ts';

/** A JSON answer that is never kept by a cache. @throws NonFiniteNumberError instead of sending null for NaN. */
export function jsonResponse(value: unknown, status = 200): Response {
  return new Response(jsonText(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
