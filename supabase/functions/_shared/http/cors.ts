/** The app may live on another origin than the functions. There are no cookies here, so any origin may ask. */
export const CORS: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, x-client-info, apikey, content-type, accept, x-request-id',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-expose-headers': 'content-disposition, retry-after, x-request-id',
  'access-control-max-age': '86400',
};

export const preflight = (): Response => new Response(null, { status: 204, headers: CORS });
