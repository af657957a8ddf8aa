import { type ComponentType, lazy, useState } from 'react';
import type { PickerProps } from '@/fields/types.ts';

let here: ComponentType<PickerProps> | null = null;

/** Said by RelationPicker.tsx itself as soon as it is there. */
export function pickerIsHere(Picker: ComponentType<PickerProps>): void {
  here = Picker;
}

const later = lazy(async () => ({ default: (await import('./RelationPicker.tsx')).RelationPicker }));

/** As fields/late.tsx: a list does without it, a form brings it along. */
export function LatePicker(props: PickerProps) {
  const [Picker] = useState(() => here ?? later);
  return <Picker {...props} />;
}
