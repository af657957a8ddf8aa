import { useTranslate } from '@refinedev/core';

/** Issue code → sentence of the locale; a code nobody wrote a sentence for shows the server's message. */
export function useCodeText(): (code: string, message?: string | null) => string {
  const t = useTranslate();
  return (code, message) => t(`import.codes.${code}`, message || code);
}
