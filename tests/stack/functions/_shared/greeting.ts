export const greeting = 'hello from a function';
