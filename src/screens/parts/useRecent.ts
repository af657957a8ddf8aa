import { useGetIdentity } from '@refinedev/core';
import { useCallback, useEffect, useMemo } from 'react';
import { forgetRecent, type Recent, rememberRecent, type Whose } from '@/lib/recent.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';

function useWhose(): Whose | null {
  const { id: organization } = useOrganization();
  const { data } = useGetIdentity<{ id: string } | null>();
  const user = data?.id;
  return useMemo(() => (user ? { user, organization } : null), [user, organization]);
}

/** For the palette: this was opened. null: there is nothing to see yet. */
export function useRemember(opened: Recent | null): void {
  const whose = useWhose();
  const { table, id, title } = opened ?? {};
  useEffect(() => {
    if (whose && table !== undefined && id !== undefined && title !== undefined)
      rememberRecent(whose, { table, id, title });
  }, [whose, table, id, title]);
}

/** These were deleted. */
export function useForgetting(table: string): (ids: string[]) => void {
  const whose = useWhose();
  return useCallback(
    (ids) => {
      if (whose) for (const id of ids) forgetRecent(whose, { table, id });
    },
    [whose, table],
  );
}

/** This is gone. */
export function useForget(table: string, id: string): void {
  const forget = useForgetting(table);
  useEffect(() => forget([id]), [forget, id]);
}
