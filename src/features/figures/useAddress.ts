import { useSearchParams } from 'react-router';

/** A word of the address, which is the state of a page: a link shows what its sender saw, and "back" takes it back. */
export function useAddress(name: string): [string | null, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string | null) =>
    setParams((old) => {
      if (value === null || value === '') old.delete(name);
      else old.set(name, value);
      return old;
    });
  return [params.get(name), set];
}
