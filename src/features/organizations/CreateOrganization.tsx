import { useTranslate } from '@refinedev/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import type { Api } from '@/lib/api.ts';
import { createOrganization } from '@/providers/organizations.ts';
import { organizationsQuery, type Signed } from './useOrganizations.ts';

interface CreateOrganizationProps {
  api: Api;
  user: Signed;
  onCancel?: () => void;
}

export function CreateOrganization({ api, user, onCancel }: CreateOrganizationProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (name: string) => {
      const id = await createOrganization(api, name);
      // The database made the slug, so the list is asked for it.
      const organizations = await queryClient.fetchQuery({ ...organizationsQuery(api, user), staleTime: 0 });
      return organizations.find((organization) => organization.id === id)?.slug ?? null;
    },
    onSuccess: (slug) => navigate(slug ? `/${slug}` : '/organizations'),
  });

  return (
    <>
      {error ? (
        <Alert type="error" message={t('organizations.create.failed')} description={error.message} role="alert" />
      ) : null}
      <Form<{ name: string }> layout="vertical" requiredMark={false} onFinish={({ name }) => mutate(name.trim())}>
        <Form.Item
          name="name"
          label={t('organizations.create.name')}
          rules={[{ required: true, whitespace: true, message: t('organizations.create.name_missing') }]}
        >
          <Input autoFocus autoComplete="organization" maxLength={120} />
        </Form.Item>
        <Flex gap={8}>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {t('organizations.create.submit')}
          </Button>
          {onCancel ? (
            <Button disabled={isPending} onClick={onCancel}>
              {t('states.cancel')}
            </Button>
          ) : null}
        </Flex>
      </Form>
    </>
  );
}
