import { Form, type FormInstance } from 'antd';
import { useRef, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { useWords } from '../parts/useProblemText.ts';
import { type Conflict, type Side, settle } from './conflict.ts';
import { type Outcome, useSave } from './useSave.ts';
import { changedColumns, recordValues, type Values } from './values.ts';

export type Done = Extract<Outcome, { is: 'saved' | 'unchanged' }>;

export interface RecordFormState {
  form: FormInstance<Values>;
  /** the record as the typing started from it; null on a new one */
  base: Row | null;
  /** what the form holds now, what is not shown included */
  current(): Values;
  dirty: boolean;
  busy: boolean;
  refusal: unknown;
  conflict: Conflict | null;
  /** puts values into the form as if they were typed */
  fill(values: Values): void;
  /** after every change, and after values that did not come from the keyboard */
  changed(): void;
  /** as it was opened, for one more record */
  restart(): void;
  submit(): void;
  /** takes over what others have changed meanwhile, or asks where they and this form disagree */
  look(): Promise<void>;
  resolve(choices: Record<string, Side>): void;
  keepTyping(): void;
}

interface Options {
  resource: Resource;
  /** the record as it was loaded. Later loads do not reach the form: typing survives them. */
  loaded: Row | null;
  initial: Values;
  onDone(outcome: Done): void;
}

/** What a form does, wherever it stands: holds what was typed, saves it, says what was refused and where. */
export function useRecordForm({ resource, loaded, initial, onDone }: Options): RecordFormState {
  const words = useWords();
  const [form] = Form.useForm<Values>();
  const [base, setBase] = useState(loaded);
  const [dirty, setDirty] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { busy, save, compare } = useSave(resource);
  // Saved twice it is one record all the same: `busy` is told to the second press too late, and what is saved still
  // stands there while the next page is fetched.
  const saving = useRef(false);

  const current = () => ({ ...initial, ...form.getFieldsValue(true) }) as Values;
  const refuse = (problem: unknown) => {
    setRefusal(problem);
    if (!(problem instanceof ApiProblem)) return;
    const fields = Object.entries(problem.fieldWords).map(([name, said]) => ({ name, errors: [words(said) ?? ''] }));
    form.setFields(fields);
    if (fields[0]) form.scrollToField(fields[0].name, { block: 'center', focus: true });
  };
  const send = async (values: Values, from: Row | null) => {
    if (saving.current) return;
    saving.current = true;
    setRefusal(null);
    const outcome = await save(values, from);
    if (outcome.is === 'saved' || outcome.is === 'unchanged') return onDone(outcome);
    saving.current = false;
    if (outcome.is === 'refused') refuse(outcome.problem);
    else setConflict(outcome.conflict);
  };

  const changed = () =>
    setDirty(changedColumns(resource, base ? recordValues(resource, base) : initial, current()).length > 0);
  const fill = (values: Values) => {
    form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0]);
    changed();
  };

  return {
    form,
    base,
    current,
    fill,
    dirty,
    busy,
    refusal,
    conflict,
    changed,
    restart: () => {
      saving.current = false;
      form.resetFields();
      changed();
    },
    submit: () => void send(current(), base),
    look: async () => {
      if (!base) return;
      const outcome = await compare(current(), base);
      if (outcome.is === 'refused') return refuse(outcome.problem);
      if (outcome.is !== 'conflict') return;
      if (outcome.conflict.disputes.length > 0) return setConflict(outcome.conflict);
      fill(settle(outcome.conflict, current(), {}));
      setBase(outcome.conflict.theirs as Row);
    },
    resolve: (choices) => {
      if (!conflict) return;
      const next = settle(conflict, current(), choices);
      const theirs = conflict.theirs as Row;
      fill(next);
      setBase(theirs);
      setConflict(null);
      void send(next, theirs);
    },
    keepTyping: () => setConflict(null),
  };
}
