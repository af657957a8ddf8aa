import { SearchOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Input, type InputRef, Modal } from 'antd';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Kbd } from '@/ui/Kbd.tsx';
import { type Command, type CommandSection, findCommands } from './commands.ts';
import { PaletteList } from './PaletteList.tsx';
import './palette.css';
import { useOwnSections } from './useOwnSections.ts';
import { useRecordSearch } from './useRecordSearch.ts';

interface CommandPaletteProps {
  open: boolean;
  /** kept outside: the first letters may be there before the palette is */
  text: string;
  /** so is an Enter behind them */
  entered: boolean;
  commands: Command[];
  onType: (text: string) => void;
  onClose: () => void;
}

const SHOWN = 12;
/** beside records, which are what a text is mostly looked for among */
const SHOWN_OF_TEXT = 6;

export default function CommandPalette({ open, text, entered, commands, onType, onClose }: CommandPaletteProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const input = useRef<InputRef>(null);
  const list = useId();
  const search = useRecordSearch(open ? text : '');
  const own = useOwnSections(open);

  const sections = useMemo(() => {
    const isEmpty = text.trim() === '';
    const found = findCommands(commands, text).slice(0, isEmpty ? SHOWN : SHOWN_OF_TEXT);
    const heading = isEmpty && own.length > 0 ? t('shell.palette.go') : null;
    const named: CommandSection[] = found.length > 0 ? [{ key: 'commands', heading, commands: found }] : [];
    return isEmpty ? [...own, ...named] : [...named, ...search.sections];
  }, [commands, text, own, search.sections, t]);
  const found = useMemo(() => sections.flatMap((section) => section.commands), [sections]);
  const chosen = found[Math.min(at, found.length - 1)];

  const run = (command: Command | undefined, { apart }: { apart: boolean }) => {
    if (!command) return;
    const { does } = command;
    if (apart && 'to' in does) return void window.open(does.to, '_blank', 'noopener');
    onClose();
    if ('to' in does) navigate(does.to);
    else does.run();
  };
  // An Enter that came before the palette, or before its answer: it means the first line there will be.
  const [waits, setWaits] = useState(false);
  const latest = useRef(() => run(chosen, { apart: false }));
  latest.current = () => run(chosen, { apart: false });
  const isChosen = chosen !== undefined;
  useEffect(() => {
    if (!open || !(entered || waits) || (!isChosen && search.pending)) return;
    setWaits(false);
    latest.current();
  }, [open, entered, waits, isChosen, search.pending]);
  useEffect(() => {
    if (!open) return;
    setAt(0);
    setWaits(false);
    // antd hangs the dialog into the page after the effects of its content
    const frame = requestAnimationFrame(() => input.current?.focus({ cursor: 'end' }));
    return () => cancelAnimationFrame(frame);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !chosen && search.pending) setWaits(true);
    else if (event.key === 'Enter') run(chosen, { apart: event.ctrlKey || event.metaKey });
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <Modal
      open={open}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus({ cursor: 'end' })}
      footer={null}
      closable={false}
      width={620}
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
          setWaits(false);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        id={list}
        label={t('shell.palette.title')}
        sections={sections}
        chosen={chosen}
        onPoint={(command) => setAt(found.indexOf(command))}
        onRun={(command, event) => run(command, { apart: event.ctrlKey || event.metaKey })}
      />
      <div role="status" className="palette-status">
        {search.pending ? <p>{t('shell.palette.searching')}</p> : null}
        {search.problem ? (
          <p>
            {t('shell.palette.failed')}{' '}
            <Button type="link" size="small" onClick={search.retry}>
              {t('states.retry')}
            </Button>
          </p>
        ) : null}
        {found.length === 0 && !search.pending && !search.problem ? (
          <p>{t('shell.palette.nothing', { text })}</p>
        ) : null}
      </div>
    </Modal>
  );
}
