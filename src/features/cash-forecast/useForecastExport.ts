import { App } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import type { Sheet } from '@/features/figures/useFigureExport.ts';
import { useReader } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { download } from '@/lib/download.ts';
import type { SheetCell } from '@/lib/xlsx.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { inOrder } from './inOrder.ts';
import type { MatrixRow } from './matrix.ts';
import { LINE } from './useForecast.ts';
import { categoryText, confidenceText, lineText } from './words.ts';

interface Forecast {
  weeks: string[];
  rows: MatrixRow[];
  run: string;
  day: string;
  scenario: string;
  /** what stands below */
  tables: Sheet[];
}

/** The table to the cent as a workbook, and under it the lines it is made of. */
export function useForecastExport(): (forecast: Forecast) => Promise<void> {
  const env = useFieldEnvironment();
  const { t } = env;
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const { resources } = useCatalog();
  const read = useReader();
  const figure = (value: unknown): SheetCell => (value === null || value === undefined ? null : Number(value));
  return async ({ weeks, rows, run, day, scenario, tables }) => {
    try {
      const [{ Workbook }, { sheetOf, cellsOf }, lines] = await Promise.all([
        import('@/lib/xlsx.ts'),
        import('@/screens/list/exportFile.ts'),
        read(resources.get('v_cash_forecast_lines') as Resource, {
          columns: LINE,
          search: `run_id.eq=${run}&is_counted.eq=true`,
        }),
      ]);
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
        inOrder(lines).map((line) => [
          lineText(t, line),
          String(line.week_starting),
          categoryText(t, line.category),
          line.confidence ? confidenceText(t, line.confidence) : null,
          figure(line.amount_in),
          figure(line.amount_out),
        ]),
      );
      for (const table of tables) {
        book.begin(...sheetOf({ ...table, env }));
        book.add(cellsOf(table.rows, { ...table, env }));
      }
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      download(book.end(), `cash-forecast_${scenario}_${day}.xlsx`, type);
    } catch (problem) {
      notification.error({ message: t('export.failed'), description: problemText(problem) });
    }
  };
}
