import { useTranslate } from '@refinedev/core';
import { App, Button, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { merge } from '@/catalog/merge.ts';
import type { Resource } from '@/catalog/resource.ts';
import { settingsPatch } from '@/catalog/settings.ts';
import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { listPath, settingsPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { buildResources } from '@/providers/resources.ts';
import { patches } from '@/resources/index.ts';
import { useLeaveGuard } from '@/screens/parts/LeaveGuard.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Section } from '@/ui/Section.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { ArchivedFields } from './ArchivedFields.tsx';
import { cleaned, withWords } from './draft.ts';
import { FieldDrawers, NEW } from './FieldDrawers.tsx';
import { FieldsEditor } from './FieldsEditor.tsx';
import { ListEditor } from './ListEditor.tsx';
import { MovedSettings } from './MovedSettings.tsx';
import { Preview } from './Preview.tsx';
import { useSettingsDraft } from './useSettingsDraft.ts';
import type { TableSettings } from './useTableSettings.ts';

export function SettingsEditor({ table, settings }: { table: string; settings: TableSettings }) {
  const t = useTranslate();
  const text = useProblemText();
  const navigate = useNavigate();
  const { message, modal, notification } = App.useApp();
  const { catalog, organization } = useCatalog();
  const { slug } = organization;
  const [open, setOpen] = useState<string | null>(null);
  const isPhone = useIsPhone();
  const [busy, setBusy] = useState(false);

  // as it is without these settings: what the catalog says, with the custom fields
  const base = useMemo(() => {
    const { [table]: _, ...others } = catalog.settings;
    return buildResources({ ...catalog, settings: others }, { layers: [patches] }).get(table) as Resource;
  }, [catalog, table]);
  const state = useSettingsDraft(base, settings.row, busy);
  const { draft, setDraft, dirty } = state;
  const preview = useMemo(() => merge(base, settingsPatch(base, draft)), [base, draft]);
  useLeaveGuard(dirty);
  const plural = resourcePlural(t, preview);
  usePageTitle(t('settings.of', { plural }), organization.name);

  const attempt = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await work();
      message.success(done);
    } catch (problem) {
      notification.error({ message: t('form.failed'), description: text(problem) });
    } finally {
      setBusy(false);
    }
  };
  const save = () =>
    attempt(
      async () => state.saved(await settings.savePatch(state.from, cleaned(base, draft))),
      t('settings.saved', { plural }),
    );
  const askReset = () =>
    modal.confirm({
      title: t('settings.resetTitle', { plural }),
      content: t('settings.resetText'),
      okText: t('settings.reset'),
      cancelText: t('actions.cancel'),
      onOk: () =>
        attempt(
          async () => {
            await settings.reset();
            state.saved(null);
          },
          t('settings.resetDone', { plural }),
        ),
    });

  return (
    <Page>
      <PageHeader
        title={t('settings.of', { plural })}
        breadcrumb={[{ label: t('settings.tables'), to: settingsPath(slug) }, { label: plural }]}
        actions={<Button onClick={() => navigate(listPath(slug, table))}>{t('settings.openList')}</Button>}
        more={[
          { key: 'discard', label: t('settings.discard'), disabled: !dirty, onClick: state.discard },
          {
            key: 'reset',
            danger: true,
            label: t('settings.reset'),
            disabled: !settings.row && !dirty,
            onClick: askReset,
          },
        ]}
        moreLabel={t('states.more')}
        primary={
          // on a phone it floats over the rows: there it comes when there is something to save
          isPhone && !dirty ? null : (
            <Button type="primary" disabled={!dirty} loading={busy} onClick={() => void save()}>
              {t('actions.save')}
            </Button>
          )
        }
      />
      {state.movedOn ? <MovedSettings onTheirs={state.takeTheirs} onMine={state.keepMine} /> : null}
      <div className="settings-columns">
        <div>
          <Section title={t('settings.names')}>
            <Form layout="vertical" component="div" className="form-grid">
              <Form.Item label={t('settings.one')} htmlFor="table-label">
                <Input
                  id="table-label"
                  value={draft.label ?? ''}
                  placeholder={resourceLabel(t, base)}
                  maxLength={80}
                  onChange={({ target }) => setDraft(withWords(draft, { label: target.value.trimStart() }))}
                />
              </Form.Item>
              <Form.Item label={t('settings.many')} htmlFor="table-plural">
                <Input
                  id="table-plural"
                  value={draft.labelPlural ?? ''}
                  placeholder={resourcePlural(t, base)}
                  maxLength={80}
                  onChange={({ target }) => setDraft(withWords(draft, { labelPlural: target.value.trimStart() }))}
                />
              </Form.Item>
            </Form>
          </Section>
          <FieldsEditor {...{ base, preview, draft }} onChange={setDraft} onOpen={setOpen} onAdd={() => setOpen(NEW)} />
          <ArchivedFields settings={settings} />
          <ListEditor {...{ base, preview, draft }} onChange={setDraft} />
        </div>
        <Preview preview={preview} />
      </div>
      <FieldDrawers {...{ base, preview, draft, settings, open }} onChange={setDraft} onOpen={setOpen} />
    </Page>
  );
}
