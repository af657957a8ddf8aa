import { useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import { enumLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useAnswers } from './AnswersContext.tsx';
import { answerWord } from './answers.ts';

/** The value a word of the file means, where the column knows a fixed list. `words`: table.column. */
export function WordAnswer({ words, word }: { words: string; word: string }) {
  const t = useTranslate();
  const { resources } = useCatalog();
  const state = useAnswers();
  const [table = '', name = ''] = words.split('.');
  const resource = resources.get(table);
  const column = resource?.columns.find((one) => one.name === name);
  if (!state || !resource || !column?.options) return null;
  return (
    <Select
      className="answer"
      allowClear
      showSearch
      optionFilterProp="label"
      aria-label={t('import.answer.for', { value: word })}
      placeholder={t('import.answer.choose')}
      value={state.answers.values[words]?.[word] ?? null}
      options={column.options.map((value) => ({ value, label: enumLabel(t, column, value) }))}
      onChange={(value: string | undefined) =>
        state.change((answers) => answerWord(answers, words, word, value ?? undefined))
      }
    />
  );
}
