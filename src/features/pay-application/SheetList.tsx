import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { Money } from '@/ui/Money.tsx';
import { Percent } from '@/ui/Percent.tsx';
import { isOver } from './sheet.ts';
import { type Application, orderOf } from './useApplication.ts';

const SHOWN = [
  'scheduled_value',
  'previous_completed',
  'this_period',
  'stored_materials',
  'completed_and_stored',
  'retainage',
];

/** The sheet on a phone, to be read: a line under the other. */
export function SheetList({ application, lines }: { application: Application; lines: Row[] }) {
  const t = useTranslate();
  return (
    <ol className="sheet-list" aria-label={t('payApp.sheet')}>
      {lines.map((row) => (
        <li key={row.id} className={isOver(row) ? 'sheet-over' : ''}>
          <p>
            <span className="num muted">{String(row.line_number ?? '')}</span>{' '}
            <strong>{[row.description, orderOf(application, row)].filter(Boolean).join(' · ')}</strong>
            <Percent value={row.pct_complete as string} />
          </p>
          <dl>
            {SHOWN.filter((name) => Number(row[name]) !== 0).map((name) => (
              <div key={name}>
                <dt>{t(`payApp.columns.${name}`)}</dt>
                <dd>
                  <Money value={row[name] as string} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
