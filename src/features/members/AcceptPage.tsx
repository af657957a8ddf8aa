import { useTranslate } from '@refinedev/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { SignedInAs } from '@/features/sign-in/SignedInAs.tsx';
import { SignFrame } from '@/features/sign-in/SignFrame.tsx';
import { useSignedOut } from '@/features/sign-in/useSignedOut.ts';
import type { Api } from '@/lib/api.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';

interface Invited {
  /** open, or why it cannot be accepted */
  state: string;
  organization?: string;
  slug?: string;
  role?: string;
  role_key?: string | null;
  invited_by?: string | null;
}

interface AcceptPageProps {
  api: Pick<Api, 'client'>;
  user: { id: string; email: string };
}

/** Where the link of an invitation leads; who has no account yet comes back here from sign-up. */
export default function AcceptPage({ api, user }: AcceptPageProps) {
  const t = useTranslate();
  const { token = '' } = useParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const problemText = useProblemText();
  usePageTitle(t('invitation.title'));
  const ask = async <T,>(name: string): Promise<T> => {
    const { data, error, status } = await (api.client as unknown as RestClient).rpc(name, { p_token: token });
    if (error) throw toProblem(error, status);
    return data as T;
  };
  const query = useQuery<Invited, ApiProblem>({
    queryKey: ['invitation', user.id, token],
    queryFn: () => ask<Invited>('invitation'),
  });
  const accept = useMutation<string, ApiProblem>({
    mutationFn: () => ask<string>('accept_invitation'),
    onSuccess: async (slug) => {
      await queryClient.invalidateQueries({ queryKey: ['organizations'] });
      navigate(`/${slug}`, { replace: true });
    },
    // somebody was faster, or took it back: what it is now is what is to be said
    onError: () => void query.refetch(),
  });
  useSignedOut(query.error ?? accept.error);
  const foot = <SignedInAs email={user.email} />;
  const { data } = query;
  if (query.error && !data) {
    return (
      <SignFrame title={t('invitation.title')} aside={foot}>
        <ErrorState
          compact
          title={t('invitation.failed')}
          details={problemText(query.error)}
          detailsLabel={t('states.details')}
          retryLabel={t('states.retry')}
          onRetry={() => void query.refetch()}
        />
      </SignFrame>
    );
  }
  if (!data) {
    return (
      <SignFrame title={t('invitation.title')} aside={foot}>
        <CardsSkeleton count={1} label={t('states.loading')} />
      </SignFrame>
    );
  }
  const role = data.role_key ? t(`roles.${data.role_key}`, data.role ?? '') : (data.role ?? '');
  if (data.state === 'open') {
    return (
      <SignFrame
        title={t('invitation.join', { organization: data.organization ?? '' })}
        text={t(data.invited_by ? 'invitation.text' : 'invitation.textPlain', { who: data.invited_by ?? '', role })}
        aside={foot}
      >
        {accept.error ? <Alert type="error" role="alert" message={problemText(accept.error)} /> : null}
        <Button type="primary" block loading={accept.isPending} onClick={() => accept.mutate()}>
          {t('invitation.accept')}
        </Button>
      </SignFrame>
    );
  }
  const isIn = (data.state === 'member' || data.state === 'accepted') && data.slug;
  return (
    <SignFrame
      title={t('invitation.closed')}
      text={t(`invitation.states.${data.state}`, { email: user.email })}
      aside={foot}
    >
      <Link className="text-link" to={isIn ? `/${data.slug}` : '/organizations'}>
        {isIn ? t('invitation.open', { organization: data.organization ?? '' }) : t('organizations.title')}
      </Link>
    </SignFrame>
  );
}
