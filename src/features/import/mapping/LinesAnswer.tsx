import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useAnswers } from './AnswersContext.tsx';
import { answerLines } from './answers.ts';

/** A project has its budget lines from one source: the person may say that it is this file from now on. */
export function LinesAnswer({ project }: { project: string }) {
  const t = useTranslate();
  const state = useAnswers();
  if (!state) return null;
  const taken = state.answers.lines[project] === true;
  return (
    <Button
      size="small"
      className="answer"
      type={taken ? 'primary' : 'default'}
      aria-pressed={taken}
      onClick={() => state.change((answers) => answerLines(answers, project, !taken))}
    >
      {t('import.answer.take_lines')}
    </Button>
  );
}
