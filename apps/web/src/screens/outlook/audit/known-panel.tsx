/**
 * @module What the plan does not print: each datum with a slider that audits again as it moves. What is left alone is not supposed.
 */
import type { KnownDatum } from '@dafeng/contract';
import { Button, InputNumber, Slider } from 'antd';
import { useWords } from '../../../i18n/index.ts';
import { formatShare } from '../../../view/number.ts';
import type { Known } from './known-address.ts';

/** Sliders for what people argue about; the rest is typed. */
const slid: Readonly<Record<string, { readonly max: number; readonly step: number }>> = {
  'non-fossil-share-2020': { max: 0.8, step: 0.001 },
  'gdp-growth': { max: 0.12, step: 0.001 },
};

export function KnownPanel({
  data,
  known,
  onMove,
}: {
  readonly data: readonly KnownDatum[];
  readonly known: Known;
  readonly onMove: (id: string, value: number | null) => void;
}) {
  const { t, pick } = useWords();
  return (
    <section className="known" aria-labelledby="known-title">
      <h2 id="known-title">{t('outlook.known.title')}</h2>
      <p className="quiet">{t('outlook.known.hint')}</p>
      <div className="known-list">
        {data.map((datum) => {
          const value = known.get(datum.id) ?? null;
          const slider = slid[datum.id];
          const fraction = datum.kind === 'fraction';
          const name = pick(datum.name);
          return (
            <div key={datum.id} className="known-row">
              <span className="known-name">
                {name}
                {datum.settles.length > 0 ? (
                  <small className="known-settles">{t('outlook.known.settles', { count: datum.settles.length })}</small>
                ) : null}
              </span>
              {slider === undefined ? null : (
                <Slider
                  className="known-slider"
                  min={0}
                  max={slider.max}
                  step={slider.step}
                  value={value ?? datum.start ?? 0}
                  onChange={(next) => onMove(datum.id, next)}
                  tooltip={{ formatter: (at) => formatShare(at ?? 0) }}
                  {...(datum.start === null
                    ? {}
                    : {
                        marks: {
                          [datum.start]: { label: `△ ${formatShare(datum.start)}`, style: { fontSize: 12 } },
                        },
                      })}
                  ariaLabelForHandle={name}
                />
              )}
              <InputNumber
                className="known-number"
                size="small"
                min={0}
                max={fraction ? 100 : datum.max}
                {...(value === null
                  ? { value: null }
                  : { value: fraction ? Number((value * 100).toPrecision(8)) : value })}
                suffix={fraction ? '%' : datum.id.startsWith('total-energy') ? t('outlook.known.tce') : null}
                placeholder={t('outlook.known.unknown')}
                onChange={(next) => onMove(datum.id, next === null ? null : fraction ? next / 100 : next)}
                aria-label={name}
              />
              <Button
                type="link"
                size="small"
                disabled={value === null}
                onClick={() => onMove(datum.id, null)}
                aria-label={`${t('outlook.known.clear')}: ${name}`}
              >
                {t('outlook.known.clear')}
              </Button>
            </div>
          );
        })}
      </div>
    </section>
  );
}
