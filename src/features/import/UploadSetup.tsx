import { useTranslate } from '@refinedev/core';
import type { RunPlan } from '@shared/importers/full-run.ts';
import { Button, Flex } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { FilesList } from './FilesList.tsx';
import { ImporterSelect } from './ImporterSelect.tsx';
import { ImportOptionsForm } from './ImportOptionsForm.tsx';
import { guessTable, importerChoices, planFiles } from './importers.ts';
import { RunPlanList } from './RunPlanList.tsx';
import type { ImportOptions } from './types.ts';
import type { FullRun } from './uploadStore.ts';

interface UploadSetupProps {
  files: File[];
  /** wanted by the page that sent the person here */
  preset: string | null;
  onStart: (steps: FullRun['steps'], options: ImportOptions) => void;
  onCancel: () => void;
}

/** What the files are, as far as they say so: one importer, which may be chosen otherwise, or several one after the other. */
export function UploadSetup({ files, preset, onStart, onCancel }: UploadSetupProps) {
  const t = useTranslate();
  const { resources } = useCatalog();
  const choices = useMemo(() => importerChoices(resources.all), [resources]);
  const [chosen, setChosen] = useState<string | null>(preset);
  const [plan, setPlan] = useState<RunPlan<File> | null>(null);
  const [options, setOptions] = useState<ImportOptions>({});

  useEffect(() => {
    let current = true;
    planFiles(files).then((found) => {
      if (current) setPlan(found);
    }, reportError);
    return () => {
      current = false;
    };
  }, [files]);

  const several = preset === null && plan !== null && plan.steps.length > 1;
  const recognised = plan?.unknown.length === 0 ? (plan.steps[0]?.importer ?? null) : null;
  const importer = chosen ?? recognised ?? guessTable(files[0]?.name ?? '', choices);
  const steps = several ? plan.steps : importer ? [{ importer, files }] : [];
  return (
    <section className="setup" aria-label={t('import.setup.title')}>
      {several ? (
        <RunPlanList plan={plan} />
      ) : (
        <>
          <FilesList files={files} />
          <ImporterSelect
            choices={choices}
            value={importer}
            onChange={setChosen}
            isDetected={importer === recognised}
          />
        </>
      )}
      <ImportOptionsForm importer={steps[0]?.importer ?? null} value={options} onChange={setOptions} />
      <Flex gap={8} align="center" wrap>
        <Reason text={steps.length > 0 ? null : t('import.setup.choose_first')}>
          <Button type="primary" disabled={steps.length === 0} onClick={() => onStart(steps, options)}>
            {t(several ? 'import.full.start' : 'import.setup.check')}
          </Button>
        </Reason>
        <Button onClick={onCancel}>{t('states.cancel')}</Button>
        <span className="muted">{t(several ? 'import.full.hint' : 'import.setup.nothing_yet')}</span>
      </Flex>
    </section>
  );
}
