import './start.css';
import { useInvalidate, useTranslate } from '@refinedev/core';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import { resourcePlural } from '@/fields/words.ts';
import { listPath, newPath, showPath } from '@/lib/paths.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

/** In the address of a form that makes a header alone, as for applications of before. */
export const BARE = 'without_lines';

interface Wanted {
  project_id?: string;
  pay_app_target: string;
}

/** Of which project, and to whom; the rest is in the books already. */
export function NewPayApp({ resource }: { resource: Resource }) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { api, organization } = useCatalog();
  const navigate = useNavigate();
  const invalidate = useInvalidate();
  const problemText = useProblemText();
  const [params] = useSearchParams();
  const [form] = Form.useForm<Wanted>();
  const project = Form.useWatch('project_id', form);
  const begin = useMutation<string, ApiProblem, Wanted>({
    mutationFn: async ({ project_id, pay_app_target }) => {
      const client = api.client as unknown as RestClient;
      const answer = await client.rpc('create_pay_app', { p_project: project_id, p_target: pay_app_target });
      if (answer.error) throw toProblem(answer.error, answer.status);
      return String(answer.data);
    },
    onSuccess: async (id) => {
      await invalidate({ resource: 'pay_apps', invalidates: ['list', 'many'] });
      navigate(showPath(organization.slug, 'pay_apps', id), { replace: true });
    },
  });
  const initial: Wanted = {
    ...(params.get('project_id') ? { project_id: String(params.get('project_id')) } : {}),
    pay_app_target: params.get('pay_app_target') ?? 'owner',
  };
  const list = listPath(organization.slug, 'pay_apps');
  const ofProject = (table: string, more: Record<string, string> = {}) =>
    listPath(organization.slug, table, { 'project_id.in': String(project), ...more });
  return (
    <Page width="form">
      <PageHeader
        title={t('payApp.start.title')}
        breadcrumb={[{ label: resourcePlural(t, resource), to: list }, { label: t('payApp.start.title') }]}
      />
      <p className="muted pay-start-text">{t('payApp.start.text')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        disabled={begin.isPending}
        onFinish={(values) => begin.mutate(values)}
      >
        {(['project_id', 'pay_app_target'] as const).map((name) => {
          const column = resource.column(name);
          if (!column) return null;
          const { Input } = fieldOf(column);
          return (
            <Form.Item
              key={name}
              name={name}
              label={t(name === 'project_id' ? 'payApp.start.project' : 'payApp.start.target')}
              rules={[{ required: true, message: t('payApp.start.required') }]}
            >
              <Input column={column} env={env} autoFocus={name === 'project_id' && !initial.project_id} />
            </Form.Item>
          );
        })}
        {begin.error ? (
          <Alert
            type="error"
            showIcon
            role="alert"
            message={t('payApp.start.failed')}
            description={
              <>
                {problemText(begin.error)}{' '}
                {begin.error.code === 'PT422' ? (
                  <TextLink to={ofProject('sov_lines')}>{t('payApp.start.schedule')}</TextLink>
                ) : (
                  <TextLink to={ofProject('pay_apps', { 'status.in': 'draft' })}>
                    {resourcePlural(t, resource)}
                  </TextLink>
                )}
              </>
            }
          />
        ) : null}
        <div className="pay-start-actions">
          <Button type="primary" htmlType="submit" loading={begin.isPending}>
            {t('payApp.start.begin')}
          </Button>
          <TextLink to={newPath(organization.slug, 'pay_apps', { ...Object.fromEntries(params), [BARE]: 1 })}>
            {t('payApp.start.bare')}
          </TextLink>
        </div>
      </Form>
    </Page>
  );
}
