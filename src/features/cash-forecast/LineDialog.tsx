import { useTranslate } from '@refinedev/core';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FigureInput } from '@/fields/figures.tsx';
import { dayText } from '@/lib/dates.ts';
import { parseDecimal } from '@/lib/numbers.ts';
import { type Category, categories, comesIn } from './matrix.ts';
import type { LineEdits } from './useLineEdits.ts';
import { categoryText, confidenceText, lineText } from './words.ts';

interface LineDialogProps {
  lines: Resource;
  runId: string;
  weeks: string[];
  /** line to change: generated or imported, or a typed one with its version; a new one has none */
  line: Row | null;
  /** where a new one begins */
  week: string;
  edits: LineEdits;
  onClose(): void;
}

interface Typed {
  category: Category;
  label: string;
  week_starting: string;
  amount: string | null;
  confidence: string;
}

/** A line is moved to another week, gets another amount, or is typed anew. */
export default function LineDialog({ lines, runId, weeks, line, week, edits, onClose }: LineDialogProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const [typed, setTyped] = useState<Typed>(() => ({
    category: (line?.category as Category | undefined) ?? 'other_inflow',
    label: line ? lineText(t, line) : '',
    week_starting: String(line?.week_starting ?? week),
    amount: line ? amountOf(line) : null,
    confidence: String(line?.confidence ?? 'medium'),
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (values: Partial<Typed>) => setTyped((old) => ({ ...old, ...values }));
  const amount = typed.amount === null ? null : parseDecimal(typed.amount);
  const isComplete = amount !== null && !amount.startsWith('-') && typed.label.trim() !== '';
  const column = lines.column('amount_in');
  const isTyped = line === null || line.is_typed === true;

  const save = async () => {
    const goesIn = line
      ? Number(line.amount_in) !== 0 || (Number(line.amount_out) === 0 && comesIn(line.category))
      : comesIn(typed.category);
    const values = {
      week_starting: typed.week_starting,
      amount_in: goesIn ? amount : '0',
      amount_out: goesIn ? '0' : amount,
      confidence: typed.confidence,
      label: typed.label.trim(),
    };
    setBusy(true);
    const refused = await (line && isTyped
      ? edits.change(line, values)
      : edits.add({ ...values, run_id: runId, category: typed.category, replaces_id: line?.id ?? null }));
    setBusy(false);
    if (refused) setProblem(refused);
    else onClose();
  };

  return (
    <Modal
      open
      title={t(line ? 'cashForecast.edits.change' : 'cashForecast.edits.add')}
      okText={t('actions.save')}
      cancelText={t('actions.cancel')}
      okButtonProps={{ disabled: !isComplete, loading: busy }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical" className="cash-form" onFinish={() => void (isComplete && save())}>
        {isTyped ? null : <p className="muted">{t('cashForecast.edits.keeps')}</p>}
        {problem ? <Alert type="error" showIcon message={problem} /> : null}
        {line ? null : (
          <Form.Item label={t('cashForecast.line.category')} htmlFor="cash-category">
            <Select
              id="cash-category"
              value={typed.category}
              options={categories.map((value) => ({ value, label: categoryText(t, value) }))}
              onChange={(category) => set({ category })}
            />
          </Form.Item>
        )}
        <Form.Item label={t('cashForecast.line.label')} htmlFor="cash-label" required>
          <Input id="cash-label" value={typed.label} onChange={({ target }) => set({ label: target.value })} />
        </Form.Item>
        <Form.Item label={t('cashForecast.weekOf')} htmlFor="cash-week">
          <Select
            id="cash-week"
            value={typed.week_starting}
            options={weeks.map((value) => ({ value, label: dayText(value, env.locale) }))}
            onChange={(week_starting) => set({ week_starting })}
          />
        </Form.Item>
        {column ? (
          <Form.Item
            label={t('cashForecast.line.amount')}
            htmlFor="cash-amount"
            required
            help={
              typed.amount !== null && (amount === null || amount.startsWith('-'))
                ? t('cashForecast.edits.notAmount')
                : null
            }
          >
            <FigureInput
              id="cash-amount"
              column={column}
              digits={2}
              value={typed.amount}
              onChange={(value) => set({ amount: value === null ? null : String(value) })}
            />
          </Form.Item>
        ) : null}
        <Form.Item label={t('cashForecast.line.confidence')} htmlFor="cash-confidence">
          <Select
            id="cash-confidence"
            value={typed.confidence}
            options={['high', 'medium', 'low'].map((value) => ({ value, label: confidenceText(t, value) }))}
            onChange={(confidence) => set({ confidence })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

const amountOf = (line: Row): string => String(Number(line.amount_in) === 0 ? line.amount_out : line.amount_in);
