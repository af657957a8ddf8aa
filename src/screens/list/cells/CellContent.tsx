import { Button, Popover } from 'antd';
import { useContext, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { MISSING } from '@/ui/amount.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellStoreContext } from './GridCell.tsx';
import { type CellStore, keyOf } from './store.ts';

interface CellContentProps {
  resource: Resource;
  column: Column;
  record: Row;
  /** where the record is opened; of the title only */
  href: string | null;
  onChoose(): void;
  onSettle(mine: boolean): void;
}

const useFailure = (store: CellStore, key: string) =>
  useSyncExternalStore(store.subscribe, () => store.state.failures.get(key));

/** The value, or what was typed and refused with the reason beside it, or the editor. */
export function CellContent({ resource, column, record, href, onChoose, onSettle }: CellContentProps) {
  const env = useFieldEnvironment();
  const store = useContext(CellStoreContext) as CellStore;
  const at = { row: String(record.id), column: column.name };
  const failure = useFailure(store, keyOf(at));
  const look = useSyncExternalStore(store.subscribe, () => store.look(at));
  if (look.includes('editing'))
    return (
      <CellEditor
        table={resource.name}
        column={column}
        record={record}
        initial={store.state.editing?.draft}
        onType={(draft) => store.type(draft)}
        onChoose={onChoose}
        onCreate={store.create}
      />
    );
  if (failure) {
    // of a record that was chosen only the id is known here
    const typed = column.relation ? (
      <FieldCell column={column} record={record} />
    ) : (
      fieldOf(column).format(failure.value, column, env) || MISSING
    );
    return (
      <Popover
        open={look.includes('chosen')}
        placement="bottomLeft"
        content={<FailureNote failure={failure.message} disputed={failure.theirs !== null} onSettle={onSettle} />}
      >
        <span className="ellipsis cell-refused">{typed}</span>
      </Popover>
    );
  }
  return (
    <>
      <FieldCell column={column} record={record} />
      {href ? (
        <Link className="cell-open" to={href} tabIndex={-1} aria-label={env.t('cells.open')}>
          ↗
        </Link>
      ) : null}
    </>
  );
}

interface FailureNoteProps {
  failure: string;
  disputed: boolean;
  onSettle(mine: boolean): void;
}

function FailureNote({ failure, disputed, onSettle }: FailureNoteProps) {
  const { t } = useFieldEnvironment();
  return (
    <div className="cell-note" role="alert">
      <span>{failure}</span>
      <span className="cell-note-actions">
        <Button size="small" onClick={() => onSettle(false)}>
          {t(disputed ? 'cells.theirs' : 'cells.drop')}
        </Button>
        {disputed ? (
          <Button size="small" onClick={() => onSettle(true)}>
            {t('cells.mine')}
          </Button>
        ) : null}
      </span>
    </div>
  );
}
