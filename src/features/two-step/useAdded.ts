import { useGetLocale, useTranslate } from '@refinedev/core';
import { momentText } from '@/lib/dates.ts';

/** Times are those of this device: a person is signed in, not a company. */
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What an authenticator app is told apart by. */
export function useAdded(): (at: string) => string {
  const t = useTranslate();
  const locale = useGetLocale()() ?? 'en';
  return (at) => t('two_step.added', { at: momentText(at, ZONE, locale) });
}
