import { useTranslate } from '@refinedev/core';
import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ImportOptions } from './types.ts';

interface ImportOptionsFormProps {
  importer: string | null;
  value: ImportOptions;
  onChange: (options: ImportOptions) => void;
}

// Unset means: as the organization's import settings say.
const questions = {
  on_error: ['skip_rows', 'skip_sheets', 'stop'],
  unknown_project_policy: ['reject', 'create'],
  duplicate_policy: ['skip', 'accept'],
} as const;
type Question = keyof typeof questions;

/** Folded away: the settings of the organization are right nearly always. */
export function ImportOptionsForm({ importer, value, onChange }: ImportOptionsFormProps) {
  const t = useTranslate();
  const isDeclared = importer !== null && !importer.startsWith('table:');
  const asked: Question[] = isDeclared ? ['on_error', 'unknown_project_policy', 'duplicate_policy'] : ['on_error'];
  const change = (key: keyof ImportOptions, chosen: string | null | undefined) => {
    const { [key]: _, ...rest } = value;
    onChange(chosen ? { ...rest, [key]: chosen } : rest);
  };
  return (
    <details className="setup-options">
      <summary>{t('import.options.title')}</summary>
      <div className="setup-grid">
        {asked.map((question) => (
          <div key={question} className="setup-field">
            <label htmlFor={question}>{t(`import.options.${question}.label`)}</label>
            <Select
              id={question}
              allowClear
              value={value[question] ?? null}
              placeholder={t('import.options.as_set')}
              options={questions[question].map((option) => ({
                value: option,
                label: t(`import.options.${question}.${option}`),
              }))}
              onChange={(chosen: string | null) => change(question, chosen)}
            />
          </div>
        ))}
        {importer === 'schedule' ? (
          <div className="setup-field">
            <label htmlFor="replace">{t('import.options.replace.label')}</label>
            <Select
              id="replace"
              value={value.replace ? 'remove' : 'keep'}
              options={['keep', 'remove'].map((option) => ({
                value: option,
                label: t(`import.options.replace.${option}`),
              }))}
              onChange={(chosen: string) => onChange({ ...value, replace: chosen === 'remove' })}
            />
          </div>
        ) : null}
        {isDeclared ? (
          <div className="setup-field">
            <label htmlFor="as_of">{t('import.options.as_of')}</label>
            <DatePicker
              id="as_of"
              value={value.as_of ? dayjs(value.as_of) : null}
              placeholder={t('import.options.today')}
              onChange={(date) => change('as_of', date?.format('YYYY-MM-DD'))}
            />
          </div>
        ) : null}
      </div>
    </details>
  );
}
