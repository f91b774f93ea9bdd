/**
 * @module The 2020 non-fossil share that the plans imply: a dot, a bar for the printed digits, a thinner one with a shift of fuels, a cross for
 * what is known. One row a city.
 */
import { useWords } from '../../../i18n/index.ts';
import { ChartFrame } from '../../../parts/chart/chart-frame.tsx';
import { useWidth } from '../../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted, rule } from '../../../theme.ts';
import { formatShare } from '../../../view/number.ts';

export interface ShareRow {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly shiftLow: number | null;
  readonly shiftHigh: number | null;
  readonly end: number | null;
  readonly known: number | null;
  readonly why: string;
  readonly here: boolean;
}

const rowHeight = 34;
const foot = 26;
const labelRoom = 92;
const numberRoom = 64;

export function SharePicture({ rows, title, source }: { rows: readonly ShareRow[]; title: string; source: string }) {
  const { t } = useWords();
  const [box, width] = useWidth(260);
  const most = Math.min(1, Math.max(0.4, ...rows.flatMap(({ shiftHigh, end }) => [shiftHigh ?? 0, end ?? 0])) + 0.05);
  const x = (share: number): number => labelRoom + ((width - labelRoom - numberRoom) * Math.max(0, share)) / most;
  const height = rows.length * rowHeight + foot;
  const ticks = Array.from({ length: Math.floor(most * 10) + 1 }, (_, index) => index / 10).filter(
    (_, index) => width > 460 || index % 2 === 0,
  );
  return (
    <ChartFrame
      title={title}
      source={source}
      table={{
        heads: [
          t('outlook.share.city'),
          t('outlook.share.implied'),
          t('outlook.share.low'),
          t('outlook.share.high'),
          t('outlook.share.shiftLow'),
          t('outlook.share.shiftHigh'),
          t('outlook.share.end'),
        ],
        rows: rows.map(({ name, value, low, high, shiftLow, shiftHigh, end }) => [
          name,
          value,
          low,
          high,
          shiftLow,
          shiftHigh,
          end,
        ]),
      }}
    >
      {() => (
        <div ref={box} className="chart-drawing">
          <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img">
            <title>{title}</title>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={x(tick)} x2={x(tick)} y1={0} y2={height - foot} stroke={rule} />
                <text x={x(tick)} y={height - 8} textAnchor="middle" fill={muted}>
                  {formatShare(tick, false, 0)}
                </text>
              </g>
            ))}
            {rows.map((row, index) => {
              const y = index * rowHeight + rowHeight / 2;
              return (
                <g key={row.id}>
                  <text
                    x={labelRoom - 10}
                    y={y}
                    dy="0.35em"
                    textAnchor="end"
                    fill={ink}
                    fontWeight={row.here ? 700 : 400}
                  >
                    {row.name}
                  </text>
                  {row.value === null ? (
                    <text x={labelRoom + 4} y={y} dy="0.35em" fill={muted}>
                      — {row.why}
                    </text>
                  ) : (
                    <>
                      <line
                        x1={x(row.shiftLow ?? row.value)}
                        x2={x(row.shiftHigh ?? row.value)}
                        y1={y}
                        y2={y}
                        stroke={accent}
                        strokeWidth={2}
                        strokeOpacity={0.45}
                      />
                      <line
                        x1={x(row.low ?? row.value)}
                        x2={x(row.high ?? row.value)}
                        y1={y}
                        y2={y}
                        stroke={accent}
                        strokeWidth={8}
                        strokeOpacity={0.5}
                      />
                      <circle cx={x(row.value)} cy={y} r={5} fill={accent} stroke="#fff" />
                      <text x={width - numberRoom + 8} y={y} dy="0.35em" fill={ink}>
                        {formatShare(row.value, false, 1)}
                      </text>
                    </>
                  )}
                  {row.end === null ? null : (
                    <path
                      d={`M${x(row.end)} ${y - 6} l6 6 l-6 6 l-6 -6 z`}
                      fill="#fff"
                      stroke={ink}
                      strokeWidth={1.5}
                    />
                  )}
                  {row.known === null ? null : (
                    <path
                      d={`M${x(row.known) - 5} ${y - 5} l10 10 m0 -10 l-10 10`}
                      stroke="#B3261E"
                      strokeWidth={2.5}
                      fill="none"
                    />
                  )}
                </g>
              );
            })}
          </svg>
          <p className="quiet picture-key">{t('outlook.share.key')}</p>
        </div>
      )}
    </ChartFrame>
  );
}
