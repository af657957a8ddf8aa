import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useEdits } from '@/features/figures/useEdits.tsx';

export interface LineEdits {
  /** null: written; otherwise why not */
  add(values: Record<string, unknown>): Promise<string | null>;
  change(line: Row, values: Record<string, unknown>): Promise<string | null>;
  remove(line: Row): Promise<void>;
  /** the line as it is now; null: it could not be read, and why was said */
  read(id: string): Promise<Row | null>;
}

/** Lines of the forecast as somebody types them; each change can be taken back. */
export function useLineEdits(): LineEdits {
  const t = useTranslate();
  const edits = useEdits('cash_forecast_lines');
  return {
    read: async (id) => {
      try {
        return await edits.read(id);
      } catch (problem) {
        edits.failed(t('list.failed'), problem);
        return null;
      }
    },
    add: (values) =>
      edits.add(values, t(values.replaces_id ? 'cashForecast.edits.changed' : 'cashForecast.edits.added')),
    change: (line, values) => edits.change(line, values, t('cashForecast.edits.changed')),
    async remove(line) {
      const refused = await edits.remove(
        line,
        t(line.replaces_id ? 'cashForecast.edits.putBack' : 'cashForecast.edits.removed'),
      );
      if (refused) edits.failed(t('cashForecast.edits.notRemoved'), refused);
    },
  };
}
