import './fullRun.css';
import { useTranslate } from '@refinedev/core';
import type { RunPlan } from '@shared/importers/full-run.ts';
import { FilesList } from './FilesList.tsx';
import { useImporterName } from './useImporterName.ts';

/** Which files go first, which are missing, and which nobody knows. */
export function RunPlanList({ plan }: { plan: RunPlan<File> }) {
  const t = useTranslate();
  const name = useImporterName();
  return (
    <>
      <ol className="run-plan">
        {plan.steps.map(({ importer, files }) => (
          <li key={importer}>
            <span>{name(importer)}</span>
            <FilesList files={files} />
          </li>
        ))}
      </ol>
      {plan.missing.length > 0 ? (
        <p className="muted">{t('import.full.missing', { names: plan.missing.map(name).join(', ') })}</p>
      ) : null}
      {plan.unknown.length > 0 ? (
        <p>{t('import.full.unknown', { names: plan.unknown.map((file) => file.name).join(', ') })}</p>
      ) : null}
    </>
  );
}
