/**
 * @module The inventory as a tree of categories down to its lines: amount, share as a bar, change against the year before, gases.
 */
import type { Figure, Inventory, InventoryCategory, InventoryLine } from '@dafeng/contract';
import type { MethodAsked } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { CellLinkTo } from '../../parts/trace/trace-links.tsx';
import { formatShare, formatValue } from '../../view/number.ts';
import { gasName } from './gas-name.ts';
import { useInventoryAddress } from './inventory-search.ts';

export function CategoryTree({
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
  const { categories, lines, totals, previous } = inventory;
  const gases = search.gases === 'yes' ? Object.keys(totals.byGas) : [];
  const open = new Set(search.open ?? categories.filter(({ level }) => level === 0).map(({ code }) => code));
  const byCode = new Map(categories.map((one) => [one.code, one]));
  const visible = (one: InventoryCategory): boolean =>
    one.parent === null || (open.has(one.parent) && visible(byCode.get(one.parent) ?? { ...one, parent: null }));
  const toggle = (code: string) => {
    const next = new Set(open);
    if (!next.delete(code)) next.add(code);
    // An empty list would read as "not chosen"; the dot stands for "all closed".
    change({ open: next.size === 0 ? ['.'] : [...next] });
  };
  const ownOf = new Map(own?.categories.map((one) => [one.code, one]));
  return (
    <div className="table-frame">
      <table className="grid inventory">
        <caption className="visually-hidden">{t('inv.tree')}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky-left">
              {t('inv.category')}
            </th>
            <th scope="col" className="figure">
              <UnitHead figure={totals.greenhouseGases} />
            </th>
            {own === undefined ? null : (
              <th scope="col" className="figure">
                {t('inv.ownColumn')}
              </th>
            )}
            <th scope="col">{t('inv.share')}</th>
            <th scope="col" className="figure">
              {previous === null ? t('inv.change') : t('inv.changeOn', { year: previous.year })}
            </th>
            {gases.map((gas) => (
              <th key={gas} scope="col" className="figure">
                {gasName(gas)}
                <small> {pick(totals.byGas[gas]?.unit)}</small>
              </th>
            ))}
            <th scope="col" className="figure wide-only">
              {t('inv.parts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.filter(visible).map((one) => (
            <CategoryRows
              key={one.code}
              category={one}
              own={own === undefined ? null : (ownOf.get(one.code) ?? null)}
              withOwn={own !== undefined}
              gases={gases}
              lines={
                open.has(one.code) && !categories.some(({ parent }) => parent === one.code)
                  ? lines.filter(({ category }) => category === one.code)
                  : []
              }
              mayOpen={
                categories.some(({ parent }) => parent === one.code) ||
                lines.some(({ category }) => category === one.code)
              }
              isOpen={open.has(one.code)}
              onToggle={() => toggle(one.code)}
              inventory={inventory}
              by={by}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CategoryRows({
  category: one,
  own,
  withOwn,
  gases,
  lines,
  mayOpen,
  isOpen,
  onToggle,
  inventory,
  by,
}: {
  readonly category: InventoryCategory;
  readonly own: InventoryCategory | null;
  readonly withOwn: boolean;
  readonly gases: readonly string[];
  readonly lines: readonly InventoryLine[];
  readonly mayOpen: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly inventory: Inventory;
  readonly by: MethodAsked;
}) {
  const { t, pick } = useWords();
  const bookId = inventory.book.id;
  const name = `${one.code} ${pick(one.name)}`;
  return (
    <>
      <tr className={one.level === 0 ? 'sector-row' : undefined}>
        <th scope="row" className="sticky-left category-name" style={{ paddingLeft: 8 + one.level * 16 }}>
          {mayOpen ? (
            <button type="button" className="body-link" aria-expanded={isOpen} onClick={onToggle}>
              <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {name}
            </button>
          ) : (
            <span className="category-leaf">{name}</span>
          )}
        </th>
        <td className="figure">
          <FigureValue figure={one.total} bookId={bookId} compact name={name} {...by} />
        </td>
        {withOwn ? (
          <td className="figure">
            {own === null ? null : <FigureValue figure={own.total} bookId={bookId} compact name={name} />}
          </td>
        ) : null}
        <td className="share-cell">{one.share === null ? null : <ShareBar share={one.share} />}</td>
        <td
          className="figure"
          title={
            one.previous === null
              ? undefined
              : t('inv.previous', { value: formatValue(one.previous), unit: pick(one.total.unit) })
          }
        >
          {one.change === null ? <span className="quiet">·</span> : formatShare(one.change, true)}
        </td>
        {gases.map((gas) => {
          const figure = one.byGas[gas];
          return (
            <td key={gas} className="figure">
              {figure === undefined ? null : (
                <FigureValue figure={figure} bookId={bookId} compact name={`${name} ${gasName(gas)}`} {...by} />
              )}
            </td>
          );
        })}
        <td className="figure wide-only quiet">
          {one.coverage.expected === 0 ? null : `${one.coverage.present}/${one.coverage.expected}`}
        </td>
      </tr>
      {lines.map((line) => (
        <tr key={line.id} className="line-row">
          <th scope="row" className="sticky-left category-name" style={{ paddingLeft: 24 + (one.level + 1) * 16 }}>
            <LineName line={line} inventory={inventory} />
          </th>
          <td className="figure">
            <FigureValue figure={line.co2e} bookId={bookId} compact name={pick(line.name)} {...by} />
          </td>
          {withOwn ? <td /> : null}
          <td className="quiet">{line.kind === 'emission' ? null : t(`inv.kind.${line.kind}`)}</td>
          <td className="figure quiet">
            {line.previous === null ? '·' : t('inv.previousShort', { value: formatValue(line.previous) })}
          </td>
          {gases.map((gas) => (
            <td key={gas} className="figure">
              {gas === line.gas ? (
                <FigureValue figure={line.amount} bookId={bookId} compact name={pick(line.name)} {...by} />
              ) : null}
            </td>
          ))}
          <td className="wide-only" />
        </tr>
      ))}
    </>
  );
}

/** The name leads to the cell that the line is made from. */
export function LineName({ line, inventory }: { readonly line: InventoryLine; readonly inventory: Inventory }) {
  const { pick } = useWords();
  const { from } = line;
  if (from === null) return pick(line.name);
  const column = from.column === '' ? String(inventory.book.year) : from.column;
  return (
    <CellLinkTo link={{ kind: 'cell', bookId: inventory.book.id, sheet: from.sheet, row: from.row, column }}>
      {pick(line.name)}
    </CellLinkTo>
  );
}

function ShareBar({ share }: { readonly share: number }) {
  return (
    <span className="share">
      <span className="share-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
      </span>
      <span className="share-number">{formatShare(share)}</span>
    </span>
  );
}

/** The head of the column says the unit its numbers have. */
export function UnitHead({ figure }: { readonly figure: Figure }) {
  const { pick } = useWords();
  return <>{pick(figure.unit)}</>;
}
