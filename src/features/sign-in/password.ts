export const PASSWORD_MIN = 12;

/** Length is the rule; people count characters, not UTF-16 units. */
export const passwordLength = (password: string): number => [...password].length;

export const longEnough = (password: string): boolean => passwordLength(password) >= PASSWORD_MIN;
