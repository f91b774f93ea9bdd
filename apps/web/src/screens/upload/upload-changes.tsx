/** @module What a commit would change, cell by cell, before and after, with the place in the file. */
import type { Upload } from '@dafeng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { emDash, formatNumber } from '../../view/number.ts';
import { placeWord } from '../grid/entry-words.ts';

const first = 60;

export function UploadChanges({ upload }: { readonly upload: Upload }) {
  const { t, pick } = useWords();
  const [all, setAll] = useState(false);
  if (upload.changes.length === 0) return null;
  const total = upload.sheets.reduce((sum, sheet) => sum + sheet.added + sheet.changed, 0);
  const shown = all ? upload.changes : upload.changes.slice(0, first);
  return (
    <section>
      <h2>{t('book.up.changes')}</h2>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('book.cell')}</th>
              <th scope="col" className="figure">
                {t('book.up.before')}
              </th>
              <th scope="col" className="figure">
                {t('book.up.after')}
              </th>
              <th scope="col">{t('book.map.ofUnit')}</th>
              <th scope="col">{t('book.up.place')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <tr key={`${change.sheet}:${change.row}:${change.column}`}>
                <td>{pick(change.name)}</td>
                <td className="figure">{change.before === null ? emDash : formatNumber(change.before)}</td>
                <td className="figure">
                  <b>{change.after === null ? (change.absence ?? emDash) : formatNumber(change.after)}</b>
                </td>
                <td className="quiet">{change.unit}</td>
                <td>{change.place === null ? '' : <code>{placeWord(change.place)}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < upload.changes.length ? (
        <Button type="link" onClick={() => setAll(true)}>
          {t('book.up.allChanges', { count: upload.changes.length })}
        </Button>
      ) : null}
      {all && total > upload.changes.length ? (
        <p className="quiet">{t('book.up.changesMore', { count: upload.changes.length })}</p>
      ) : null}
    </section>
  );
}
