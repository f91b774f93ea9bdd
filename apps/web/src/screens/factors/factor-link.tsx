/**
 * @module The way to a factor of which only the id is known: its set is the part before the first slash.
 */
import { Link } from '@tanstack/react-router';

export function FactorLinkById({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <Link to="/reference/factors" search={{ set: id.split('/')[0], factor: id }}>
      {children}
    </Link>
  );
}
