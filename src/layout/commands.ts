import { newPath } from '@/lib/paths.ts';
import type { NavGroup } from './navigation.ts';

export type CommandKind = 'page' | 'action' | 'organization' | 'setting';

export interface Command {
  id: string;
  /** said on the right; what stands below a heading needs no word for it */
  kind?: CommandKind;
  label: string;
  /** what tells two of the same label apart */
  note?: string;
  /** words that find it but are not shown */
  also?: string;
  icon: string | null;
  /** where it leads, which may also be another tab, or what it does */
  does: { to: string } | { run: () => void };
}

/** Commands below one heading; without one where they need none. */
export interface CommandSection {
  key: string;
  heading: string | null;
  /** said behind the heading */
  count?: string;
  commands: Command[];
}

interface Creatable {
  name: string;
  label: string;
  icon: string | null;
  hidden: boolean;
  can: { create: boolean };
}

interface CommandInput {
  organization: string;
  groups: NavGroup[];
  resources: Creatable[];
  newLabel: (label: string) => string;
}

/** Pages first, then what can be made; what a person may not create is not offered. */
export function pageCommands({ organization, groups, resources, newLabel }: CommandInput): Command[] {
  const pages = groups.flatMap(({ label, entries }) =>
    entries.map<Command>((entry) => ({
      id: `page:${entry.key}`,
      kind: 'page',
      label: entry.label,
      also: label ?? '',
      icon: entry.icon,
      does: { to: entry.to },
    })),
  );
  const actions = resources
    .filter((resource) => resource.can.create && !resource.hidden)
    .map<Command>(({ name, label, icon }) => ({
      id: `new:${name}`,
      kind: 'action',
      label: newLabel(label),
      icon,
      does: { to: newPath(organization, name) },
    }));
  return [...pages, ...actions];
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Every typed word must begin a word of the command; labels that begin with the text come first. */
export function findCommands(commands: Command[], text: string): Command[] {
  const typed = plain(text).split(/\s+/).filter(Boolean);
  if (typed.length === 0) return commands;
  const hits = commands.filter((command) => {
    const words = plain(`${command.label} ${command.also ?? ''}`).split(/[^\p{L}\p{N}]+/u);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
  const start = plain(text.trim());
  return hits.sort((a, b) => Number(plain(b.label).startsWith(start)) - Number(plain(a.label).startsWith(start)));
}
