import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { Row } from '@/catalog/resource.ts';
import { Money } from '@/ui/Money.tsx';

interface CertifyProps {
  record: Row;
  /** gross of the lines as they stand */
  gross: unknown;
  certifying: boolean;
  onCertify(): void;
}

/** Who approves may certify less than was asked: he lowers the lines, and what they come to is what is approved. */
export function Certify({ record, gross, certifying, onCertify }: CertifyProps) {
  const t = useTranslate();
  return (
    <div className="pay-certify">
      <span>
        {t('payApp.asked')} <Money value={record.amount_requested as string} strong />
      </span>
      {certifying ? (
        <span>
          {t('payApp.toCertify')} <Money value={gross as string} strong />
        </span>
      ) : (
        <Button size="small" onClick={onCertify}>
          {t('payApp.certifyLess')}
        </Button>
      )}
      {certifying ? <span className="muted">{t('payApp.certifyHint')}</span> : null}
    </div>
  );
}
