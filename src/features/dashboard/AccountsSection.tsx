import { useTranslate } from '@refinedev/core';
import { useFieldEnvironment } from '@/fields/context.ts';
import { enumLabel } from '@/fields/words.ts';
import { dayText } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import type { CashAccount } from './summary.ts';

const kind = { type: 'cash_account_kind', name: 'account_kind', custom: null };

/** The accounts the cash is on, those that count as cash on hand first, each with the day of its balance. */
export function AccountsSection({ accounts }: { accounts: CashAccount[] }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { slug } = useOrganization();
  if (accounts.length === 0) return null;
  return (
    <Section title={<TextLink to={listPath(slug, 'v_cash_position')}>{t('dashboard.accounts')}</TextLink>}>
      <ul className="lines">
        {accounts.map(({ id, account, account_kind, as_of, is_stale, balance, counts }) => (
          <li key={id} className={counts ? 'line' : 'line apart'}>
            <span className="line-text">
              {account}
              <span className="muted">
                {' '}
                {enumLabel(t, kind, account_kind)} · {dayText(as_of, locale)}
              </span>
            </span>
            {is_stale ? <StatusTag tone="late" label={t('dashboard.stale')} /> : null}
            <Money value={balance} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
