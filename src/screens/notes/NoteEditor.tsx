import { useTranslate } from '@refinedev/core';
import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { Kbd } from '@/ui/Kbd.tsx';
import { useLeaveGuard } from '../parts/LeaveGuard.tsx';
import { useProblemText } from '../parts/useProblemText.ts';

interface NoteEditorProps {
  label: string;
  /** the note as it is; a new one has none */
  text?: string;
  autoFocus: boolean;
  onSave(body: string): Promise<unknown>;
  onCancel?(): void;
}

/** Writes a note. Ctrl+Enter saves, as in every box where Enter begins a line. */
export function NoteEditor({ label, text = '', autoFocus, onSave, onCancel }: NoteEditorProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const [body, setBody] = useState(text);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const blank = body.trim() === '';
  useLeaveGuard(body.trim() !== text.trim());

  const save = async () => {
    if (blank || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await onSave(body.trim());
      setBody('');
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="note-editor">
      <Input.TextArea
        aria-label={label}
        placeholder={label}
        autoFocus={autoFocus}
        autoSize={{ minRows: 2, maxRows: 12 }}
        value={body}
        readOnly={busy}
        onChange={({ target }) => setBody(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          if (event.key === 'Escape' && onCancel) onCancel();
        }}
      />
      {problem ? <Alert type="error" showIcon role="alert" message={problemText(problem)} /> : null}
      {blank && !onCancel ? null : (
        <div className="small-foot">
          <Button type="primary" size="small" loading={busy} disabled={blank} onClick={() => void save()}>
            {t('notes.save')}
          </Button>
          {onCancel ? (
            <Button size="small" disabled={busy} onClick={onCancel}>
              {t('actions.cancel')}
            </Button>
          ) : null}
          <span className="only-desktop">
            <Kbd keys="mod+enter" />
          </span>
        </div>
      )}
    </div>
  );
}
