import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { ConditionLine } from './ConditionLine.tsx';
import { type Draft, type DraftGroup, isDraftGroup, mayNest, newGroup, newLine, put } from './draft.ts';

interface GroupEditorProps {
  resource: Resource;
  group: DraftGroup;
  depth: number;
  wrong: ReadonlySet<number>;
  onChange(group: DraftGroup): void;
  /** absent for the outermost */
  onRemove?: () => void;
}

/** "One of these" or "all of these", lines and groups in it. */
export function GroupEditor({ resource, group, depth, wrong, onChange, onRemove }: GroupEditorProps) {
  const { t } = useFieldEnvironment();
  const add = (part: Draft) => onChange({ ...group, of: [...group.of, part] });
  return (
    <fieldset className="condition-group">
      <div className="condition-head">
        <Segmented
          size="small"
          aria-label={t('filter.joined')}
          value={group.any ? 'any' : 'all'}
          options={[
            { value: 'all', label: t('filter.allOf') },
            { value: 'any', label: t('filter.anyOf') },
          ]}
          onChange={(value) => onChange({ ...group, any: value === 'any' })}
        />
        {onRemove ? (
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={t('filter.removeNamed', { label: t('filter.group') })}
            onClick={onRemove}
          />
        ) : null}
      </div>
      {group.of.map((part) =>
        isDraftGroup(part) ? (
          <GroupEditor
            key={part.key}
            resource={resource}
            group={part}
            depth={depth + 1}
            wrong={wrong}
            onChange={(next) => onChange(put(group, part.key, next))}
            onRemove={() => onChange(put(group, part.key, null))}
          />
        ) : (
          <ConditionLine
            key={part.key}
            resource={resource}
            line={part}
            wrong={wrong.has(part.key)}
            onChange={(next) => onChange(put(group, part.key, next))}
            onRemove={() => onChange(put(group, part.key, null))}
          />
        ),
      )}
      <div className="condition-foot">
        <Button size="small" type="text" icon={<PlusOutlined aria-hidden />} onClick={() => add(newLine())}>
          {t('filter.addCondition')}
        </Button>
        {mayNest(depth) ? (
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add(newGroup(!group.any))}
          >
            {t('filter.addGroup')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
