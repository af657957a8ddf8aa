import { useEffect } from 'react';

const PRODUCT = 'SECG ERP';

/** Most specific first: "Oak Ridge", "Projects", "Acme Builders" → "Oak Ridge · Projects · Acme Builders". */
export function usePageTitle(...parts: (string | null | undefined)[]): void {
  const title = [...parts.filter(Boolean), PRODUCT].slice(0, 3).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
