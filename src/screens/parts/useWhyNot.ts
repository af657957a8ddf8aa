import { useTranslate } from '@refinedev/core';
import { useCallback } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { resourceNoun } from '@/fields/words.ts';
import { whyNot } from '@/providers/access.ts';

/** Why something cannot be done, in the reader's language; null when it can. */
export function useWhyNot(): (resource: Resource, action: 'create' | 'update') => string | null {
  const t = useTranslate();
  return useCallback(
    (resource, action) => {
      const words = whyNot(resource, action);
      return words ? t(words.key, { plural: resourceNoun(t, resource) }) : null;
    },
    [t],
  );
}
