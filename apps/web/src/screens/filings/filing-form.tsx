/**
 * @module A form drawn from its declared fields: to fill, with what is missing said beside each field; or to read, with the report before it
 * beside each answer.
 */
import type { FilingDetail, FormField } from '@dafeng/contract';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { FieldInput } from './field-input.tsx';
import { FieldText } from './field-text.tsx';
import { isBlank, sameValue } from './filing-content.ts';
import type { FilingDraft } from './use-filing-draft.ts';

/** Faults of a table name its row after the field: `tasks.q12`. */
export const faultsOf = (detail: FilingDetail, field: string) =>
  detail.faults.filter((fault) => fault.field === field || fault.field.startsWith(`${field}.`));

export function FilingForm({
  detail,
  draft,
  allFaults,
}: {
  readonly detail: FilingDetail;
  readonly draft: FilingDraft;
  /** Submitting was tried: every fault is shown, not only those of fields written in. */
  readonly allFaults: boolean;
}) {
  const { pick } = useWords();
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className="filing-form">
      {detail.form.fields.map((field) => {
        const shown = allFaults || (visited.has(field.id) && draft.state === 'saved');
        const faults = shown ? faultsOf(detail, field.id) : [];
        const about = `about-${field.id}`;
        return (
          <div key={field.id} className={faults.length > 0 ? 'filing-field filing-field-wrong' : 'filing-field'}>
            <FieldHead field={field} />
            <div id={`fault-${field.id}`} aria-live="polite">
              {faults.map((fault) => (
                <p key={`${fault.field}${fault.code}`} className="field-fault">
                  <span aria-hidden="true">■ </span>
                  {pick(fault.message)} {pick(fault.remedy)}
                </p>
              ))}
            </div>
            <FieldInput
              detail={detail}
              field={field}
              value={draft.mine[field.id]}
              invalid={faults.length > 0}
              describedBy={`fault-${field.id} ${about}`}
              onChange={(value) => {
                setVisited((old) => (old.has(field.id) ? old : new Set([...old, field.id])));
                draft.change(field.id, value);
              }}
            />
            <div id={about} className="field-about">
              {field.hint === null ? null : <p className="quiet">{pick(field.hint)}</p>}
              <Limits field={field} />
            </div>
          </div>
        );
      })}
    </div>
  );
}

function Limits({ field }: { readonly field: FormField }) {
  const { t } = useWords();
  const { least, most } = field;
  if (least === null && most === null) return null;
  const text = field.type === 'text';
  return (
    <p className="quiet">
      {least === null
        ? t(text ? 'work.field.signsMost' : 'work.field.most', { most: most ?? '' })
        : most === null
          ? t(text ? 'work.field.signsLeast' : 'work.field.least', { least })
          : t(text ? 'work.field.signs' : 'work.field.range', { least, most })}
    </p>
  );
}

function FieldHead({ field }: { readonly field: FormField }) {
  const { t, pick } = useWords();
  return (
    <label className="field-head" htmlFor={`field-${field.id}`}>
      {pick(field.name)}
      <span className={field.required ? 'field-needed' : 'quiet'}>
        {t(field.required ? 'work.field.required' : 'common.optional')}
      </span>
    </label>
  );
}

/** To read; `before` is the report of the round before, where there is one. */
export function FilingText({
  detail,
  before,
}: {
  readonly detail: FilingDetail;
  readonly before: FilingDetail | null;
}) {
  const { t, pick } = useWords();
  return (
    <div className="filing-text">
      {detail.form.fields.map((field) => {
        const [now, then] = [detail.content[field.id], before?.content[field.id]];
        const moved = before !== null && !sameValue(now, then);
        return (
          <section key={field.id} className="filing-answer">
            <h3>
              {pick(field.name)}
              {moved ? (
                <span className="mark mark-doubt"> {t(isBlank(then) ? 'work.diff.new' : 'work.diff.changed')}</span>
              ) : null}
            </h3>
            <div className={before === null ? undefined : 'filing-pair'}>
              <div>
                <FieldText detail={detail} field={field} value={now} />
              </div>
              {before === null ? null : (
                <div className="filing-before">
                  <span className="quiet">{t('work.diff.before', { period: before.round?.period ?? '' })}</span>
                  {moved ? (
                    <FieldText detail={before} field={field} value={then} />
                  ) : (
                    <span className="quiet">{t('work.diff.same')}</span>
                  )}
                </div>
              )}
            </div>
          </section>
        );
      })}
    </div>
  );
}
