import { useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { FigureCell } from '@/features/figures/FigureCell.tsx';
import { sameFigure } from '@/lib/numbers.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { summaryExplanations } from './explanations.ts';
import { LINES, PERIOD } from './forms.ts';

interface SummaryProps {
  record: Row;
  summary: Row;
  previous: Row | null;
  dirty: boolean;
}

export function Summary({ record, summary, previous, dirty }: SummaryProps) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('v_pay_app_g702') as Resource;
  const explanations = summaryExplanations(record, previous, organization.slug);
  const line = (name: string, number: number | null) => {
    const column = resource.column(name);
    if (!column) return null;
    return (
      <tr key={name} className={`summary-${name}`}>
        <td className="num muted">{number}</td>
        <th scope="row">{t(`payApp.lines.${name}`)}</th>
        <td>
          <FigureCell resource={resource} column={column} row={summary} explanation={explanations[name]} />
        </td>
      </tr>
    );
  };
  const asked = ['approved', 'paid', 'submitted'].includes(String(record.status));
  const certified = record.amount_approved ?? summary.gross_this_period;
  return (
    <Section title={t('payApp.summary')} extra={dirty ? t('payApp.notSaved') : null}>
      <table className="figure-list pay-summary" aria-label={t('payApp.summary')}>
        <tbody>
          {LINES.map((name, at) => line(name, at + 1))}
          {PERIOD.map((name) => line(name, null))}
          {asked && !sameFigure(record.amount_requested, certified) ? (
            <>
              <Figure label={t('payApp.asked')} value={record.amount_requested} />
              <Figure label={t('payApp.certified')} value={certified} />
            </>
          ) : null}
        </tbody>
      </table>
    </Section>
  );
}

function Figure({ label, value }: { label: string; value: unknown }) {
  return (
    <tr>
      <td />
      <th scope="row">{label}</th>
      <td>
        <Money value={value as string} />
      </td>
    </tr>
  );
}
