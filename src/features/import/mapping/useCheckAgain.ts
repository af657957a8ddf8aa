import { useNavigate } from 'react-router';
import type { ImportAnswer, Run } from '../types.ts';
import { useStartUpload } from '../useStartUpload.ts';
import { type Answers, mergeAnswers } from './answers.ts';

/** Sends the files of a check again, with what has been answered since: a new check, on the page that shows its progress. */
export function useCheckAgain(run: Run, answer: ImportAnswer | null, back: string) {
  const start = useStartUpload();
  const navigate = useNavigate();
  return (files: File[], answers: Answers) => {
    start({
      importer: run.importer,
      files,
      options: answer?.options ?? {},
      mapping: mergeAnswers(run.mapping, answers),
    });
    navigate(back);
  };
}
