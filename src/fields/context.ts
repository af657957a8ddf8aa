import { createContext, useContext } from 'react';
import type { FieldEnvironment } from './types.ts';

export const FieldContext = createContext<FieldEnvironment | null>(null);

export function useFieldEnvironment(): FieldEnvironment {
  const environment = useContext(FieldContext);
  if (!environment) throw new Error('A field needs a FieldContext around it');
  return environment;
}
