/** @module In which year emissions peak, as bars from zero; those that still rise in the last year stand apart. Years after 2030 are another colour and lighter. */
import { useWords } from '../../../i18n/index.ts';
import { ChartFrame } from '../../../parts/chart/chart-frame.tsx';
import { useWidth } from '../../../parts/chart/use-width.ts';
import { accent, fontFamily, muted, rule } from '../../../theme.ts';
import { formatShare } from '../../../view/number.ts';
import type { PeakYear } from './peak-options.ts';

const height = 112;
const foot = 18;
const head = 8;
const left = 40;
const late = '#B35900';
const everyYears = 5;
/** The last bar has a long name. */
const roomAtEnd = 8;

export function PeakBars({ years, source }: { readonly years: readonly PeakYear[]; readonly source: string }) {
  const { t } = useWords();
  const [box, width] = useWidth(300);
  const most = Math.max(0.01, ...years.map(({ share }) => share));
  const step = (width - left) / Math.max(1, years.length);
  const y = (share: number): number => head + (height - head - foot) * (1 - share / most);
  const title = t('cockpit.peakYears');
  return (
    <ChartFrame
      compact
      title={title}
      source={source}
      table={{ heads: [t('cockpit.year'), t('cockpit.share')], rows: years.map(({ year, share }) => [year, share]) }}
    >
      {() => (
        <div ref={box} className="chart-drawing">
          <svg width={width} height={height} fontFamily={fontFamily} fontSize="11" role="img">
            <title>{title}</title>
            {[most / 2, most].map((mark) => (
              <g key={mark}>
                <line x1={left} x2={width} y1={y(mark)} y2={y(mark)} stroke={rule} />
                <text x={left - 4} y={y(mark)} dy="0.35em" textAnchor="end" fill={muted}>
                  {formatShare(mark, false, 0)}
                </text>
              </g>
            ))}
            {years.map(({ year, share }, index) => (
              <g key={year}>
                <rect
                  x={left + index * step + 1}
                  width={Math.max(1, step - 2)}
                  y={y(share)}
                  height={height - foot - y(share)}
                  fill={Number(year) <= 2030 ? accent : late}
                  fillOpacity={Number(year) <= 2030 ? 1 : 0.6}
                >
                  <title>{`${year} ${formatShare(share)}`}</title>
                </rect>
                {(Number(year) % everyYears === 0 && index < years.length - roomAtEnd) || index === years.length - 1 ? (
                  <text
                    x={index === years.length - 1 ? width : left + (index + 0.5) * step}
                    y={height - 5}
                    textAnchor={index === years.length - 1 ? 'end' : 'middle'}
                    fill={muted}
                  >
                    {year}
                  </text>
                ) : null}
              </g>
            ))}
            <line x1={left} x2={width} y1={height - foot} y2={height - foot} stroke={muted} />
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}
