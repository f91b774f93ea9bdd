/**
 * @module Files kept as proof under a task or a filing: dropped or chosen, listed with who put them there, withdrawn after asking. What the
 * server refuses (type, size) is said beside the file it refused.
 */
import { PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import type { Evidence, EvidenceRules } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import { addressOf, call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatBytes, formatDateTime } from '../../view/number.ts';
import { useEvidence } from './use-evidence.ts';

export function EvidenceBox({
  cityId,
  of,
  files,
  rules,
  mayAdd,
  needed = false,
}: {
  readonly cityId: string;
  readonly of: string;
  readonly files: readonly Evidence[];
  readonly rules: EvidenceRules;
  readonly mayAdd: boolean;
  readonly needed?: boolean;
}) {
  const { t, pick } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { sendings, send, dismiss } = useEvidence(cityId, of);
  const withdraw = useMutation({
    mutationFn: (id: string) => call('DELETE', '/evidence/:id', { params: { id } }),
    onSettled: () => refreshDispatch(),
  });
  const kept = files.filter(({ withdrawnAt }) => withdrawnAt === null);
  const gone = files.filter(({ withdrawnAt }) => withdrawnAt !== null);
  const take = (list: FileList | null) => {
    for (const file of list ?? []) send(file);
  };
  return (
    <section
      className={over ? 'evidence evidence-over' : 'evidence'}
      aria-label={t('work.evidence')}
      onDragOver={(event) => {
        if (!mayAdd || !event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!mayAdd) return;
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <h2>
        {t('work.evidence')}
        {kept.length > 0 ? <span className="quiet"> {kept.length}</span> : null}
        {needed ? <span className="field-needed">{t('work.evidence.needed')}</span> : null}
      </h2>
      {kept.length === 0 && sendings.length === 0 ? <p className="quiet">{t('work.evidence.none')}</p> : null}
      <ul>
        {kept.map((file) => (
          <li key={file.id}>
            <a href={addressOf('/evidence/:id/file', { id: file.id })} download={file.name}>
              <PaperClipOutlined /> {file.name}
            </a>{' '}
            <span className="quiet">
              {[pick(file.typeName), formatBytes(file.size), file.by.name, formatDateTime(file.at)].join(' · ')}
            </span>
            {file.mayWithdraw ? (
              <Popconfirm
                title={t('work.evidence.withdrawSure', { name: file.name })}
                description={t('work.evidence.withdrawHint')}
                okText={t('work.evidence.withdraw')}
                cancelText={t('common.cancel')}
                onConfirm={() => withdraw.mutate(file.id)}
              >
                <Button type="link" size="small" className="no-print">
                  {t('work.evidence.withdraw')}
                </Button>
              </Popconfirm>
            ) : null}
          </li>
        ))}
        {sendings.map((one) => (
          <li key={one.key}>
            {one.problem === null ? (
              <>
                <progress value={one.part} max={1} aria-label={one.name} /> {one.name}{' '}
                <Button type="link" size="small" onClick={one.cancel}>
                  {t('common.cancel')}
                </Button>
              </>
            ) : (
              <>
                <div>
                  <strong>{one.name}</strong>{' '}
                  <Button type="link" size="small" onClick={() => dismiss(one.key)}>
                    {t('common.close')}
                  </Button>
                </div>
                <ProblemNote error={one.problem} />
              </>
            )}
          </li>
        ))}
        {gone.map((file) => (
          <li key={file.id} className="quiet">
            <del>{file.name}</del>{' '}
            {t('work.evidence.withdrawn', {
              who: file.withdrawnBy?.name ?? '',
              at: formatDateTime(file.withdrawnAt ?? ''),
            })}
          </li>
        ))}
      </ul>
      {withdraw.isError ? <ProblemNote error={withdraw.error} /> : null}
      {mayAdd ? (
        <div className="no-print">
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept={rules.types.map(({ extension }) => `.${extension.replace(/^\./, '')}`).join(',')}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = '';
            }}
          />
          <Button icon={<UploadOutlined />} onClick={() => picker.current?.click()}>
            {t('work.evidence.add')}
          </Button>
          <p className="quiet">
            {t('work.evidence.rules', {
              types: rules.types.map(({ name }) => pick(name)).join(t('work.listComma')),
              size: formatBytes(rules.mostBytes),
              files: rules.mostFiles,
            })}
          </p>
        </div>
      ) : null}
    </section>
  );
}
