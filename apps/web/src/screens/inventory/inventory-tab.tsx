/**
 * @module The inventory of a year: method looked through, three totals, categories down to lines or another format's view, what else to
 * know. The frame with the tabs is the books'.
 */
import type { Book, Inventory } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Segmented } from 'antd';
import { addressOf } from '../../api/client.ts';
import { inventoryQuery, type MethodAsked } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { Alternatives } from './alternatives.tsx';
import { CategoryTree } from './category-tree.tsx';
import { InventoryLines } from './inventory-lines.tsx';
import { type InventoryViewId, inventoryViews, useInventoryAddress } from './inventory-search.ts';
import { InventoryViewTable } from './inventory-view.tsx';
import { MethodNotes, MethodSwitch, RestatedNote } from './method-switch.tsx';
import { Notices } from './notices.tsx';
import { ThreeTotals } from './three-totals.tsx';

export function InventoryTab({ book: { id: bookId } }: { readonly book: Book }) {
  const { search } = useInventoryAddress();
  const by: MethodAsked = { method: search.method, gwp: search.gwp };
  const asked = useQuery(inventoryQuery(bookId, by));
  const other = search.method !== undefined || search.gwp !== undefined;
  const own = useQuery({ ...inventoryQuery(bookId, {}), enabled: other });
  if (asked.isPending) return <Waiting rows={12} />;
  if (asked.isError) return <ProblemNote error={asked.error} onRetry={() => void asked.refetch()} />;
  return <Shown inventory={asked.data} own={other ? own.data : undefined} by={by} />;
}

function Shown({
  inventory,
  own,
  by,
}: {
  readonly inventory: Inventory;
  readonly own: Inventory | undefined;
  readonly by: MethodAsked;
}) {
  const { t, pick } = useWords();
  const { search, change } = useInventoryAddress();
  const view = search.view ?? 'tree';
  const bookId = inventory.book.id;
  return (
    <div className="results">
      <div className="filters">
        <MethodSwitch own={inventory.book.method} />
        <Segmented<InventoryViewId>
          value={view}
          options={inventoryViews.map((value) => ({ value, label: t(`inv.view.${value}`) }))}
          onChange={(next) => change({ view: next === 'tree' ? undefined : next })}
        />
        {view === 'tree' ? (
          <Checkbox
            className="filter-note"
            checked={search.gases === 'yes'}
            onChange={(event) => change({ gases: event.target.checked ? 'yes' : undefined })}
          >
            {t('inv.byGas')}
          </Checkbox>
        ) : null}
        <span className="filters-end">
          <ExportMenu
            address={(format, language) =>
              addressOf('/books/:bookId/inventory/export', { bookId }, { ...by, view, format, language })
            }
          />
        </span>
      </div>
      {inventory.restated ? <RestatedNote own={inventory.book.method} method={inventory.method} /> : null}
      <ThreeTotals inventory={inventory} own={own} by={by} />
      {inventory.previous === null ? null : (
        <p className="quiet">
          {pick(inventory.previous.why) || t('inv.sameMethod', { year: inventory.previous.year })}
          {inventory.previous.comparable ? null : ` ${t('inv.notComparable')}`}
        </p>
      )}
      {view === 'tree' ? <CategoryTree inventory={inventory} own={own} by={by} /> : null}
      {view === 'lines' ? <InventoryLines inventory={inventory} by={by} /> : null}
      {view === 'ipcc' || view === 'crf' || view === 'gpc' ? (
        <InventoryViewTable bookId={bookId} view={view} by={by} />
      ) : null}
      <p className="quiet">
        {t('inv.source', {
          year: inventory.book.year,
          method: `${pick(inventory.method.name)}，${inventory.method.gwpSet}`,
          revision: inventory.book.revision,
        })}{' '}
        · {t('inv.keys')}
      </p>
      <MethodNotes method={inventory.method} />
      <Alternatives inventory={inventory} by={by} />
      <Notices notices={inventory.notices} />
    </div>
  );
}
