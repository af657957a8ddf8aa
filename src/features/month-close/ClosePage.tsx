import '@/screens/screens.css';
import { lazy } from 'react';
import type { PageProps } from '@/features/pages.ts';
import type { Slots } from '@/resources/defineResource.ts';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { ShowPage } from '@/screens/show/ShowPage.tsx';

const slots: Slots = {
  tabs: [
    {
      key: 'close',
      label: 'Close',
      first: true,
      needs: ['period_close_tasks'],
      Part: lazy(() => import('./CloseTab.tsx')),
    },
  ],
};

/** The record of a month as every record is shown, with its close before it. */
export default function ClosePage({ resource, id = '' }: PageProps) {
  return (
    <FieldsProvider>
      <ShowPage key={id} resource={resource} id={id} slots={slots} />
    </FieldsProvider>
  );
}
