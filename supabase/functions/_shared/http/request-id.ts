const names = new WeakMap<Request, string>();

/** What a request is called in logs and answers: as the gateway has named it, or by a name of our own. */
export function requestId(request: Request): string {
  const known = names.get(request);
  if (known !== undefined) return known;
  const given = request.headers.get('x-request-id') ?? '';
  const id = /^[\w-]{8,64}$/.test(given) ? given : crypto.randomUUID();
  names.set(request, id);
  return id;
}

/** The same answer, saying what it answers. */
export function named(response: Response, request: Request): Response {
  response.headers.set('x-request-id', requestId(request));
  return response;
}
