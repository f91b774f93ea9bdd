/**
 * @module Files in and out: the model as YAML, a model of one's own, the paths as an IAMC table, and tables of others as lines to compare
 * with. Faults are named at their places; nothing is half taken in.
 */
import { type CityModel, type CityPath, iamcTable, type PeakSummary, writeIamc } from '@dafeng/outlook';
import { Alert, Button, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { saveBlob } from '../../../parts/chart/download.ts';
import { type ForeignTable, linesOf, readForeign } from './comparison-lines.ts';
import template from './model-template.yaml?raw';
import { type OwnModel, readOwnModel, writeModel } from './own-model.ts';
import { totals } from './total-words.ts';

export const saveTemplate = (): void =>
  saveBlob(new Blob([template], { type: 'application/yaml;charset=utf-8' }), 'dafeng-outlook-model.yaml');

/** A button that takes one file and hands its text on. */
export function TakeFile({
  accept,
  onText,
  children,
}: {
  readonly accept: string;
  readonly onText: (name: string, text: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <Upload
      accept={accept}
      showUploadList={false}
      beforeUpload={(file) => {
        void file.text().then((text) => onText(file.name, text));
        return false;
      }}
    >
      <Button>{children}</Button>
    </Upload>
  );
}

export function ModelFaults({ own }: { readonly own: Extract<OwnModel, { ok: false }> }) {
  const { t, pick } = useWords();
  return (
    <Alert
      type="error"
      showIcon
      title={t('levers.modelFaults', { count: own.faults.length })}
      description={
        <ul className="fault-list">
          {own.faults.slice(0, 50).map((fault) => (
            <li key={fault.message.en}>
              {pick(fault.message)} <span className="quiet">{pick(fault.remedy)}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}

export function Files({
  model,
  plain,
  path,
  summary,
  name,
  ownName,
  foreign,
  onOwn,
  onForeign,
}: {
  readonly model: CityModel;
  readonly plain: unknown;
  readonly path: CityPath;
  readonly summary: PeakSummary | null;
  /** Of the current scenario. */
  readonly name: string;
  /** File of the model of one's own in use; null for the model of the city. */
  readonly ownName: string | null;
  readonly foreign: readonly ForeignTable[];
  readonly onOwn: (own: { name: string; plain: unknown; model: CityModel } | null) => void;
  readonly onForeign: (next: readonly ForeignTable[]) => void;
}) {
  const { t, pick } = useWords();
  const [refused, setRefused] = useState<Extract<OwnModel, { ok: false }> | null>(null);
  const [tableFault, setTableFault] = useState<string | null>(null);
  const takeModel = (file: string, text: string) => {
    const own = readOwnModel(text);
    setRefused(own.ok ? null : own);
    if (own.ok) onOwn({ name: file, plain: own.plain, model: own.model });
  };
  const takeTable = (file: string, text: string) => {
    const read = readForeign(file, text);
    setTableFault(read.ok ? null : `${file}: ${pick(read.error.message)} ${pick(read.error.remedy)}`);
    if (read.ok) onForeign([...foreign.filter((one) => one.name !== file), read.foreign]);
  };
  return (
    <div className="outlook-files">
      <section>
        <h3>{t('levers.files.model')}</h3>
        <p>{t('levers.files.modelNote')}</p>
        <div className="file-actions">
          <Button
            onClick={() =>
              saveBlob(new Blob([writeModel(plain)], { type: 'application/yaml;charset=utf-8' }), `${model.id}.yaml`)
            }
          >
            {t('levers.files.saveModel')}
          </Button>
          <TakeFile accept=".yaml,.yml,.json" onText={takeModel}>
            {t('levers.files.takeModel')}
          </TakeFile>
          <Button type="link" onClick={saveTemplate}>
            {t('levers.files.template')}
          </Button>
          {ownName === null ? null : (
            <Button type="link" onClick={() => onOwn(null)}>
              {t('levers.files.back')}
            </Button>
          )}
        </div>
        {refused ? <ModelFaults own={refused} /> : null}
      </section>
      <section>
        <h3>{t('levers.files.iamc')}</h3>
        <p>{t('levers.files.iamcNote')}</p>
        <div className="file-actions">
          <Button
            onClick={() =>
              saveBlob(
                new Blob([writeIamc(iamcTable(model, path, name, summary?.structural ?? null))], {
                  type: 'text/csv;charset=utf-8',
                }),
                `${model.id}-iamc.csv`,
              )
            }
          >
            {t('levers.files.saveIamc')}
          </Button>
          <TakeFile accept=".csv,text/csv" onText={takeTable}>
            {t('levers.files.takeIamc')}
          </TakeFile>
        </div>
        {tableFault === null ? null : <Alert type="error" showIcon title={tableFault} />}
        {foreign.map((one) => {
          const skipped = [...new Set(totals.flatMap((total) => linesOf(one, total).skipped))];
          return (
            <div key={one.name} className="foreign-table" data-foreign="">
              <strong>{one.name}</strong>{' '}
              {t('levers.files.read', {
                rows: one.table.rows.length,
                lines: linesOf(one, model.peakOf).lines.length,
              })}{' '}
              <Button type="link" size="small" onClick={() => onForeign(foreign.filter((other) => other !== one))}>
                {t('levers.drop')}
              </Button>
              {skipped.length === 0 ? null : <p>{t('levers.files.skipped', { units: skipped.join('；') })}</p>}
              {one.parts.slice(0, 20).map((fault) => (
                <p key={`${fault.scenario} ${fault.variable} ${fault.year}`} className="quiet">
                  {t('levers.files.parts', {
                    variable: fault.variable,
                    scenario: fault.scenario,
                    year: fault.year,
                    total: String(fault.total),
                    parts: String(Number(fault.parts.toPrecision(6))),
                  })}
                </p>
              ))}
            </div>
          );
        })}
      </section>
    </div>
  );
}
