import { useGetLocale, useTranslate } from '@refinedev/core';
import { type ReactNode, useMemo } from 'react';
import { FieldContext } from '@/fields/context.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { PeekLayer } from '../peek/PeekLayer.tsx';
import { LatePicker } from './LatePicker.tsx';
import { QuickCreate } from './QuickCreate.tsx';

/** The organization in the language of the person: what fields need to know, wherever they stand. */
export function useEnvironment(): FieldEnvironment {
  const { organization, resources } = useCatalog();
  const locale = useGetLocale()() ?? 'en';
  const t = useTranslate();
  return useMemo(
    () => ({ organization, resources, locale, t, Picker: LatePicker }),
    [organization, resources, locale, t],
  );
}

/** Gives fields what lies above them: organization, language, the picker, the forms that open beside the page. */
export function FieldsProvider({ children }: { children: ReactNode }) {
  return (
    <FieldContext value={useEnvironment()}>
      <QuickCreate>{children}</QuickCreate>
      <PeekLayer />
    </FieldContext>
  );
}
