import { useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { dayText } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { CompanyLogo } from '@/screens/parts/CompanyLogo.tsx';
import { Money } from '@/ui/Money.tsx';
import { LETTERS, LINES, SHEET } from './forms.ts';
import { sheetTotal } from './SheetFoot.tsx';
import { type Application, orderOf } from './useApplication.ts';

interface PaperProps {
  resource: Resource;
  application: Application;
  lines: Row[];
  summary: Row | null;
}

/** The application as it is handed over: a summary to be signed, and the continuation sheet. Only on paper. */
export function Paper({ resource, application, lines, summary }: PaperProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const { record } = application;
  const projects = resources.get('projects') ?? null;
  const found = useView(projects, { columns: ['code', 'name', 'client_id'], search: `id.eq=${record.project_id}` });
  const project = found.rows[0];
  const client = projects?.column('client_id');
  const sheet = resources.get('v_pay_app_g703') as Resource;
  const columns = columnsOf(sheet, SHEET);
  const sums = sheetTotal(lines);
  const status = resource.column('status');
  const day = (name: string) => (record[name] ? dayText(String(record[name]), env.locale) : '—');
  const title = t('payApp.paper.title', { number: String(record.pay_app_number) });
  const head = (
    <header className="paper-head">
      <div>
        <CompanyLogo size="paper" />
        <strong>{organization.name}</strong>
        <h1>{title}</h1>
      </div>
      <dl>
        <dt>{t('payApp.paper.project')}</dt>
        <dd>{project ? `${project.code} · ${project.name}` : '—'}</dd>
        <dt>{t(`payApp.paper.${record.pay_app_target}`)}</dt>
        <dd>
          {record.pay_app_target === 'lender' ? (
            String(record.lender_name ?? '—')
          ) : client && project ? (
            <FieldCell column={client} record={project} />
          ) : (
            '—'
          )}
        </dd>
        <dt>{t('payApp.paper.period')}</dt>
        <dd>{`${day('period_from')} – ${day('period_to')}`}</dd>
        <dt>{t('payApp.paper.status')}</dt>
        <dd>{status ? <FieldCell column={status} record={record} /> : null}</dd>
      </dl>
    </header>
  );
  return (
    <div className="pay-paper">
      <section className="paper-summary">
        {head}
        {summary ? (
          <table>
            <tbody>
              {LINES.map((name, at) => (
                <tr key={name} className={`summary-${name}`}>
                  <td>{at + 1}</td>
                  <th scope="row">{t(`payApp.lines.${name}`)}</th>
                  <td className="right">
                    <Money value={summary[name] as string} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : null}
        <p>{t('payApp.paper.statement')}</p>
        <div className="paper-signatures">
          {['contractor', 'certifier'].map((who) => (
            <p key={who}>
              <span>{t(`payApp.paper.${who}`)}</span>
              <span>{t('payApp.paper.date')}</span>
            </p>
          ))}
        </div>
      </section>
      <section className="paper-sheet">
        <h2>{`${t('payApp.sheet')} · ${title}`}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('payApp.columns.line_number')}</th>
              <th scope="col">{t('payApp.columns.description')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col" className="right">
                  <span>{LETTERS[name]}</span> {t(`payApp.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((row) => (
              <tr key={row.id}>
                <td>{String(row.line_number ?? '')}</td>
                <td>{[row.description, orderOf(application, row)].filter(Boolean).join(' · ')}</td>
                {columns.map((column) => (
                  <td key={column.name} className="right">
                    <FieldCell column={column} record={row} />
                  </td>
                ))}
              </tr>
            ))}
            <tr className="paper-total">
              <td />
              <td>{t('list.total')}</td>
              {columns.map((column) => (
                <td key={column.name} className="right">
                  {column.name in sums ? <FieldCell column={column} record={sums} /> : null}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </div>
  );
}
