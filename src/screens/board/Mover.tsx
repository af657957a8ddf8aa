import { useEffect, useRef } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { Action } from '@/catalog/workflow.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { useWorkflow } from '../workflow/useWorkflow.tsx';

/** Runs one action of one record as soon as it is there, with everything the record page would ask and say. */
export function Mover({ resource, row, action }: { resource: Resource; row: Row; action: Action }) {
  const env = useFieldEnvironment();
  const workflow = useWorkflow(resource, row, recordTitle(env, resource, row));
  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    workflow.start(action);
  });
  return workflow.dialog;
}
