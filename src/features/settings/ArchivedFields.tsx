import { useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import type { TableSettings } from './useTableSettings.ts';

/** Custom fields that were put away with the values records have in them. */
export function ArchivedFields({ settings }: { settings: TableSettings }) {
  const t = useTranslate();
  const text = useProblemText();
  const { notification } = App.useApp();
  const archived = settings.customFields.filter(({ archived_at }) => archived_at !== null);
  if (archived.length === 0) return null;
  return (
    <ul className="archived-fields" aria-label={t('settings.archivedFields')}>
      {archived.map((field) => (
        <li key={field.id}>
          <span className="muted">
            {t('settings.archivedField', { label: field.label, kind: t(`settings.kinds.${field.kind}`) })}
          </span>
          <Button
            size="small"
            type="link"
            onClick={() =>
              settings
                .saveField(field, { archived_at: null })
                .catch((problem) => notification.error({ message: t('form.failed'), description: text(problem) }))
            }
          >
            {t('settings.bringBack')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
