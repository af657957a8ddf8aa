import { useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import type { ImporterChoice } from './importers.ts';
import { useImporterName } from './useImporterName.ts';

interface ImporterSelectProps {
  choices: ImporterChoice[];
  value: string | null;
  isDetected: boolean;
  onChange: (importer: string) => void;
}

export function ImporterSelect({ choices, value, isDetected, onChange }: ImporterSelectProps) {
  const t = useTranslate();
  const name = useImporterName();
  return (
    <div className="setup-field">
      <label htmlFor="importer">{t('import.setup.importer')}</label>
      <Select
        id="importer"
        value={value}
        placeholder={t('import.setup.choose')}
        showSearch
        optionFilterProp="label"
        options={choices.map((choice) => ({ value: choice.value, label: name(choice.value) }))}
        onChange={onChange}
      />
      {isDetected && value ? <span className="muted">{t('import.setup.detected')}</span> : null}
    </div>
  );
}
