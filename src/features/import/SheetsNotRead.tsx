import { RightOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import type { ImportAnswer } from './types.ts';
import { useCodeText } from './useCodeText.ts';
import { counted } from './wording.ts';

/** Tabs nothing was taken from, with the reason. Folded: they are many and nobody's fault. */
export function SheetsNotRead({ answer }: { answer: ImportAnswer }) {
  const t = useTranslate();
  const codeText = useCodeText();
  const names = [...new Set(answer.sheets.filter((sheet) => sheet.state === 'not_read').map((sheet) => sheet.sheet))];
  if (names.length === 0) return null;

  const reason = (sheet: string) => {
    const issue = [...answer.warnings, ...answer.infos].find((item) => item.sheet === sheet);
    return issue ? codeText(issue.code, issue.message) : null;
  };
  return (
    <details className="not-read">
      <summary>
        <RightOutlined aria-hidden /> {t('import.sheet.not_read_count', counted(names.length))}
      </summary>
      <p>{t('import.sheet.not_read')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <span className="sheet-name">{name}</span> {reason(name)}
          </li>
        ))}
      </ul>
    </details>
  );
}
