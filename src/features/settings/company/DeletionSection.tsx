import { useTranslate } from '@refinedev/core';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useRun } from '@/features/members/useRun.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { momentText } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ConfirmTyped } from '@/ui/ConfirmTyped.tsx';
import { Section } from '@/ui/Section.tsx';

/** The end of the company, which an owner asks for, and any owner takes back while there is time. */
export function DeletionSection() {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { organization, reload } = useCatalog();
  const { id, name, timezone, deletion_due: due } = organization;
  const { run, busy, refused } = useRun();
  const [asking, setAsking] = useState(false);

  const request = async () => {
    const asked = await run(
      (call) => call('request_deletion', { p_org: id, p_name: name }),
      t('company.deletion.asked'),
    );
    setAsking(false);
    if (asked) await reload();
  };
  const keep = async () => {
    const kept = await run((call) => call('cancel_deletion', { p_org: id }), t('company.deletion.kept'));
    if (kept) await reload();
  };
  return (
    <Section title={t('company.deletion.title')}>
      {refused ? <Alert type="error" showIcon role="alert" message={refused} /> : null}
      {due ? (
        <>
          <p>{t('company.deletion.due', { moment: momentText(due, timezone, locale) })}</p>
          <Button loading={busy} onClick={() => void keep()}>
            {t('company.deletion.keep')}
          </Button>
        </>
      ) : (
        <>
          <p className="muted">{t('company.deletion.text')}</p>
          <Button danger loading={busy} onClick={() => setAsking(true)}>
            {t('company.deletion.ask')}
          </Button>
        </>
      )}
      <ConfirmTyped
        open={asking}
        title={t('company.deletion.confirm', { name })}
        text={t('company.deletion.text')}
        word={name}
        wordLabel={t('company.deletion.type', { name })}
        okText={t('company.deletion.ok')}
        cancelText={t('actions.cancel')}
        busy={busy}
        onConfirm={() => void request()}
        onCancel={() => setAsking(false)}
      />
    </Section>
  );
}
