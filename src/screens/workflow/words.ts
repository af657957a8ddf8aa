import { humanise } from '@/catalog/label.ts';
import type { Text } from '@/lib/text.ts';

/** An action of a workflow as its button says it; tables that are added later have no word in the locale files yet. */
export const actionLabel = (t: Text, action: string): string => t(`workflow.actions.${action}`, humanise(action));
