import { useTranslate } from '@refinedev/core';
import { App } from 'antd';
import type { Row } from '@/catalog/resource.ts';
import { download } from '@/lib/download.ts';
import type { SheetCell } from '@/lib/xlsx.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import type { MatrixRow } from './matrix.ts';
import { categoryText, confidenceText, lineText } from './words.ts';

interface Sheet {
  weeks: string[];
  rows: MatrixRow[];
  lines: Row[];
  day: string;
  scenario: string;
}

/** The table to the cent as a workbook, and under it the lines it is made of. */
export function useForecastExport(): (sheet: Sheet) => Promise<void> {
  const t = useTranslate();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const figure = (value: unknown): SheetCell => (value === null || value === undefined ? null : Number(value));
  return async ({ weeks, rows, lines, day, scenario }) => {
    try {
      const { Workbook } = await import('@/lib/xlsx.ts');
      const book = new Workbook(
        [
          { title: t('cashForecast.weekOf'), width: 36, style: 'text' },
          ...[...weeks, t('cashForecast.total')].map((title) => ({ title, width: 16, style: 'money' as const })),
        ],
        t('cashForecast.title'),
      );
      book.add(
        rows.map(({ is, category, values, total }) => [
          category ? categoryText(t, category) : t(`cashForecast.rows.${is}`),
          ...[...values, total].map(figure),
        ]),
      );
      const heads = ['category', 'confidence', 'in', 'out'].map((name) => t(`cashForecast.line.${name}`));
      book.add([[], [t('cashForecast.line.label'), t('cashForecast.weekOf'), ...heads]]);
      book.add(
        lines
          .filter((line) => line.is_counted === true)
          .map((line) => [
            lineText(t, line),
            String(line.week_starting),
            categoryText(t, line.category),
            line.confidence ? confidenceText(t, line.confidence) : null,
            figure(line.amount_in),
            figure(line.amount_out),
          ]),
      );
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      download(book.end(), `cash-forecast_${scenario}_${day}.xlsx`, type);
    } catch (problem) {
      notification.error({ message: t('export.failed'), description: problemText(problem) });
    }
  };
}
