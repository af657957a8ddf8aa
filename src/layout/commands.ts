import type { NavGroup } from './navigation.ts';

export type CommandKind = 'page' | 'action' | 'organization' | 'setting' | 'record';

export interface Command {
  id: string;
  kind: CommandKind;
  label: string;
  /** words that find it but are not shown */
  also?: string;
  icon: string | null;
  run: () => void;
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
  go: (path: string) => void;
}

/** Pages first, then what can be made; what a person may not create is not offered. */
export function pageCommands({ organization, groups, resources, newLabel, go }: CommandInput): Command[] {
  const pages = groups.flatMap(({ label, entries }) =>
    entries.map<Command>((entry) => ({
      id: `page:${entry.key}`,
      kind: 'page',
      label: entry.label,
      also: label ?? '',
      icon: entry.icon,
      run: () => go(entry.to),
    })),
  );
  const actions = resources
    .filter((resource) => resource.can.create && !resource.hidden)
    .map<Command>(({ name, label, icon }) => ({
      id: `new:${name}`,
      kind: 'action',
      label: newLabel(label),
      icon,
      run: () => go(`/${organization}/${name}/new`),
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
