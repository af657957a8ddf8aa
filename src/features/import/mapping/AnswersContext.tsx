import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Answers, NO_ANSWERS } from './answers.ts';
import { loadAnswers, saveAnswers } from './savedAnswers.ts';

interface AnswersState {
  answers: Answers;
  change: (next: (answers: Answers) => Answers) => void;
}

const Context = createContext<AnswersState | null>(null);

/** Answers that wait for the next check of the same file; there are none once it is imported. */
export function AnswersProvider({ run, open, children }: { run: string; open: boolean; children: ReactNode }) {
  const [answers, change] = useState(() => loadAnswers(run));
  useEffect(() => saveAnswers(run, open ? answers : NO_ANSWERS), [run, open, answers]);
  const state = useMemo(() => (open ? { answers, change } : null), [open, answers]);
  return <Context.Provider value={state}>{children}</Context.Provider>;
}

/** Null where nothing can be answered any more. */
export const useAnswers = (): AnswersState | null => useContext(Context);
