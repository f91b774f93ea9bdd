/**
 * @module Where a line of a trace leads: the cell of the books, the factor in the library; and the doubt one may have about it.
 */
import type { TraceNode } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { bookQuery } from '../../api/books.ts';
import { useWords } from '../../i18n/index.ts';

type CellLink = Extract<NonNullable<TraceNode['link']>, { kind: 'cell' }>;

/** The address of a cell in its grid. */
export function CellLinkTo({ link, children }: { readonly link: CellLink; readonly children: string }) {
  const { cityId } = useParams({ strict: false }) as { cityId?: string };
  const book = useQuery({ ...bookQuery(link.bookId), enabled: cityId === undefined }).data;
  const city = cityId ?? book?.cityId;
  if (city === undefined) return null;
  // The screen of the books reads the sheet off the cell where no tab is named.
  const to: string = `/cities/${city}/accounts/${link.bookId}`;
  const cell = `${link.sheet}:${link.row}:${link.column}`;
  return (
    <Link to={to} search={(link.sheet === 'energy' ? { tab: 'energy', cell } : { cell }) as object}>
      {children}
    </Link>
  );
}

export function NodeLinks({
  node,
  onDoubt,
}: {
  readonly node: TraceNode;
  readonly onDoubt: (node: TraceNode) => void;
}) {
  const { t } = useWords();
  const { link } = node;
  if (link === null || link.kind !== 'cell') return null;
  return (
    <p className="trace-links">
      <CellLinkTo link={link}>{t('trace.cell')}</CellLinkTo>
      <Button type="link" size="small" onClick={() => onDoubt(node)}>
        {t('trace.doubt')}
      </Button>
    </p>
  );
}
