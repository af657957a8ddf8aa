import { useTranslate } from '@refinedev/core';
import { Button, Checkbox, Drawer, InputNumber } from 'antd';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import type { SheetCount } from '../types.ts';
import { useAnswers } from './AnswersContext.tsx';
import { answerSheet, type SheetAnswer } from './answers.ts';
import { SheetColumns } from './SheetColumns.tsx';
import './mapping.css';

interface SheetDrawerProps {
  sheet: SheetCount | null;
  onClose: () => void;
}

/** How a tab is read: its row of labels, what each column is, or not at all. */
export function SheetDrawer({ sheet, onClose }: SheetDrawerProps) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const state = useAnswers();
  const answer = sheet ? state?.answers.sheets[sheet.sheet] : undefined;
  const isForm = sheet?.columns.some(({ row }) => row !== null) === true;
  const change = (next: SheetAnswer | undefined) => {
    if (sheet) state?.change((answers) => answerSheet(answers, sheet.sheet, next));
  };
  return (
    <Drawer
      open={sheet !== null}
      onClose={onClose}
      width={isPhone ? '100%' : 860}
      title={t(`import.mapping.${isForm ? 'title_labels' : 'title'}`, { sheet: sheet?.sheet ?? '' })}
      footer={
        <div className="answer-foot">
          <Button type="primary" onClick={onClose}>
            {t('import.mapping.done')}
          </Button>
          <Button disabled={!answer} onClick={() => change(undefined)}>
            {t('import.mapping.reset')}
          </Button>
          <span className="muted">{t('import.mapping.hint')}</span>
        </div>
      }
    >
      {sheet ? (
        <>
          <div className="answer-fields">
            {isForm ? null : (
              <>
                <label htmlFor="header_row">{t('import.mapping.header_row')}</label>
                <InputNumber
                  id="header_row"
                  min={1}
                  max={1000}
                  precision={0}
                  disabled={answer?.ignore === true}
                  value={answer?.header_row ?? sheet.headerRow}
                  onChange={(row) => change(row ? { ...answer, header_row: row } : answer)}
                />
              </>
            )}
            <Checkbox
              checked={answer?.ignore === true}
              onChange={({ target }) => change(target.checked ? { ignore: true } : undefined)}
            >
              {t('import.mapping.ignore')}
            </Checkbox>
          </div>
          {answer?.ignore ? null : <SheetColumns sheet={sheet} answer={answer} onChange={change} />}
        </>
      ) : null}
    </Drawer>
  );
}
