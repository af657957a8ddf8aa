import { useTranslate } from '@refinedev/core';
import { Button, Flex, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTableName } from '@/features/useTableName.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { Reason } from '@/ui/Reason.tsx';
import { ImportOptionsForm } from './ImportOptionsForm.tsx';
import { guessTable, type ImporterChoice, importerChoices, isMasterfile, masterfileTabs } from './importers.ts';
import type { ImportOptions } from './types.ts';
import { sheetNames } from './workbook.ts';

interface UploadSetupProps {
  files: File[];
  /** wanted by the page that sent the person here */
  preset: string | null;
  onStart: (importer: string, options: ImportOptions) => void;
  onCancel: () => void;
}

const kilobytes = (bytes: number) => `${countText(Math.max(1, Math.round(bytes / 1024)))} KB`;

export function UploadSetup({ files, preset, onStart, onCancel }: UploadSetupProps) {
  const t = useTranslate();
  const name = useTableName();
  const { resources } = useCatalog();
  const choices = useMemo(() => importerChoices(resources.all), [resources]);
  const [importer, setImporter] = useState<string | null>(preset);
  const [detected, setDetected] = useState(false);
  const [options, setOptions] = useState<ImportOptions>({});
  const first = files[0];

  useEffect(() => {
    if (!first) return;
    let current = true;
    Promise.all([sheetNames(first), masterfileTabs()]).then(([sheets, declared]) => {
      const guess = isMasterfile(sheets, declared) ? 'masterfile' : guessTable(first.name, choices);
      if (!current || !guess) return;
      setImporter((chosen) => chosen ?? guess);
      setDetected(true);
    }, reportError);
    return () => {
      current = false;
    };
  }, [first, choices]);

  const labelOf = ({ value, table }: ImporterChoice) => (table ? name.many(table) : t(`import.importers.${value}`));
  return (
    <section className="setup" aria-label={t('import.setup.title')}>
      <ul className="setup-files">
        {files.map((file) => (
          <li key={file.name}>
            <strong>{file.name}</strong> <span className="muted num">{kilobytes(file.size)}</span>
          </li>
        ))}
      </ul>
      <div className="setup-field">
        <label htmlFor="importer">{t('import.setup.importer')}</label>
        <Select
          id="importer"
          value={importer}
          placeholder={t('import.setup.choose')}
          showSearch
          optionFilterProp="label"
          options={choices.map((choice) => ({ value: choice.value, label: labelOf(choice) }))}
          onChange={(value: string) => {
            setImporter(value);
            setDetected(false);
          }}
        />
        {detected && importer === 'masterfile' ? <span className="muted">{t('import.setup.detected')}</span> : null}
      </div>
      <ImportOptionsForm importer={importer} value={options} onChange={setOptions} />
      <Flex gap={8} align="center" wrap>
        <Reason text={importer ? null : t('import.setup.choose_first')}>
          <Button type="primary" disabled={!importer} onClick={() => importer && onStart(importer, options)}>
            {t('import.setup.check')}
          </Button>
        </Reason>
        <Button onClick={onCancel}>{t('states.cancel')}</Button>
        <span className="muted">{t('import.setup.nothing_yet')}</span>
      </Flex>
    </section>
  );
}
