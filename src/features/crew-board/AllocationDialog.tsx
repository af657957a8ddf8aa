import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FigureInput } from '@/fields/figures.tsx';
import { addDays, dayText } from '@/lib/dates.ts';
import { parseDecimal } from '@/lib/numbers.ts';
import type { Allocation, Person, Place } from './board.ts';
import type { Moves } from './useMoves.ts';
import { personText } from './words.ts';

interface AllocationDialogProps {
  table: Resource;
  people: Pick<Person, 'key' | 'name'>[];
  jobs: Row[];
  weeks: string[];
  /** hours to change; null: new ones */
  one: Allocation | null;
  /** where new ones begin */
  at: Partial<Place>;
  moves: Moves;
  onClose(): void;
}

/** Who works how many hours on which job in a week, typed; what the mouse does with chips is done here with keys. */
export default function AllocationDialog({
  table,
  people,
  jobs,
  weeks,
  one,
  at,
  moves,
  onClose,
}: AllocationDialogProps) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const [typed, setTyped] = useState(() => ({
    person: one?.person ?? at.person ?? null,
    project: one?.project ?? at.project ?? null,
    week: one?.week ?? at.week ?? weeks[0] ?? '',
    hours: (one ? String(one.hours) : '40') as string | null,
    role: one?.role ?? '',
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (values: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...values }));
  const hours = typed.hours === null ? null : parseDecimal(typed.hours);
  const { person, project } = typed;
  const column = table.column('hours_allocated');
  const whole =
    person && project && hours !== null ? { ...typed, person, project, hours, role: typed.role.trim() || null } : null;

  const run = async (work: () => Promise<string | null>) => {
    setBusy(true);
    const refused = await work();
    setBusy(false);
    if (refused) setProblem(refused);
    else onClose();
  };
  const save = () => void (whole && !busy && run(() => (one ? moves.change(one, whole) : moves.add(whole))));
  const copy = () => void (whole && run(() => moves.add({ ...whole, week: addDays(typed.week, 7) }, t('crew.copied'))));
  const remove = async () => {
    onClose();
    if (one) await moves.remove(one);
  };
  return (
    <Modal
      open
      title={t(one ? 'crew.dialog.change' : 'crew.dialog.add')}
      onCancel={onClose}
      footer={
        <div className="crew-buttons">
          {one ? (
            <>
              <Button danger disabled={busy} onClick={() => void remove()}>
                {t('crew.dialog.remove')}
              </Button>
              <Button disabled={busy || !whole} onClick={copy}>
                {t('crew.dialog.copy')}
              </Button>
            </>
          ) : null}
          <span className="crew-space" />
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button type="primary" disabled={!whole} loading={busy} onClick={save}>
            {t('actions.save')}
          </Button>
        </div>
      }
    >
      <Form layout="vertical" onFinish={save}>
        {problem ? <Alert type="error" showIcon message={problem} /> : null}
        <Form.Item label={t('crew.person')} htmlFor="crew-person" required>
          <Select
            id="crew-person"
            showSearch
            optionFilterProp="label"
            value={person}
            options={people.map((who) => ({ value: who.key, label: personText(t, who) }))}
            onChange={(value) => set({ person: value })}
          />
        </Form.Item>
        <Form.Item label={t('crew.job')} htmlFor="crew-job" required>
          <Select
            id="crew-job"
            showSearch
            optionFilterProp="label"
            value={project}
            options={jobs.map(({ id, code, name }) => ({ value: String(id), label: `${code} · ${name}` }))}
            onChange={(value) => set({ project: value })}
          />
        </Form.Item>
        <div className="crew-pair">
          <Form.Item label={t('crew.week')} htmlFor="crew-week">
            <Select
              id="crew-week"
              value={typed.week}
              options={weeks.map((value) => ({ value, label: dayText(value, locale) }))}
              onChange={(week) => set({ week })}
            />
          </Form.Item>
          {column ? (
            <Form.Item label={t('crew.hours')} htmlFor="crew-hours" required>
              <FigureInput
                id="crew-hours"
                column={column}
                value={typed.hours}
                onChange={(value) => set({ hours: value === null ? null : String(value) })}
              />
            </Form.Item>
          ) : null}
        </div>
        <Form.Item label={t('crew.role')} htmlFor="crew-role">
          <Input id="crew-role" value={typed.role} onChange={({ target }) => set({ role: target.value })} />
        </Form.Item>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Modal>
  );
}
