import { useTranslate } from '@refinedev/core';
import { Section } from '@/ui/Section.tsx';
import { type Allocation, hoursOf, type LineGroup } from './board.ts';
import { type ChipWords, CrewChip } from './CrewChip.tsx';
import { groupText, hoursText } from './words.ts';

interface CrewPhoneProps {
  groups: LineGroup[];
  week: string;
  wordsOf(one: Allocation): ChipWords;
}

/** One week, to be read on site. */
export function CrewPhone({ groups, week, wordsOf }: CrewPhoneProps) {
  const t = useTranslate();
  return groups.map((group) => (
    <Section key={`${group.key} ${group.label}`} title={groupText(t, group)}>
      <ul className="crew-list">
        {group.lines.map((line) => {
          const of = line.cells.get(week) ?? [];
          return (
            <li key={line.key}>
              <div className="crew-who">
                <strong>{line.name}</strong>
                <span className={line.over.includes(week) ? 'crew-over num' : 'muted num'}>
                  {of.length === 0 ? t('crew.open') : t('crew.h', { hours: hoursText(hoursOf(of)) })}
                </span>
              </div>
              {line.note ? <div className="muted">{line.note}</div> : null}
              {of.length > 0 ? (
                <div className="crew-chips">
                  {of.map((one) => (
                    <CrewChip key={one.id} one={one} words={wordsOf(one)} actions={null} />
                  ))}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  ));
}
