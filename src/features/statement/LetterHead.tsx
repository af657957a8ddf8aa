import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { CompanyLogo } from '@/screens/parts/CompanyLogo.tsx';

interface LetterHeadProps {
  who: Row | undefined;
  organization: string;
  day: string;
}

/** From whom, to whom, as of when. */
export function LetterHead({ who, organization, day }: LetterHeadProps) {
  const t = useTranslate();
  const place = [who?.city, [who?.state, who?.zip_code].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const lines = [who?.name, who?.contact_name, who?.address, place].filter(Boolean).map(String);
  return (
    <header className="statement-head">
      <div>
        <CompanyLogo size="paper" />
        <strong>{organization}</strong>
        <h2>{t('statement.title')}</h2>
      </div>
      <address>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <p>
        <span className="muted">{t('figures.asOf')}</span> {day}
      </p>
    </header>
  );
}
