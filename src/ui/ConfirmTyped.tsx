import { Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';

interface ConfirmTypedProps {
  open: boolean;
  title: string;
  text: ReactNode;
  /** what has to be typed */
  word: string;
  wordLabel: ReactNode;
  okText: string;
  cancelText: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ConfirmTyped(props: ConfirmTypedProps) {
  const {
    open,
    title,
    text,
    word,
    wordLabel,
    okText,
    cancelText,
    danger = true,
    busy = false,
    onConfirm,
    onCancel,
  } = props;
  const [typed, setTyped] = useState('');
  const input = useId();
  const matches = typed.trim().toLowerCase() === word.trim().toLowerCase();
  return (
    <Modal
      open={open}
      title={title}
      okText={okText}
      cancelText={cancelText}
      okButtonProps={{ danger, disabled: !matches, loading: busy }}
      cancelButtonProps={{ disabled: busy }}
      closable={!busy}
      maskClosable={false}
      destroyOnHidden
      afterClose={() => setTyped('')}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <div className="confirm-typed">
        <div>{text}</div>
        <label htmlFor={input}>{wordLabel}</label>
        <Input
          id={input}
          value={typed}
          autoFocus
          autoComplete="off"
          disabled={busy}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => {
            if (matches && !busy) onConfirm();
          }}
        />
      </div>
    </Modal>
  );
}
