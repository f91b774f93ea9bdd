/** @module Two people wrote one form: both texts, who wrote the other and when, and the choice of each. Nothing is overwritten unseen. */
import type { FilingContent, FilingDetail } from '@dafeng/contract';
import { Alert, Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatDateTime } from '../../view/number.ts';
import { FieldText } from './field-text.tsx';
import { differing, proposedSide, type Side, settled } from './filing-content.ts';
import type { Clash } from './use-filing-draft.ts';

export function ClashNote({
  detail,
  clash,
  onSettle,
}: {
  readonly detail: FilingDetail;
  readonly clash: Clash;
  readonly onSettle: (content: FilingContent) => void;
}) {
  const { t, pick } = useWords();
  const fields = differing(detail.form.fields, clash.mine, clash.theirs);
  const note = useRef<HTMLDivElement>(null);
  // The writer may be far down a long form: what happened comes into sight.
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'start' });
  }, []);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>(() =>
    Object.fromEntries(fields.map((field) => [field, proposedSide(field, clash.seen, clash.mine)])),
  );
  return (
    <div ref={note} className="clash-place">
      <Alert
        type="warning"
        showIcon
        role="alert"
        className="notice clash"
        title={t('work.clash', { who: clash.by, at: formatDateTime(clash.at) })}
        description={
          <>
            <p>{t('work.clashHint')}</p>
            {fields.map((id) => {
              const field = detail.form.fields.find((one) => one.id === id);
              if (field === undefined) return null;
              return (
                <Radio.Group
                  key={id}
                  className="clash-field"
                  aria-label={pick(field.name)}
                  value={sides[id]}
                  onChange={(event) => setSides({ ...sides, [id]: event.target.value as Side })}
                >
                  <h3>{pick(field.name)}</h3>
                  <div className="clash-sides">
                    {(['mine', 'theirs'] as const).map((side) => (
                      <div key={side} className={sides[id] === side ? 'clash-side clash-chosen' : 'clash-side'}>
                        <Radio value={side}>
                          {side === 'mine' ? t('work.clash.mine') : t('work.clash.theirs', { who: clash.by })}
                        </Radio>
                        <FieldText detail={detail} field={field} value={clash[side][id]} />
                      </div>
                    ))}
                  </div>
                </Radio.Group>
              );
            })}
            <Button type="primary" onClick={() => onSettle(settled(fields, sides, clash.mine, clash.theirs))}>
              {t('work.clash.keep')}
            </Button>
          </>
        }
      />
    </div>
  );
}

/** What was typed here after the form had been sent in by somebody else. */
export function LeftoverNote({
  detail,
  mine,
  onDrop,
}: {
  readonly detail: FilingDetail;
  readonly mine: FilingContent;
  readonly onDrop: () => void;
}) {
  const { t, pick } = useWords();
  const fields = differing(detail.form.fields, mine, detail.content);
  return (
    <Alert
      type="warning"
      showIcon
      className="notice clash"
      title={t('work.leftover')}
      description={
        <>
          {detail.form.fields
            .filter(({ id }) => fields.includes(id))
            .map((field) => (
              <div key={field.id}>
                <h3>{pick(field.name)}</h3>
                <FieldText detail={detail} field={field} value={mine[field.id]} />
              </div>
            ))}
          <Button onClick={onDrop}>{t('work.leftover.drop')}</Button>
        </>
      }
    />
  );
}
