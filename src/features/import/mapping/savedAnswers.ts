import { type Answers, countAnswers, NO_ANSWERS } from './answers.ts';

// Answers that no check knows yet, by run: they survive a reload and a look at another page.
const key = (run: string) => `secg.import-answers.${run}`;

export function loadAnswers(run: string): Answers {
  const text = sessionStorage.getItem(key(run));
  return text === null ? NO_ANSWERS : { ...NO_ANSWERS, ...(JSON.parse(text) as Answers) };
}

export function saveAnswers(run: string, answers: Answers): void {
  if (countAnswers(answers) === 0) sessionStorage.removeItem(key(run));
  else sessionStorage.setItem(key(run), JSON.stringify(answers));
}
