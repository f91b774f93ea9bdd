/**
 * @module How good a year's inventory is: the checklist, what matters most, how uncertain the totals are, and when their numbers moved.
 */
import type { Book } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { qualityQuery } from '../../api/inventory.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { Checklist } from './checklist.tsx';
import { useInventoryAddress } from './inventory-search.ts';
import { KeyCategories } from './key-categories.tsx';
import { MethodSwitch } from './method-switch.tsx';
import { MonteCarlo } from './monte-carlo.tsx';
import { Propagation } from './propagation.tsx';
import { Recalculations } from './recalculations.tsx';

export function QualityTab({ book }: { readonly book: Book }) {
  const { search } = useInventoryAddress();
  const by = { method: search.method, gwp: search.gwp };
  const quality = useQuery(qualityQuery(book.id, by));
  return (
    <div className="results">
      <div className="filters">
        <MethodSwitch own={book.method} />
      </div>
      {quality.isPending ? <Waiting rows={10} /> : null}
      {quality.isError ? <ProblemNote error={quality.error} onRetry={() => void quality.refetch()} /> : null}
      {quality.isSuccess ? (
        <>
          <Checklist report={quality.data} />
          <KeyCategories report={quality.data} by={by} />
          <Propagation report={quality.data} by={by} />
        </>
      ) : null}
      <MonteCarlo book={book} />
      <Recalculations book={book} />
    </div>
  );
}
