import { SearchOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Icon } from '@/ui/Icon.tsx';
import { Kbd } from '@/ui/Kbd.tsx';
import { type Command, findCommands } from './commands.ts';
import './palette.css';

interface CommandPaletteProps {
  open: boolean;
  /** kept outside: the first letters may be there before the palette is */
  text: string;
  /** so is an Enter behind them */
  entered: boolean;
  commands: Command[];
  /** seam for the search over records */
  searchRecords?: (text: string) => Promise<Command[]>;
  onType: (text: string) => void;
  onClose: () => void;
}

const SHOWN = 12;

export default function CommandPalette({
  open,
  text,
  entered,
  commands,
  searchRecords,
  onType,
  onClose,
}: CommandPaletteProps) {
  const t = useTranslate();
  const [at, setAt] = useState(0);
  const [records, setRecords] = useState<Command[]>([]);
  const input = useRef<InputRef>(null);
  const list = useId();

  useEffect(() => {
    if (!searchRecords || text.trim().length < 2) return setRecords([]);
    let current = true;
    const timer = setTimeout(() => {
      searchRecords(text).then((found) => current && setRecords(found), reportError);
    }, 300);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, searchRecords]);

  const found = useMemo(() => [...findCommands(commands, text).slice(0, SHOWN), ...records], [commands, text, records]);
  const chosen = found[Math.min(at, found.length - 1)];

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.run();
  };
  const latest = useRef(() => run(chosen));
  latest.current = () => run(chosen);
  useEffect(() => {
    if (open && entered) latest.current();
  }, [open, entered]);
  useEffect(() => {
    if (!open) return;
    setAt(0);
    // antd hangs the dialog into the page after the effects of its content
    const frame = requestAnimationFrame(() => input.current?.focus({ cursor: 'end' }));
    return () => cancelAnimationFrame(frame);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') run(chosen);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      closable={false}
      width={560}
      className="palette"
      style={{ top: '12vh' }}
      destroyOnHidden
      title={<span className="sr-only">{t('shell.palette.title')}</span>}
    >
      <Input
        ref={input}
        variant="borderless"
        size="large"
        prefix={<SearchOutlined />}
        suffix={<Kbd keys="esc" />}
        placeholder={t('shell.palette.placeholder')}
        value={text}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen ? `${list}-${chosen.id}` : undefined}
        onChange={(event) => {
          onType(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={list} className="palette-list" role="listbox" aria-label={t('shell.palette.title')}>
        {found.map((command) => (
          <div
            key={command.id}
            id={`${list}-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            className={command === chosen ? 'palette-item chosen' : 'palette-item'}
            onMouseMove={() => setAt(found.indexOf(command))}
            onClick={() => run(command)}
            onKeyDown={onKeyDown}
          >
            <Icon name={command.icon} />
            <span className="ellipsis">{command.label}</span>
            <span className="palette-kind">{t(`shell.palette.kinds.${command.kind}`)}</span>
          </div>
        ))}
      </div>
      {found.length === 0 ? <p className="palette-empty">{t('shell.palette.nothing', { text })}</p> : null}
    </Modal>
  );
}
