import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { Action } from '@/catalog/workflow.ts';
import { MenuLabel } from '@/ui/MenuLabel.tsx';
import { isEnding } from './asked.ts';
import type { RecordWorkflow } from './useWorkflow.tsx';
import { actionLabel } from './words.ts';

/** What wants an explanation is not the usual way on. */
const isHandy = ({ action, allowed, needs }: Action): boolean =>
  allowed && !isEnding(action) && !needs.includes('note') && !needs.includes('reason');

/** The action that leads on is the one thing to do with a record; null when this person has none. */
export function leadingAction({ actions }: RecordWorkflow): Action | null {
  return actions.find(isHandy) ?? null;
}

export function LeadingButton({ workflow, action }: { workflow: RecordWorkflow; action: Action }) {
  const t = useTranslate();
  return (
    <Button type="primary" loading={workflow.busy} onClick={() => workflow.start(action)}>
      {actionLabel(t, action.action)}
    </Button>
  );
}

/** The others in the menu; what is not allowed stays there and says so. */
export function useWorkflowMenu(workflow: RecordWorkflow) {
  const t = useTranslate();
  const leading = leadingAction(workflow);
  return workflow.actions
    .filter((action) => action !== leading)
    .map((action) => ({
      key: `workflow-${action.action}`,
      disabled: !action.allowed || workflow.busy,
      danger: isEnding(action.action),
      label: (
        <MenuLabel text={actionLabel(t, action.action)} reason={action.allowed ? null : t('workflow.notAllowed')} />
      ),
      onClick: () => workflow.start(action),
    }));
}
