import { useTranslate } from '@refinedev/core';
import type { Resource } from '@/catalog/resource.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { RecordFormState } from './useRecordForm.ts';

interface FormConflictProps {
  resource: Resource;
  state: RecordFormState;
  /** what was typed is given up for what is stored */
  onTheirs(): Promise<void>;
}

/** The question a form asks when what it was to save had been changed by somebody else. */
export function FormConflict({ resource, state, onTheirs }: FormConflictProps) {
  const t = useTranslate();
  const { base, conflict, busy } = state;
  if (!conflict || !base) return null;
  return (
    <ConflictDialog
      resource={resource}
      id={String(base.id)}
      base={base}
      conflict={conflict}
      busy={busy}
      settleLabel={t('conflict.save')}
      onSettle={state.resolve}
      onTheirs={() => void onTheirs()}
      onCancel={state.keepTyping}
    />
  );
}
