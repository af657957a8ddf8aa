import { useTranslate } from '@refinedev/core';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { RelationPicker } from '@/screens/parts/RelationPicker.tsx';
import type { Label } from '../types.ts';
import { useAnswers } from './AnswersContext.tsx';
import { answerLabel } from './answers.ts';

/** The record a word of the file stands for. The answer is the record's code or name, which every later file can use. */
export function LabelAnswer({ label, none: noneKey }: { label: Label; none: string | null }) {
  const t = useTranslate();
  const { api } = useCatalog();
  const state = useAnswers();
  const [chosen, setChosen] = useState<string | null>(null);
  const { kind, table, by } = label;
  const choose = useMutation({
    mutationFn: async (id: string | null) => {
      if (id === null || !table || !by) return undefined;
      const rows = (api.client as unknown as RestClient).from(table).select(by).eq('id', id).range(0, 0);
      const { data, error, status } = await rows;
      if (error) throw toProblem(error, status);
      return String((data as Record<string, unknown>[])[0]?.[by] ?? '') || undefined;
    },
    onSuccess: (key) => state?.change((answers) => answerLabel(answers, kind, label.value, key)),
  });
  if (!state || !table || !by) return null;
  const answer = state.answers.aliases[kind]?.[label.value];
  const none = answer === null;
  return (
    <div className="answer">
      {none ? null : (
        <RelationPicker
          relation={{ column: by, table, constraint: '', alias: table, within: null, onDelete: 'no action' }}
          value={answer === undefined ? null : chosen}
          onChange={(id) => {
            const one = Array.isArray(id) ? (id[0] ?? null) : id;
            setChosen(one);
            choose.mutate(one);
          }}
          aria-label={t('import.answer.for', { value: label.value })}
        />
      )}
      {answer && chosen === null ? <span className="num">{answer}</span> : null}
      {noneKey ? (
        <Button
          size="small"
          type={none ? 'primary' : 'default'}
          aria-pressed={none}
          onClick={() => state.change((answers) => answerLabel(answers, kind, label.value, none ? undefined : null))}
        >
          {t(`import.answer.${noneKey}`)}
        </Button>
      ) : null}
      {choose.error ? <span className="neg">{choose.error.message}</span> : null}
    </div>
  );
}
