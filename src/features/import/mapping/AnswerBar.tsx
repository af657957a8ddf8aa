import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useRef } from 'react';
import { ACCEPT } from '../importers.ts';
import { counted } from '../wording.ts';
import { useAnswers } from './AnswersContext.tsx';
import { type Answers, countAnswers, NO_ANSWERS } from './answers.ts';
import './mapping.css';

interface AnswerBarProps {
  /** Files of this check, while the page that chose them is open; they are nowhere else. */
  files: File[] | null;
  onCheck: (files: File[], answers: Answers) => void;
}

/** Answers take effect when the file is checked again with them. */
export function AnswerBar({ files, onCheck }: AnswerBarProps) {
  const t = useTranslate();
  const state = useAnswers();
  const input = useRef<HTMLInputElement>(null);
  const count = state ? countAnswers(state.answers) : 0;
  if (!state || count === 0) return null;
  const check = (chosen: File[]) => {
    onCheck(chosen, state.answers);
    // the next check has them
    state.change(() => NO_ANSWERS);
  };
  return (
    <section className="answer-bar" aria-label={t('import.answer.title')}>
      <strong>{t('import.answer.count', counted(count))}</strong>
      <span className="muted">{files ? t('import.answer.hint') : t('import.answer.file_gone')}</span>
      <Button type="primary" onClick={() => (files ? check(files) : input.current?.click())}>
        {files ? t('import.answer.check') : t('import.answer.choose_file')}
      </Button>
      <Button onClick={() => state.change(() => NO_ANSWERS)}>{t('import.answer.drop')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPT.join(',')}
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          if (chosen.length > 0) check(chosen);
        }}
      />
    </section>
  );
}
