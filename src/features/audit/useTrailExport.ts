import { useDataProvider } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fullRecordTitle } from '@/fields/title.ts';
import { todayIn } from '@/lib/dates.ts';
import { download } from '@/lib/download.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useNoteAccess } from '@/providers/useNoteAccess.ts';
import { useExportMessages } from '@/screens/list/useExportMessages.tsx';
import { idsIn, type Line, linesOf } from './trail.ts';
import { cellsOf, headsOf } from './trailSheet.ts';
import { readTrail, type TrailFilters } from './useTrail.ts';

const PAGE = 500;
/** As many ids as an address has room for. */
const IDS = 100;
/** The whole log of the filter as a workbook: a row for each field that changed. */
export function useTrailExport(filters: TrailFilters): () => Promise<void> {
  const env = useFieldEnvironment();
  const { t } = env;
  const { api, organization, resources } = useCatalog();
  const provider = useDataProvider()();
  const noteAccess = useNoteAccess();
  const say = useExportMessages('export-audit');

  const namesOf = async (lines: Line[]): Promise<Map<string, string>> => {
    const names = new Map<string, string>();
    for (const [table, mentioned] of Object.entries(idsIn(lines))) {
      const ids = [...new Set(mentioned)];
      const resource = resources.get(table);
      for (let from = 0; resource && from < ids.length; from += IDS) {
        const some = ids.slice(from, from + IDS);
        const answer = await provider.getMany?.({ resource: table, ids: some, meta: { view: 'option' } });
        for (const row of (answer?.data ?? []) as Row[]) names.set(String(row.id), fullRecordTitle(env, resource, row));
      }
    }
    return names;
  };
  return async () => {
    const stop = new AbortController();
    let count = 0;
    try {
      say.progress(count, stop);
      const { Workbook } = await import('@/lib/xlsx.ts');
      const book = new Workbook(headsOf(env), t('audit.title'));
      for (let before: number | null = null; ; ) {
        const page: Line[] = linesOf(
          await readTrail(api, organization.id, filters, { before, size: PAGE, signal: stop.signal }),
          resources,
        );
        const names = await namesOf(page);
        book.add(page.flatMap((line) => cellsOf(line, names, env)));
        count += page.length;
        before = page.at(-1)?.entry.id ?? null;
        if (stop.signal.aborted || page.length < PAGE) break;
        say.progress(count, stop);
      }
      stop.signal.throwIfAborted();
      const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null));
      await noteAccess({ action: 'export', resource: { name: 'audit_log' }, rows: count, filters: given });
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      download(book.end(), `${t('audit.file')}_${todayIn(organization.timezone)}.xlsx`, type);
      say.done(count);
    } catch (problem) {
      if (stop.signal.aborted) say.cancelled();
      else say.failed(problem);
    }
  };
}
