import { useGetLocale, useTranslate } from '@refinedev/core';
import { Alert } from 'antd';
import { momentText } from '@/lib/dates.ts';
import { companyPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

/** On every page, while an owner may still take back that the company is deleted. */
export function EndNotice() {
  const t = useTranslate();
  const locale = useGetLocale()();
  const { name, slug, timezone, deletion_due: due, is_owner } = useOrganization();
  if (due === null) return null;
  return (
    <Alert
      banner
      type="warning"
      role="status"
      className="end-notice"
      message={t('shell.organization.ends', { name, moment: momentText(due, timezone, locale) })}
      action={is_owner ? <TextLink to={companyPath(slug, 'data')}>{t('shell.organization.keep')}</TextLink> : undefined}
    />
  );
}
