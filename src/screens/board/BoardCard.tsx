import { MoreOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Dropdown } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { Action } from '@/catalog/workflow.ts';
import { RecordCard, type RecordCardProps } from '@/ui/RecordCard.tsx';
import { isEnding } from '../workflow/asked.ts';
import { actionLabel } from '../workflow/words.ts';
import { movesOf } from './moves.ts';

interface BoardCardProps {
  resource: Resource;
  row: Row;
  card: RecordCardProps;
  onDrag(row: Row | null): void;
  onMove(row: Row, action: Action): void;
}

/** Dragged with the mouse; its menu is there for keys and fingers. */
export function BoardCard({ resource, row, card, onDrag, onMove }: BoardCardProps) {
  const t = useTranslate();
  const moves = movesOf(resource, row);
  return (
    <li
      className={moves.length > 0 ? 'board-card movable' : 'board-card'}
      draggable={moves.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag(row);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <RecordCard {...card} />
      {moves.length > 0 ? (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: moves.map((action) => ({
              key: action.action,
              danger: isEnding(action.action),
              label: actionLabel(t, action.action),
              onClick: () => onMove(row, action),
            })),
          }}
        >
          <Button
            size="small"
            type="text"
            className="board-move"
            icon={<MoreOutlined aria-hidden />}
            aria-label={t('board.move', { subject: String(card.title) })}
          />
        </Dropdown>
      ) : null}
    </li>
  );
}
