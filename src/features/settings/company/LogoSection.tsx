import { useCreate, useDelete, useTranslate, useUpdate } from '@refinedev/core';
import { App, Button } from 'antd';
import { type ChangeEvent, useRef, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { useCatalog, useResource } from '@/providers/CatalogProvider.tsx';
import { useLogo } from '@/providers/useLogo.ts';
import { CompanyLogo } from '@/screens/parts/CompanyLogo.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { Section } from '@/ui/Section.tsx';
import { PICTURES, readPicture } from './logoFile.ts';

const resource = 'organization_logos';

/** The picture of the company, saved as soon as it is chosen. */
export function LogoSection() {
  const t = useTranslate();
  const text = useProblemText();
  const { message, notification } = App.useApp();
  const { reload } = useCatalog();
  const may = useResource(resource)?.can;
  const logo = useLogo();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const { mutateAsync: create } = useCreate<Row, ApiProblem>();
  const { mutateAsync: update } = useUpdate<Row, ApiProblem>();
  const { mutateAsync: remove } = useDelete<Row, ApiProblem>();

  const attempt = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await work();
      message.success(done);
    } catch (problem) {
      notification.error({ message: t('form.failed'), description: text(problem) });
    } finally {
      // also what was refused: another picture may stand there by now
      await reload();
      setBusy(false);
    }
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (!file) return;
    const chosen = await readPicture(file);
    // the same file again is a choice, too
    target.value = '';
    if ('refused' in chosen) {
      notification.error({ message: t('form.failed'), description: t(`company.logo.${chosen.refused}`) });
      return;
    }
    const values = logo ? { ...chosen, version: logo.version } : chosen;
    await attempt(
      () => (logo ? update({ resource, id: logo.id, values, ...quiet }) : create({ resource, values, ...quiet })),
      t('company.logo.saved'),
    );
  };
  return (
    <Section title={t('company.logo.title')}>
      <div className="logo-row">
        <CompanyLogo size="paper" instead={<p className="muted">{t('company.logo.none')}</p>} />
        {may?.update ? (
          <>
            <input ref={input} type="file" hidden accept={PICTURES.join()} onChange={(event) => void choose(event)} />
            <Button loading={busy} onClick={() => input.current?.click()}>
              {t(logo ? 'company.logo.replace' : 'company.logo.choose')}
            </Button>
            {logo ? (
              <Button
                type="text"
                disabled={busy}
                onClick={() =>
                  void attempt(() => remove({ resource, id: logo.id, ...quiet }), t('company.logo.removed'))
                }
              >
                {t('company.logo.remove')}
              </Button>
            ) : null}
          </>
        ) : null}
      </div>
      <p className="muted">{t('company.logo.hint')}</p>
    </Section>
  );
}
