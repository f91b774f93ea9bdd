/**
 * @module In which year paths are greatest, as bars from zero; those still greatest in the last year stand apart, for they have no peak.
 */
import type { PeakSummary } from '@dafeng/outlook';
import { useWords } from '../../../../i18n/index.ts';
import { ChartFrame } from '../../../../parts/chart/chart-frame.tsx';
import { accent, fontFamily, ink, muted, rule } from '../../../../theme.ts';
import { formatShare } from '../../../../view/number.ts';
import { useWidth } from './use-width.ts';

const height = 236;
const foot = 24;
const head = 22;
const left = 38;
/** Room of the bar that stands apart. */
const apart = 74;

export function PeakHistogram({
  summary,
  base,
  source,
}: {
  readonly summary: PeakSummary;
  readonly base: PeakSummary;
  readonly source: string;
}) {
  const { t } = useWords();
  const { box, width } = useWidth();
  const last = summary.years.at(-1) ?? 0;
  const years = summary.years.slice(0, -1);
  const share = (of: PeakSummary, year: number): number => of.distribution[String(year)] ?? 0;
  const none = (of: PeakSummary): number => of.distribution.notByHorizon ?? 0;
  const most = Math.max(0.05, ...years.flatMap((y) => [share(summary, y), share(base, y)]), none(summary), none(base));
  const step = (width - left - apart) / years.length;
  const y = (value: number): number => head + (height - head - foot) * (1 - value / most);
  const zero = height - foot;
  const marks = [most / 2, most];
  const x = (index: number): number => left + index * step;
  const noneX = width - apart + 18;
  const at2030 = years.indexOf(2030);
  return (
    <ChartFrame
      title={t('levers.chart.peak')}
      source={source}
      table={{
        heads: [t('levers.col.year'), t('levers.col.current'), t('levers.col.base')],
        rows: [
          ...years.map((year) => [String(year), share(summary, year), share(base, year)]),
          [t('levers.notBy', { year: last }), none(summary), none(base)],
        ],
      }}
    >
      {() => (
        <div ref={box} className="chart-drawing">
          <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img" data-histogram="">
            <title>{t('levers.chart.peak')}</title>
            {marks.map((value) => (
              <g key={value}>
                <line x1={left} x2={width} y1={y(value)} y2={y(value)} stroke={rule} />
                <text x={left - 5} y={y(value)} dy="0.35em" textAnchor="end" fill={muted}>
                  {formatShare(value, false, 0)}
                </text>
              </g>
            ))}
            {at2030 < 0 ? null : (
              <g>
                <line
                  x1={x(at2030) + step}
                  x2={x(at2030) + step}
                  y1={head - 6}
                  y2={zero}
                  stroke={ink}
                  strokeDasharray="3 3"
                />
                <text x={x(at2030) + step + 5} y={11} fill={ink}>
                  {t('levers.by2030', { share: formatShare(summary.pBy['2030']?.value ?? 0) })}
                </text>
              </g>
            )}
            {years.map((year, i) => (
              <rect
                key={year}
                x={x(i) + step * 0.1}
                y={y(share(summary, year))}
                width={step * 0.8}
                height={zero - y(share(summary, year))}
                fill={accent}
              >
                <title>{`${year}: ${formatShare(share(summary, year))}`}</title>
              </rect>
            ))}
            <path
              d={years
                .map((year, i) => `${i === 0 ? 'M' : 'L'}${x(i)},${y(share(base, year))}H${x(i) + step}`)
                .join('')}
              fill="none"
              stroke={muted}
              strokeDasharray="2 2"
            />
            <line x1={left} x2={width - apart + 4} y1={zero} y2={zero} stroke={muted} />
            {years.map((year, i) =>
              year % 10 === 0 ? (
                <text key={year} x={x(i) + step / 2} y={height - 7} textAnchor="middle" fill={ink}>
                  {year}
                </text>
              ) : null,
            )}
            <defs>
              <pattern
                id="not-by-horizon"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <rect width="6" height="6" fill="#ffffff" />
                <line x1="0" y1="0" x2="0" y2="6" stroke={muted} strokeWidth="2.5" />
              </pattern>
            </defs>
            <rect
              x={noneX}
              y={y(none(summary))}
              width={26}
              height={zero - y(none(summary))}
              fill="url(#not-by-horizon)"
              stroke={muted}
            >
              <title>{`${t('levers.notBy', { year: last })}: ${formatShare(none(summary))}`}</title>
            </rect>
            <line x1={noneX - 6} x2={width} y1={zero} y2={zero} stroke={muted} />
            <text x={noneX + 13} y={Math.max(head - 6, y(none(summary)) - 5)} textAnchor="middle" fill={ink}>
              {formatShare(none(summary))}
            </text>
            <text x={width} y={height - 7} textAnchor="end" fill={ink}>
              {t('levers.notByShort', { year: last })}
            </text>
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}
