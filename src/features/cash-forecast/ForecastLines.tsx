import { DeleteOutlined, EditOutlined, UndoOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { Row } from '@/catalog/resource.ts';
import { totalRow } from '@/features/figures/totals.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { tableLabel } from '@/fields/words.ts';
import { shortDayText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Money } from '@/ui/Money.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { categoryText, confidenceText, lineText } from './words.ts';

interface ForecastLinesProps {
  lines: Row[];
  /** null: for who may only read */
  onEdit: ((line: Row) => void) | null;
  onRemove(line: Row): void;
}

const tones = { high: 'good', medium: 'waiting', low: 'draft' } as const;

/** The lines behind a figure. What somebody typed another line for stands there struck out. */
export function ForecastLines({ lines, onEdit, onRemove }: ForecastLinesProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { organization, resources } = useCatalog();
  const total = totalRow(
    lines.filter((line) => line.is_counted === true),
    ['amount_in', 'amount_out'],
  );
  const level = (line: Row) => {
    const tone = tones[String(line.confidence) as keyof typeof tones];
    return tone ? <StatusTag tone={tone} label={confidenceText(t, line.confidence)} /> : null;
  };
  const record = ({ entity_type: table, entity_id: id }: Row) =>
    table && resources.get(String(table)) ? (
      <TextLink to={showPath(organization.slug, String(table), String(id))}>{tableLabel(table, env)}</TextLink>
    ) : null;
  return (
    <div className="cash-scroll">
      <table className="cash-lines" aria-label={t('cashForecast.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('cashForecast.line.label')}</th>
            <th scope="col">{t('cashForecast.line.category')}</th>
            <th scope="col">{t('cashForecast.weekOf')}</th>
            <th scope="col">{t('cashForecast.line.confidence')}</th>
            <th scope="col">{t('cashForecast.line.source')}</th>
            <th scope="col" className="right">
              {t('cashForecast.line.in')}
            </th>
            <th scope="col" className="right">
              {t('cashForecast.line.out')}
            </th>
            {onEdit ? <th scope="col">{t('cashForecast.line.change')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const name = lineText(t, line);
            return (
              <tr key={line.id} className={line.is_counted === true ? undefined : 'cash-struck'}>
                <th scope="row">{line.is_counted === true ? name : <del>{name}</del>}</th>
                <td>{categoryText(t, line.category)}</td>
                <td>{shortDayText(String(line.week_starting), env.locale)}</td>
                <td>{level(line)}</td>
                <td>{record(line) ?? t(`cashForecast.line.${line.is_typed ? 'typed' : 'imported'}`)}</td>
                <td className="right">
                  {Number(line.amount_in) === 0 ? null : <Money value={line.amount_in as string} />}
                </td>
                <td className="right">
                  {Number(line.amount_out) === 0 ? null : <Money value={line.amount_out as string} />}
                </td>
                {onEdit ? (
                  <td className="cash-actions">
                    {line.is_counted !== true ? null : (
                      <Button
                        type="text"
                        size="small"
                        icon={<EditOutlined />}
                        aria-label={t('cashForecast.edits.changeOf', { name })}
                        onClick={() => onEdit(line)}
                      />
                    )}
                    {line.is_typed ? (
                      <Button
                        type="text"
                        size="small"
                        icon={line.replaces_id ? <UndoOutlined /> : <DeleteOutlined />}
                        aria-label={t(
                          line.replaces_id ? 'cashForecast.edits.putBackOf' : 'cashForecast.edits.removeOf',
                          { name },
                        )}
                        onClick={() => onRemove(line)}
                      />
                    ) : null}
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>
              {t('list.total')}
            </th>
            <td className="right">
              <Money value={total.amount_in as string} />
            </td>
            <td className="right">
              <Money value={total.amount_out as string} />
            </td>
            {onEdit ? <td /> : null}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
