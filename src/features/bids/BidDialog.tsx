import { useOne, useTranslate } from '@refinedev/core';
import { Button, Modal } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { recordTitle } from '@/fields/title.ts';
import { columnLabel } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { useWorkflow } from '@/screens/workflow/useWorkflow.tsx';
import { actionLabel } from '@/screens/workflow/words.ts';
import { TextLink } from '@/ui/TextLink.tsx';
import { VendorState } from './VendorState.tsx';

const FACTS = [
  ...['vendor_id', 'amount', 'labor_material', 'quote_date', 'valid_until', 'status', 'scope_description', 'notes'],
  ...['commitment_id'],
];

interface BidDialogProps {
  bid: Row;
  vendor: Row | undefined;
  onClose(): void;
}

/** A price in full, and what is done with it: to award it makes a commitment of it and turns its rivals down. */
export default function BidDialog({ bid, vendor, onClose }: BidDialogProps) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const quotes = resources.get('quotes');
  const { query, result: quote } = useOne<Row, ApiProblem>({
    resource: 'quotes',
    id: bid.id,
    meta: { view: 'form' },
    errorNotification: false,
  });
  return (
    <Modal
      open
      title={[bid.vendor_name ?? '—', bid.scope_category].filter(Boolean).join(' · ')}
      onCancel={onClose}
      footer={null}
      className="bid-dialog"
    >
      <VendorState vendor={vendor} />
      {query.isError && !quote ? <ListFailed problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {quotes && quote ? <Quote resource={quotes} quote={quote} /> : null}
      <p className="bid-more">
        <TextLink to={showPath(organization.slug, 'quotes', bid.id)}>{t('bids.record')}</TextLink>
      </p>
    </Modal>
  );
}

function Quote({ resource, quote }: { resource: Resource; quote: Row }) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const workflow = useWorkflow(resource, quote, recordTitle(env, resource, quote));
  const actions = workflow.actions.filter(({ allowed }) => allowed);
  const awards = actions.some(({ action }) => action === 'award');
  return (
    <>
      <dl className="explained-from bid-facts">
        {columnsOf(resource, FACTS)
          .filter(({ name }) => quote[name] !== null)
          .map((column) => (
            <div key={column.name}>
              <dt>{columnLabel(t, resource.name, column)}</dt>
              <dd>
                <FieldCell column={column} record={quote} />
              </dd>
            </div>
          ))}
      </dl>
      {awards ? <p className="muted">{t('bids.award')}</p> : null}
      <div className="bid-actions">
        {actions.map((action) => (
          <Button
            key={action.action}
            type={action.action === 'award' ? 'primary' : 'default'}
            loading={workflow.busy}
            onClick={() => void workflow.start(action)}
          >
            {actionLabel(t, action.action)}
          </Button>
        ))}
      </div>
      {workflow.dialog}
    </>
  );
}
