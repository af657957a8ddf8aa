import { useTranslate } from '@refinedev/core';
import { Alert, App, Button, Input, Modal } from 'antd';
import { useFieldEnvironment } from '@/fields/context.ts';
import { momentText } from '@/lib/dates.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { invitationPath, type Secret } from './people.ts';

/** The link of an invitation: it stands here once, and nobody can look it up later. */
export function SecretLink({ email, token, expires_at, mail, onClose }: Secret & { email: string; onClose(): void }) {
  const t = useTranslate();
  const { message } = App.useApp();
  const { timezone } = useOrganization();
  const { locale } = useFieldEnvironment();
  const link = `${window.location.origin}${invitationPath(token)}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      message.success(t('members.link.copied'));
    } catch {
      // a browser that keeps the clipboard to itself: the text can be marked and copied
      message.error(t('members.link.notCopied'));
    }
  };
  return (
    <Modal
      open
      title={t('members.link.title', { email })}
      maskClosable={false}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('members.link.done')}</Button>
          <Button type="primary" onClick={() => void copy()}>
            {t('members.link.copy')}
          </Button>
        </>
      }
    >
      <div className="secret-link">
        <Alert
          showIcon
          role="status"
          type={mail === 'sent' ? 'success' : 'warning'}
          message={t(`members.link.mail.${mail}`, { email })}
        />
        <p>{t('members.link.text', { email, until: momentText(expires_at, timezone, locale) })}</p>
        <Input.TextArea
          readOnly
          autoSize
          aria-label={t('members.link.label')}
          value={link}
          onFocus={({ target }) => target.select()}
        />
      </div>
    </Modal>
  );
}
