/** @module What was done to a thing as a line of steps, oldest first: act, who, when, and the words left with it. */
import { useWords } from '../i18n/index.ts';
import { formatDateTime } from '../view/number.ts';

export interface LineStep {
  readonly key: string;
  readonly label: string;
  readonly who: string | null;
  readonly at: string | null;
  readonly note?: string | null;
  /** `next` is what is waited for; `back` sends the thing back. */
  readonly mark: 'done' | 'back' | 'next';
}
const shapes = { done: '●', back: '↩', next: '○' } as const;

export function StepLine({ steps }: { readonly steps: readonly LineStep[] }) {
  const { t } = useWords();
  return (
    <ol className="step-line" aria-label={t('work.log')}>
      {steps.map((step) => (
        <li
          key={step.key}
          className={`step step-${step.mark}`}
          aria-current={step.mark === 'next' ? 'step' : undefined}
        >
          <div className="step-head">
            <span className="step-shape" aria-hidden="true">
              {shapes[step.mark]}
            </span>
            {step.label}
          </div>
          <div className="quiet">
            {[step.who, step.at === null ? null : formatDateTime(step.at)].filter(Boolean).join(' · ')}
          </div>
          {step.note === undefined || step.note === null || step.note === '' ? null : (
            <blockquote className="step-note">{step.note}</blockquote>
          )}
        </li>
      ))}
    </ol>
  );
}
