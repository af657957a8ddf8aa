import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { type Answers, NO_ANSWERS } from './answers.ts';

interface AnswersState {
  answers: Answers;
  change: (next: (answers: Answers) => Answers) => void;
}

const Context = createContext<AnswersState | null>(null);

/** Answers that wait for the next check of the same file; there are none once it is imported. */
export function AnswersProvider({ open, children }: { open: boolean; children: ReactNode }) {
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const state = useMemo(() => (open ? { answers, change: setAnswers } : null), [open, answers]);
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

/** Null where nothing can be answered any more. */
export const useAnswers = (): AnswersState | null => useContext(Context);
