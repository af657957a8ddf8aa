import { useGetLocale, useTranslate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { fieldOf } from '@/fields/index.ts';
import { recordTitle } from '@/fields/title.ts';
import { resourcePlural } from '@/fields/words.ts';
import { useDebounced } from '@/lib/useDebounced.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { SEARCHED_FROM, searchRecords } from '@/providers/search.ts';
import { useEnvironment } from '@/screens/parts/FieldsProvider.tsx';
import { countText } from '@/ui/amount.ts';
import type { CommandSection } from './commands.ts';
import { recordSections } from './recordSections.ts';

/** Rows a table shows; the rest stands in its list. */
const ROWS = 4;
const PAUSE = 200;
const NONE: CommandSection[] = [];

interface RecordSearch {
  sections: CommandSection[];
  /** an answer to what stands there now is still to come */
  pending: boolean;
  problem: Error | null;
  retry(): void;
}

/** Records that contain what was typed, once the typing rests. An answer to an earlier text is never shown. */
export function useRecordSearch(typed: string): RecordSearch {
  const t = useTranslate();
  const locale = useGetLocale()() ?? 'en';
  const { api, organization, resources } = useCatalog();
  const env = useEnvironment();
  const text = typed.trim();
  const rested = useDebounced(text, PAUSE);
  const asked = text.length >= SEARCHED_FROM;
  const query = useQuery({
    queryKey: ['search', organization.id, rested],
    queryFn: ({ signal }) => searchRecords(api, organization.id, rested, ROWS, signal),
    enabled: asked && rested === text,
    staleTime: 10_000,
    retry: false,
  });
  const found = asked && rested === text ? query.data : undefined;

  const sections = useMemo(() => {
    if (!found) return NONE;
    return recordSections({
      found,
      text,
      organization: organization.slug,
      resources,
      words: {
        plural: (resource) => resourcePlural(t, resource),
        title: (resource, record) => recordTitle(env, resource, record),
        subtitle: (resource, record) => {
          const column = resource.subtitle ? resource.column(resource.subtitle) : undefined;
          const value = column && record[column.name];
          return column && value !== null && value !== undefined ? fieldOf(column).format(value, column, env) : '';
        },
        all: (resource, count) => {
          const table = resourcePlural(t, resource);
          return count === null
            ? t('shell.palette.all_of', { table })
            : t('shell.palette.all', { count: countText(count, locale), table });
        },
        count: (count, whole) => (whole ? countText(count, locale) : `${countText(count, locale)}+`),
      },
    });
  }, [found, text, organization.slug, resources, env, t, locale]);

  return {
    sections,
    pending: asked && (rested !== text || query.isPending),
    problem: asked && rested === text ? query.error : null,
    retry: () => void query.refetch(),
  };
}
