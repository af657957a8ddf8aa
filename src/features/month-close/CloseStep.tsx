import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { momentText } from '@/lib/dates.ts';
import { groupKey } from '@/lib/groups.ts';
import { useWorkflow } from '@/screens/workflow/useWorkflow.tsx';
import { actionLabel } from '@/screens/workflow/words.ts';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { isBlocker, type Step } from './steps.ts';

interface CloseStepProps {
  step: Step;
  tasks: Resource;
  /** the lock of the month does it, and nobody by hand */
  byLock: boolean;
  /** nothing about it changes any more */
  locked: boolean;
}

/** A step of the close: where it stands, by whom, and what stands behind it. */
export function CloseStep({ step, tasks, byLock, locked }: CloseStepProps) {
  const t = useTranslate();
  const { task, evidence } = step;
  return (
    <li className={evidence.some(isBlocker) && !locked ? 'close-step close-held' : 'close-step'}>
      <div className="close-head">
        <h3>{t(`close.steps.${groupKey(step.name)}`, step.name)}</h3>
        {task ? (
          <TaskState tasks={tasks} task={task} fixed={byLock || locked} />
        ) : (
          <StatusTag tone="draft" label={t('close.notBegun')} />
        )}
      </div>
      {evidence.length > 0 ? (
        <ul className="close-facts">
          {evidence.map((one) => (
            <EvidenceLine key={one.key} one={one} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function TaskState({ tasks, task, fixed }: { tasks: Resource; task: Row; fixed: boolean }) {
  const t = useTranslate();
  const { locale, organization } = useFieldEnvironment();
  const workflow = useWorkflow(tasks, task, String(task.name));
  const [status, person] = [tasks.column('status'), tasks.column('completed_by')];
  return (
    <div className="close-state">
      {task.completed_at ? (
        <span className="muted close-by">
          {person && task.completed_by ? <FieldCell column={person} record={task} /> : null}{' '}
          {momentText(String(task.completed_at), organization.timezone, locale)}
        </span>
      ) : null}
      {fixed
        ? null
        : workflow.actions
            .filter(({ allowed }) => allowed)
            .map((action) => (
              <Button
                key={action.action}
                size="small"
                loading={workflow.busy}
                onClick={() => void workflow.start(action)}
              >
                {actionLabel(t, action.action)}
              </Button>
            ))}
      {status ? <FieldCell column={status} record={task} /> : null}
      {task.note ? <p className="muted close-note">{String(task.note)}</p> : null}
      {workflow.dialog}
    </div>
  );
}
