import { SearchOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Input, type InputRef } from 'antd';
import { type Ref, useEffect, useRef, useState } from 'react';

interface SearchBoxProps {
  value: string;
  /** `settled`: a pause long enough to be a step one may want to go back to */
  onChange(value: string, settled: boolean): void;
}

const PAUSE = 300;

/** Searches while one types; only the first letter makes a step in the browser's history. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const input = useRef<InputRef>(null);

  // back, forward and "clear" change the address from outside
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);

  const send = (next: string) => {
    if (next === sent.current) return;
    const first = sent.current === '' || next === '';
    sent.current = next;
    onChange(next, first);
  };
  const latest = useRef(send);
  latest.current = send;

  useEffect(() => {
    const timer = setTimeout(() => latest.current(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <Input
      ref={input as Ref<InputRef>}
      className="search-box"
      size="small"
      allowClear
      prefix={<SearchOutlined aria-hidden />}
      placeholder={t('list.search')}
      aria-label={t('list.search')}
      aria-keyshortcuts="/"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={() => send(typed.trim())}
      data-search
    />
  );
}
