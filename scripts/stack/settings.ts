/** What this stack and a real Supabase have in common; supabase/config.toml says the same, and a test compares them. */
export const SETTINGS = {
  schemas: ['public'],
  extraSearchPath: ['public', 'extensions'],
  /** Pages of money add up all rows: read in one piece, their view is worked out once. */
  maxRows: 10_000,
  jwtExpiry: 900,
  minimumPasswordLength: 12,
  refreshTokenReuseInterval: 10,
  /** The longest a person stays signed in without the password. */
  sessionTimebox: '168h',
  /** Subjects; the texts are supabase/templates. */
  mails: {
    confirmation: 'Confirm your address',
    recovery: 'Choose a new password',
    email_change: 'Confirm your new address',
  },
} as const;
