/** @module The sheets of a workbook: what each was read as and how much it would change; one that was not recognised can be mapped. */
import type { Upload } from '@dafeng/contract';
import { Button } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { formatNumber } from '../../view/number.ts';

const unread: ReadonlySet<string> = new Set(['guide', 'unknown']);

export function UploadSheets({
  upload,
  mayMap,
  onMap,
}: {
  readonly upload: Upload;
  readonly mayMap: boolean;
  readonly onMap: (sheet: string) => void;
}) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('book.up.sheets')}</h2>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('book.up.sheet')}</th>
              <th scope="col">{t('book.up.recognised')}</th>
              {(['added', 'changed', 'same'] as const).map((kind) => (
                <th scope="col" key={kind} className="figure">
                  {t(`book.up.${kind}`)}
                </th>
              ))}
              <th scope="col">{t('book.up.remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {upload.sheets.map((sheet) => {
              const faults = sheet.remarks.filter(({ severity }) => severity === 'fault').length;
              return (
                <tr key={sheet.name}>
                  <th scope="row">{sheet.name}</th>
                  <td>
                    {t(`book.up.as.${sheet.recognisedAs}`)}
                    {sheet.remembered ? <span className="quiet"> · {t('book.up.remembered')}</span> : null}
                    {mayMap && (sheet.recognisedAs === 'unknown' || sheet.mapping !== null) ? (
                      <Button type="link" size="small" onClick={() => onMap(sheet.name)}>
                        {t(sheet.recognisedAs === 'unknown' ? 'book.up.map' : 'book.up.mapAgain')}
                      </Button>
                    ) : null}
                  </td>
                  {(['added', 'changed', 'same'] as const).map((kind) => (
                    <td key={kind} className="figure">
                      {unread.has(sheet.recognisedAs) ? '' : formatNumber(sheet[kind])}
                    </td>
                  ))}
                  <td>
                    {faults > 0 ? <span className="sheet-fault-count">■ {faults} </span> : null}
                    {sheet.remarks.length > faults ? <span>▲ {sheet.remarks.length - faults}</span> : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
