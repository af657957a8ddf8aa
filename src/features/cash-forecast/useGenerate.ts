import { useTranslate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { figuresKey } from '@/features/figures/useFigures.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import type { Scenario } from './useForecast.ts';

/** A new forecast from the documents of now takes the place of the one before, which is kept. */
export function useGenerate(scenario: Scenario): { generate(): Promise<void>; busy: boolean } {
  const t = useTranslate();
  const { api, organization } = useCatalog();
  const { message, notification } = App.useApp();
  const client = useQueryClient();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const generate = async () => {
    setBusy(true);
    const { error, status } = await (api.client as unknown as RestClient).rpc('generate_cash_forecast', {
      p_org: organization.id,
      p_scenario: scenario,
    });
    if (error)
      notification.error({
        message: t('cashForecast.notGenerated'),
        description: problemText(toProblem(error, status)),
        placement: 'bottomRight',
      });
    else {
      await client.invalidateQueries({ queryKey: figuresKey(organization.id) });
      message.success(t('cashForecast.generated'));
    }
    setBusy(false);
  };
  return { generate, busy };
}
