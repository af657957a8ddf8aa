import { useTranslate } from '@refinedev/core';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Switch } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { Section } from '@/ui/Section.tsx';

/** Whether the company opens to passwords alone. Who asks for codes has signed in with one: the database lets nobody lock himself out. */
export function RequireCode({ aal }: Required<Pick<SessionUser, 'aal'>>) {
  const t = useTranslate();
  const hint = useId();
  const text = useProblemText();
  const { message } = App.useApp();
  const { api, organization, resources, reload } = useCatalog();
  const { id, require_mfa: required } = organization;
  const may = resources.get('organizations')?.can.update ?? false;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (wanted: boolean) => {
      const table = (api.client as unknown as RestClient).from('organizations');
      const { data, error, status } = await table.update({ require_mfa: wanted }).eq('id', id).select('id');
      if (error) throw toProblem(error, status);
      if ((data as unknown[]).length === 0)
        throw new ApiProblem({ statusCode: 403, reason: 'forbidden', words: { key: 'errors.noRow' } });
      await reload();
    },
    onSuccess: (_, wanted) => void message.success(t(wanted ? 'two_step.company.on' : 'two_step.company.off')),
  });
  const why = !may ? null : aal === 'aal1' && !required ? 'two_step.company.first' : null;
  return (
    <Section title={t('two_step.title')}>
      {error ? <Alert type="error" showIcon role="alert" message={text(error)} /> : null}
      <p>
        <Switch
          checked={required}
          loading={isPending}
          disabled={!may || why !== null}
          onChange={(wanted) => mutate(wanted)}
          aria-label={t('two_step.company.label')}
          aria-describedby={hint}
        />{' '}
        {t('two_step.company.label')}
      </p>
      <p className="muted" id={hint}>
        {t('two_step.company.text')}{' '}
        {why ? (
          <Link className="text-link" to="/account">
            {t('two_step.company.first')}
          </Link>
        ) : null}
      </p>
    </Section>
  );
}
