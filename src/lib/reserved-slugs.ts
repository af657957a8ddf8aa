// First path segments that can never be an organization: pages of the app and paths of the gateway.
// The database refuses the same list (private.reserved_slugs); a test compares the two.
export const reservedSlugs = [
  'api',
  'assets',
  'auth',
  'config',
  'favicon',
  'functions',
  'graphql',
  'index',
  'invitations',
  'new',
  'organizations',
  'realtime',
  'rest',
  'robots',
  'sign-in',
  'sign-out',
  'sign-up',
  'storage',
] as const;
