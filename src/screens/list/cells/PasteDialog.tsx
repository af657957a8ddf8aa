import { useTranslate } from '@refinedev/core';
import { Modal } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { columnLabel } from '@/fields/words.ts';
import type { PastePlan } from './paste.ts';

interface PasteDialogProps {
  resource: Resource;
  plan: PastePlan;
  titleOf(id: string): string;
  onPaste(): void;
  onCancel(): void;
}

const SHOWN = 100;

/** What of a block does not fit, cell by cell, before anything is written. */
export function PasteDialog({ resource, plan, titleOf, onPaste, onCancel }: PasteDialogProps) {
  const t = useTranslate();
  const { misfits, beyond, count } = plan;
  const outside = [
    beyond.rows > 0 ? t('paste.rowsBeyond', { count: beyond.rows }) : '',
    beyond.columns > 0 ? t('paste.columnsBeyond', { count: beyond.columns }) : '',
  ].filter(Boolean);
  const label = (name: string) => {
    const column = resource.column(name);
    return column ? columnLabel(t, resource.name, column) : name;
  };
  return (
    <Modal
      open
      width={760}
      title={misfits.length > 0 ? t('paste.misfits', { count: misfits.length }) : t('paste.beyond')}
      okText={t('paste.rest', { count })}
      okButtonProps={{ disabled: count === 0 }}
      cancelText={t('actions.cancel')}
      onOk={onPaste}
      onCancel={onCancel}
    >
      {outside.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {misfits.length > 0 ? (
        <div className="paste-misfits">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('paste.row')}</th>
                <th scope="col">{t('paste.column')}</th>
                <th scope="col">{t('paste.text')}</th>
                <th scope="col">{t('paste.why')}</th>
              </tr>
            </thead>
            <tbody>
              {misfits.slice(0, SHOWN).map(({ row, column, text, message }) => (
                <tr key={`${row} ${column}`}>
                  <td>{titleOf(row)}</td>
                  <td>{label(column)}</td>
                  <td className="paste-text">{text}</td>
                  <td>{message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {misfits.length > SHOWN ? (
            <p className="muted">{t('paste.more', { count: misfits.length - SHOWN })}</p>
          ) : null}
        </div>
      ) : null}
    </Modal>
  );
}
