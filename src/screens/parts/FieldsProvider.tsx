import { useGetLocale, useTranslate } from '@refinedev/core';
import { type ReactNode, useMemo } from 'react';
import { FieldContext } from '@/fields/context.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { PeekLayer } from '../peek/PeekLayer.tsx';
import { LatePicker } from './LatePicker.tsx';
import { QuickCreate } from './QuickCreate.tsx';

/** Gives fields what lies above them: organization, language, the picker, the forms that open beside the page. */
export function FieldsProvider({ children }: { children: ReactNode }) {
  const { organization, resources } = useCatalog();
  const locale = useGetLocale()() ?? 'en';
  const t = useTranslate();
  const value = useMemo(
    () => ({ organization, resources, locale, t, Picker: LatePicker }),
    [organization, resources, locale, t],
  );
  return (
    <FieldContext value={value}>
      <QuickCreate>{children}</QuickCreate>
      <PeekLayer />
    </FieldContext>
  );
}
