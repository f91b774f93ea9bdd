/**
 * @module One thing that can be moved: slider, number, mark of the parent's value, reset. Arrows move it, Backspace takes it back. Native
 * controls, for a move must not cost a frame.
 */
import { memo, type ReactNode, useId } from 'react';
import { useWords } from '../../../i18n/index.ts';
import type { SliderRange } from './slider-range.ts';

export interface MoverProps {
  readonly id: string;
  readonly label: ReactNode;
  /** For screen readers and tests, where the label is more than text. */
  readonly name: string;
  readonly value: number;
  /** The parent's value. */
  readonly own: number;
  readonly range: SliderRange;
  /** What the number field shows is the value times this: 100 for percent. */
  readonly times: number;
  readonly unit: string;
  readonly text: string;
  readonly ownText: string;
  readonly disabled?: boolean;
  readonly children?: ReactNode;
  readonly onMove: (id: string, value: number, own: number) => void;
}

/** Binary fractions must not show: as many digits as the step has. */
const tidy = (value: number): number => Number(value.toPrecision(10));

export const Mover = memo(function Mover({
  id,
  label,
  name,
  value,
  own,
  range,
  times,
  unit,
  text,
  ownText,
  disabled = false,
  children,
  onMove,
}: MoverProps) {
  const { t } = useWords();
  const listId = useId();
  const { min, max, step } = range;
  const moved = value !== own;
  const place = Math.min(1, Math.max(0, (own - min) / (max - min)));
  const reset = () => onMove(id, own, own);
  return (
    <div className={moved ? 'mover mover-moved' : 'mover'} data-mover={id}>
      <div className="mover-head">
        <div className="mover-label">{label}</div>
        <span className="mover-number">
          <input
            type="number"
            aria-label={t('levers.numberOf', { name })}
            value={tidy(value * times)}
            step={tidy(step * times)}
            disabled={disabled}
            onChange={({ target }) => {
              if (target.value !== '' && Number.isFinite(target.valueAsNumber))
                onMove(id, tidy(target.valueAsNumber / times), own);
            }}
          />
          <span className="quiet">{unit}</span>
        </span>
      </div>
      <div className="mover-track">
        <input
          type="range"
          aria-label={name}
          aria-valuetext={text}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          list={listId}
          onChange={({ target }) => onMove(id, tidy(target.valueAsNumber), own)}
          onKeyDown={(event) => {
            if (event.key !== 'Backspace') return;
            event.preventDefault();
            reset();
          }}
        />
        <span className="mover-own" style={{ left: `calc(8px + (100% - 42px) * ${place})` }} aria-hidden="true" />
        <button
          type="button"
          className="mover-reset"
          disabled={!moved}
          onClick={reset}
          title={t('levers.reset', { value: ownText })}
          aria-label={t('levers.resetOf', { name, value: ownText })}
        >
          ↺
        </button>
      </div>
      {children}
    </div>
  );
});
