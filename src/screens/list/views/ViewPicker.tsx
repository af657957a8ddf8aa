import { DownOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { App, Button, Popover } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { SavedView } from '@/providers/views.ts';
import { useProblemText } from '../../parts/useProblemText.ts';
import type { ListState } from '../urlState.ts';
import { useViewActions } from './useViewActions.ts';
import type { Views } from './useViews.ts';
import { isChanged, viewParams } from './viewState.ts';

const ViewMenu = lazy(() => import('./ViewMenu.tsx'));
const ViewDialog = lazy(() => import('./ViewDialog.tsx'));

export interface ViewPickerProps {
  resource: Resource;
  state: ListState;
  views: Views;
  view: SavedView | null;
}

/** Beside the title: which view this is, whether it was changed since, and the others. */
export function ViewPicker({ resource, state, views, view }: ViewPickerProps) {
  const t = useTranslate();
  const { resources } = useCatalog();
  const [, setParams] = useSearchParams();
  const [open, setOpen] = useState(false);
  /** null: a new one */
  const [asked, setAsked] = useState<SavedView | null | undefined>();
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const { store } = useViewActions();
  const changed = isChanged(state, view, { resource, resources });
  // who may not read the table of views may keep none
  const keeps = resources.get('saved_views') !== undefined;

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const save = async (own: SavedView) => {
    setBusy(true);
    try {
      await store(own, state);
    } catch (problem) {
      notification.error({ message: t('views.failed'), description: problemText(problem) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="view-picker">
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={
          <Suspense fallback={<div className="tool-wait" />}>
            {open ? (
              <ViewMenu
                resource={resource}
                views={views}
                current={view}
                onClose={close}
                onEdit={(one) => {
                  setOpen(false);
                  setAsked(one);
                }}
              />
            ) : null}
          </Suspense>
        }
      >
        <Button
          ref={button}
          type="text"
          className="view-name"
          aria-expanded={open}
          aria-label={`${view?.name ?? t('views.plain')}: ${t('views.choose')}`}
        >
          <span className="ellipsis">{view?.name ?? t('views.plain')}</span>
          <DownOutlined aria-hidden />
        </Button>
      </Popover>
      {view && changed ? <span className="view-changed">{t('views.changed')}</span> : null}
      {changed && view?.is_mine ? (
        <Button size="small" loading={busy} onClick={() => void save(view)}>
          {t('views.save')}
        </Button>
      ) : null}
      {changed && keeps ? (
        <Button size="small" type={view?.is_mine ? 'text' : 'default'} onClick={() => setAsked(null)}>
          {t('views.saveAs')}
        </Button>
      ) : null}
      {changed && view ? (
        <Button size="small" type="text" onClick={() => setParams(viewParams(view))}>
          {t('views.reset')}
        </Button>
      ) : null}
      {asked === undefined ? null : (
        <Suspense>
          <ViewDialog
            resource={resource}
            state={state}
            view={asked}
            onClose={() => {
              setAsked(undefined);
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
