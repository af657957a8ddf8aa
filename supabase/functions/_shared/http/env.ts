export type GetSetting = (name: string) => string | undefined;

/** Under a sandbox that lists the variables we may see, asking for an unlisted one is an error and means "not set". */
export function optional(get: GetSetting, name: string): string | undefined {
  try {
    return get(name);
  } catch (refused) {
    if (refused instanceof Error && ['NotCapable', 'PermissionDenied'].includes(refused.name)) return undefined;
    throw refused;
  }
}
