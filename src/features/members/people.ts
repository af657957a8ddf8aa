// What the page of members works with, as the functions of the database answer it.
import type { Text } from '@/lib/text.ts';

export type Scope = 'organization' | 'assigned_projects' | 'own';

/** A key with where it holds and up to which amount, which is decimal text. */
export interface Right {
  key: string;
  scope: Scope;
  max_amount: string | null;
}

export interface Role {
  id: string;
  version: number;
  key: string;
  name: string;
  description: string | null;
  is_system: boolean;
  rights: Right[];
  members: number;
  /** why the reader may not; null when he may */
  not_granted: string | null;
  not_edited: string | null;
}

export interface Member {
  id: string;
  version: number;
  user_id: string;
  name: string;
  email: string;
  status: 'active' | 'suspended' | 'removed';
  joined_at: string;
  last_seen_at: string | null;
  employee_id: string | null;
  employee: string | null;
  roles: string[];
  projects: string[];
}

export interface Invitation {
  id: string;
  version: number;
  email: string;
  role_id: string;
  status: 'pending' | 'accepted' | 'revoked' | 'expired';
  expires_at: string;
  invited_by: string | null;
}

/** The secret of a link, told once. */
export interface Secret {
  id: string;
  token: string;
  expires_at: string;
  /** whether the link went out by mail */
  mail: 'sent' | 'failed' | 'none';
}

export interface Permission {
  key: string;
  module: string;
}

/** Seeded roles have a name in every language; those of the organization are its own words. */
export const roleName = (t: Text, { key, name, is_system }: Pick<Role, 'key' | 'name' | 'is_system'>): string =>
  is_system ? t(`roles.${key}`, name) : name;

export const roleText = (t: Text, { key, description, is_system }: Role): string =>
  is_system ? t(`members.roleTexts.${key}`, description ?? '') : (description ?? '');

/** An invitation whose days are over is no longer open, whether anybody has noticed or not. */
export const isExpired = ({ status, expires_at }: Pick<Invitation, 'status' | 'expires_at'>, now: number): boolean =>
  status === 'expired' || (status === 'pending' && Date.parse(expires_at) <= now);

export const invitationPath = (token: string): string => `/invitations/${token}`;
