import { useEffect, useState } from 'react';
import type { Session } from '@/providers/session.ts';

export type User = NonNullable<ReturnType<Session['user']>>;

export function useUser(session: Session): User | null {
  const [user, setUser] = useState(() => session.user());
  useEffect(() => {
    setUser(session.user());
    return session.subscribe(() => setUser(session.user()));
  }, [session]);
  return user;
}
