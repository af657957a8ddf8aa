import { FileExcelOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useRef } from 'react';
import { ACCEPT } from './importers.ts';

interface DropZoneProps {
  over: boolean;
  onFiles: (files: File[]) => void;
}

export function DropZone({ over, onFiles }: DropZoneProps) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={over ? 'drop-zone over' : 'drop-zone'}>
      <FileExcelOutlined aria-hidden />
      <div>
        <h2>{t('import.drop.title')}</h2>
        <p className="muted">{t('import.drop.text')}</p>
      </div>
      <Button type="primary" onClick={() => input.current?.click()}>
        {t('import.drop.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPT.join(',')}
        aria-label={t('import.drop.choose')}
        data-testid="import-file"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // the same file may be chosen twice in a row
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </div>
  );
}
