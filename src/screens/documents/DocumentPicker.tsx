import { useFieldEnvironment } from '@/fields/context.ts';
import { DOCUMENTS } from './useDocuments.ts';

interface DocumentPickerProps {
  value?: string;
  onChange?(value: string | null): void;
  id?: string;
}

const TO_DOCUMENT = {
  column: 'document_id',
  table: DOCUMENTS,
  constraint: '',
  alias: 'document',
  onDelete: 'cascade' as const,
  within: null,
};

/** A document that is here already, as a field of a form. */
export function DocumentPicker({ value, onChange, id }: DocumentPickerProps) {
  const { Picker } = useFieldEnvironment();
  return (
    <Picker
      {...(id ? { id } : {})}
      autoFocus
      relation={TO_DOCUMENT}
      value={value ?? null}
      onChange={(next) => onChange?.(next as string | null)}
    />
  );
}
