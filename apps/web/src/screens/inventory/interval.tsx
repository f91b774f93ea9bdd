/**
 * @module The draws of one total as a histogram, the 95 % interval marked in it.
 */
import type { UncertaintyJob } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { ChartFrame } from '../../parts/chart/chart-frame.tsx';
import { useWidth } from '../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted } from '../../theme.ts';
import { formatValue } from '../../view/number.ts';

const height = 120;
const foot = 34;

export function Interval({
  result,
  name,
  source,
}: {
  readonly result: UncertaintyJob['results'][number];
  readonly name: string;
  readonly source: string;
}) {
  const { t, pick } = useWords();
  const [box, width] = useWidth(240);
  const { from, to, counts } = result.histogram;
  const most = Math.max(1, ...counts);
  const step = (to - from) / Math.max(1, counts.length);
  const x = (value: number) => ((value - from) / (to - from || 1)) * width;
  const title = t('common.aside', { text: name, aside: pick(result.unit) });
  return (
    <div ref={box}>
      <ChartFrame
        compact
        title={title}
        source={source}
        table={{
          heads: [t('qual.binFrom'), t('qual.binTo'), t('qual.binCount')],
          rows: counts.map((count, i) => [from + i * step, from + (i + 1) * step, count]),
        }}
      >
        {() => (
          <div className="chart-drawing">
            <svg width={width} height={height + foot} fontFamily={fontFamily} fontSize="11">
              <title>{title}</title>
              {counts.map((count, i) => {
                const left = from + i * step;
                const inside = left + step / 2 >= result.p025 && left + step / 2 <= result.p975;
                const tall = (height * count) / most;
                return (
                  <rect
                    key={left}
                    x={x(left)}
                    y={height - tall}
                    width={Math.max(1, x(left + step) - x(left) - 1)}
                    height={tall}
                    fill={accent}
                    fillOpacity={inside ? 0.75 : 0.25}
                  />
                );
              })}
              <line x1={0} x2={width} y1={height} y2={height} stroke={muted} />
              {[result.p025, result.median, result.p975].map((value, i) => (
                <g key={['low', 'mid', 'high'][i]}>
                  <line
                    x1={x(value)}
                    x2={x(value)}
                    y1={i === 1 ? 0 : 14}
                    y2={height + 5}
                    stroke={ink}
                    strokeDasharray={i === 1 ? undefined : '3 2'}
                  />
                  <text
                    x={Math.min(width - 2, Math.max(2, x(value)))}
                    y={height + (i === 1 ? 29 : 16)}
                    textAnchor={i === 1 ? 'middle' : x(value) < width / 2 ? 'start' : 'end'}
                    fill={ink}
                  >
                    {formatValue(value)}
                  </text>
                </g>
              ))}
            </svg>
          </div>
        )}
      </ChartFrame>
    </div>
  );
}
