import type { NotificationProvider } from '@refinedev/core';
import { useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useMemo } from 'react';

/** Done is said briefly, trouble stays until it is read. Pass the hook itself to `<Refine notificationProvider>`. */
export function useNotifications(): NotificationProvider {
  const { message, notification } = App.useApp();
  const t = useTranslate();
  return useMemo<NotificationProvider>(
    () => ({
      open({ key, message: title, description, type, cancelMutation }) {
        const id = key ?? title;
        if (type === 'success') {
          message.success({ key: id, content: title });
        } else if (type === 'error') {
          notification.error({ key: id, message: title, description, duration: 0, placement: 'bottomRight' });
        } else {
          const undo = (
            <Button
              size="small"
              onClick={() => {
                cancelMutation?.();
                notification.destroy(id);
              }}
            >
              {t('actions.undo')}
            </Button>
          );
          notification.info({
            key: id,
            message: title,
            description,
            actions: undo,
            duration: 0,
            placement: 'bottomRight',
          });
        }
      },
      close(key) {
        message.destroy(key);
        notification.destroy(key);
      },
    }),
    [message, notification, t],
  );
}
