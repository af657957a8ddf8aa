/** The page a person wanted before signing in. Only paths of this app: `//host` and `/\host` lead elsewhere. */
export function wantedPath(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '/';
  return /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-') ? to : '/';
}

export const signInPath = (wanted: string): string =>
  wanted === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(wanted)}`;
