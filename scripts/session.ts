interface Server {
  appUrl: string;
  publishableKey: string;
}

/** The function `session`, asked for a token as the app asks: outside a browser nobody says by himself where he comes from. */
export async function askSession(
  { appUrl, publishableKey }: Server,
  path: '' | '/sign-up',
  body: Record<string, string>,
): Promise<string> {
  const url = `${appUrl}/functions/v1/session${path}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      apikey: publishableKey,
      'content-type': 'application/json',
      origin: new URL(appUrl).origin,
      'x-requested-with': 'secg',
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${new URL(url).pathname}: ${response.status} ${text}`);
  return (JSON.parse(text) as { access_token: string }).access_token;
}
