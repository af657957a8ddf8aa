// What of the calendar belongs to today and the week after it: what begins or ends there, not what merely goes on.
import { addDays } from '@/lib/dates.ts';

export interface Dated {
  title: string | null;
  event_type: string;
  starts_on: string;
  ends_on: string;
  entity_type: string;
  entity_id: string;
}

export interface Due extends Dated {
  day: string;
  /** began before */
  ends: boolean;
}

export const DAYS = 7;

/** By day, and on a day as the calendar has them. */
export function dueFrom(events: Dated[], today: string): Due[] {
  const last = addDays(today, DAYS);
  return events
    .flatMap((event): Due[] => {
      const ends = event.starts_on < today;
      const day = ends ? event.ends_on : event.starts_on;
      return day >= today && day <= last ? [{ ...event, day, ends }] : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}
