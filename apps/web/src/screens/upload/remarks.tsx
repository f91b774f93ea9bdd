/**
 * @module Every fault and doubt of a workbook at its cell, in words, with what to do; a doubt that is true is ticked and stands.
 */
import type { Book, CellRemark, Upload } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatNumber } from '../../view/number.ts';
import { placeWord } from '../grid/entry-words.ts';

const most = 300;

export function Remarks({
  upload,
  book,
  mayConfirm,
  busy,
  onConfirm,
}: {
  readonly upload: Upload;
  readonly book: Book;
  readonly mayConfirm: boolean;
  readonly busy: boolean;
  readonly onConfirm: (confirmed: readonly string[]) => void;
}) {
  const { t } = useWords();
  const all = upload.sheets.flatMap(({ remarks }) => remarks);
  const confirmable = [...new Set(all.flatMap(({ confirmation }) => confirmation ?? []))];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = confirmable.filter((one) => ticked.has(one));
  const groups = (['fault', 'warning'] as const).map((severity) => ({
    severity,
    remarks: all.filter((remark) => remark.severity === severity),
  }));
  const tick = (key: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  return (
    <section>
      <div className="block-head">
        <h2>{t('book.up.remarks')}</h2>
        {mayConfirm && confirmable.length > 0 ? (
          <span className="row-actions">
            <Checkbox
              checked={chosen.length === confirmable.length}
              indeterminate={chosen.length > 0 && chosen.length < confirmable.length}
              onChange={(event) => setTicked(new Set(event.target.checked ? confirmable : []))}
            >
              {t('book.up.confirmAll')}
            </Checkbox>
            <Button
              size="small"
              type="primary"
              disabled={chosen.length === 0}
              loading={busy}
              onClick={() => onConfirm([...new Set([...upload.confirmed, ...chosen])])}
            >
              {t('book.up.confirmTicked', { count: formatNumber(chosen.length) })}
            </Button>
          </span>
        ) : null}
      </div>
      {upload.confirmed.length > 0 ? (
        <p className="quiet">
          {t('book.up.confirmed', { count: upload.confirmed.length })}
          {mayConfirm ? (
            <Button type="link" size="small" loading={busy} onClick={() => onConfirm([])}>
              {t('book.up.confirmedDrop')}
            </Button>
          ) : null}
        </p>
      ) : null}
      {all.length === 0 ? <p className="quiet">{t('book.up.noRemarks')}</p> : null}
      {groups.map(({ severity, remarks }) =>
        remarks.length === 0 ? null : (
          <div key={severity}>
            <h3 className="block-sub">{t(`book.up.${severity}`, { count: remarks.length })}</h3>
            <ul className="remark-list">
              {remarks.slice(0, most).map((remark, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: remarks have no name of their own and keep their order.
                <li key={i} className={`remark remark-${severity}`}>
                  <RemarkLine remark={remark} book={book} />
                  {remark.confirmation !== null && mayConfirm ? (
                    <Checkbox
                      checked={ticked.has(remark.confirmation)}
                      onChange={(event) => tick(remark.confirmation ?? '', event.target.checked)}
                    >
                      {t('book.up.confirm')}
                    </Checkbox>
                  ) : null}
                </li>
              ))}
            </ul>
            {remarks.length > most ? <p className="quiet">{t('book.up.changesMore', { count: most })}</p> : null}
          </div>
        ),
      )}
    </section>
  );
}

function RemarkLine({ remark, book }: { readonly remark: CellRemark; readonly book: Book }) {
  const { t, pick } = useWords();
  const place = placeWord(remark);
  return (
    <div className="remark-line">
      <code className="remark-place">
        <span aria-hidden="true">{remark.severity === 'fault' ? '■' : '▲'}</span> {place === '' ? remark.file : place}
      </code>
      <span>
        {pick(remark.message)} <span className="quiet">{pick(remark.remedy)}</span>{' '}
        {remark.cell === null ? null : (
          <Link
            to="/cities/$cityId/accounts/$bookId"
            params={{ cityId: book.cityId, bookId: book.id }}
            search={{ cell: remark.cell }}
            className="quiet"
          >
            {t('book.up.inBook')}
          </Link>
        )}
      </span>
    </div>
  );
}
