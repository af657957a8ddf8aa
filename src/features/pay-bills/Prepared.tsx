import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { showPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { type Payment, useSubmit } from './useSubmit.ts';

interface PreparedProps {
  /** table of the payments */
  resource: Resource;
  payments: Payment[];
  onChange(payments: Payment[]): void;
}

/** Drafts that were just made: what holds them, and the two ways on. */
export function Prepared({ resource, payments, onChange }: PreparedProps) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const { submit, discard, busy } = useSubmit(resource, payments, onChange);
  const drafts = payments.filter(({ isSubmitted }) => !isSubmitted);
  const ready = drafts.filter(({ held }) => held.length === 0);
  return (
    <div className="pay-prepared" role="status">
      <Section
        title={t('payBills.prepared', { count: payments.length })}
        extra={
          <span className="pay-actions">
            {drafts.length > 0 ? (
              <Button size="small" disabled={busy} onClick={() => void discard(drafts)}>
                {t('payBills.discard', { count: drafts.length })}
              </Button>
            ) : null}
            {submit && ready.length > 0 ? (
              <Button size="small" type="primary" loading={busy} onClick={() => void submit(ready)}>
                {t('payBills.submit', { count: ready.length })}
              </Button>
            ) : null}
            {drafts.length === 0 ? (
              <Button size="small" onClick={() => onChange([])}>
                {t('payBills.close')}
              </Button>
            ) : null}
          </span>
        }
      >
        <table className="figure-list pay-list" aria-label={t('payBills.preparedTitle')}>
          <tbody>
            {payments.map((payment) => (
              <tr key={payment.id}>
                <th scope="row">
                  <TextLink to={showPath(slug, 'payments', payment.id)}>{payment.vendor_name}</TextLink>{' '}
                  <span className="muted">{t('payBills.ofBills', { count: payment.bills })}</span>
                </th>
                <th scope="row">
                  <State payment={payment} />
                </th>
                <td>
                  <Money value={payment.amount} strong />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {drafts.length > ready.length ? <p className="figure-note">{t('payBills.heldHint')}</p> : null}
      </Section>
    </div>
  );
}

function State({ payment: { isSubmitted, held, problem } }: { payment: Payment }) {
  const t = useTranslate();
  if (isSubmitted) return <StatusTag tone="waiting" label={t('payBills.submitted')} />;
  const why = problem ? [problem] : held;
  return (
    <>
      <StatusTag
        tone={why.length > 0 ? 'late' : 'draft'}
        label={t(why.length > 0 ? 'payBills.held' : 'payBills.ready')}
      />
      {why.map((text) => (
        <span key={text} className="pay-why">
          {text}
        </span>
      ))}
    </>
  );
}
