import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useRef, useState } from 'react';
import type { Column, Resource } from '@/catalog/resource.ts';
import { isShowable } from '@/catalog/select.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import { Arrange } from '../parts/Arrange.tsx';
import { setColumnLayout, useColumnLayout } from '../parts/columnLayout.ts';
import { useRefocus } from '../parts/useRefocus.ts';
import { inOrder } from './shown.ts';

export interface ColumnChooserProps {
  /** with the columns it shows now */
  resource: Resource;
  /** other columns than usual */
  changed: boolean;
  /** names in order; null: as usual */
  onArrange(names: string[] | null): void;
}

/** Which columns a list shows, in which order, and which stay at the left. */
export default function ColumnChooser({ resource, changed, onArrange }: ColumnChooserProps) {
  const { t } = useFieldEnvironment();
  const { pins, widths } = useColumnLayout(resource.name);
  const [word, setWord] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const shown = resource.list;
  const refocus = useRefocus(shown.join());
  const label = (column: Column) => columnLabel(t, resource.name, column);
  const matches = (column: Column) => label(column).toLowerCase().includes(word.trim().toLowerCase());
  const columnOf = (name: string) => resource.column(name) as Column;
  const others = resource.columns
    .filter((column) => isShowable(column) && !shown.includes(column.name) && matches(column))
    .sort((a, b) => label(a).localeCompare(label(b)));
  const found = shown.filter((name) => matches(columnOf(name)));

  const toggle = (name: string) => {
    // the line goes to the other part of the list, and the focus with it
    refocus(() => place.current?.querySelector<HTMLElement>(`input[name="${name}"]`));
    onArrange(shown.includes(name) ? shown.filter((other) => other !== name) : [...shown, name]);
  };
  const pin = (name: string) =>
    setColumnLayout(resource.name, {
      pins: pins.includes(name) ? pins.filter((other) => other !== name) : [...pins, name],
    });
  const box = (column: Column, checked: boolean) => (
    <Checkbox
      name={column.name}
      checked={checked}
      disabled={checked && shown.length === 1}
      onChange={() => toggle(column.name)}
    >
      {label(column)}
    </Checkbox>
  );
  const line = (name: string) => {
    const column = columnOf(name);
    const pinned = pins.includes(name);
    return (
      <>
        {box(column, true)}
        <Button
          size="small"
          type="text"
          className={pinned ? 'column-pin set' : 'column-pin'}
          icon={pinned ? <PushpinFilled /> : <PushpinOutlined />}
          aria-pressed={pinned}
          aria-label={t('columns.pin', { label: label(column) })}
          title={t('columns.pin', { label: label(column) })}
          onClick={() => pin(name)}
        />
      </>
    );
  };

  return (
    <div className="column-chooser" ref={place}>
      <Input
        size="small"
        autoFocus
        allowClear
        placeholder={t('columns.search')}
        aria-label={t('columns.search')}
        value={word}
        onChange={(event) => setWord(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          place.current?.querySelector<HTMLElement>('li input')?.focus();
        }}
      />
      <div className="column-chooser-lists">
        {found.length > 0 ? (
          <Arrange
            name={t('columns.shown')}
            groups={[{ key: 'shown', ids: found }]}
            label={(name) => label(columnOf(name))}
            render={line}
            onChange={([order = []]) => onArrange(inOrder(shown, order))}
          />
        ) : null}
        {others.length > 0 ? (
          <ul className="column-others" aria-label={t('columns.hidden')}>
            {others.map((column) => (
              <li key={column.name}>{box(column, false)}</li>
            ))}
          </ul>
        ) : null}
        {found.length + others.length === 0 ? <p className="muted">{t('columns.none')}</p> : null}
      </div>
      <div className="tool-foot">
        <span className="muted">{t('columns.hint')}</span>
        <Button
          size="small"
          type="link"
          disabled={!changed && pins.length === 0 && Object.keys(widths).length === 0}
          onClick={() => {
            setColumnLayout(resource.name, null);
            onArrange(null);
          }}
        >
          {t('columns.usual')}
        </Button>
      </div>
    </div>
  );
}
