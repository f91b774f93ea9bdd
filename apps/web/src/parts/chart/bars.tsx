/**
 * @module Horizontal bars from zero with their numbers, drawn without the chart engine so that the cockpit opens light. A bar is a link.
 */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { accent, fontFamily, ink, muted } from '../../theme.ts';
import { formatNumber } from '../../view/number.ts';
import { ChartFrame } from './chart-frame.tsx';

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly search: { readonly city: string[]; readonly theme?: string[]; readonly year?: string[] };
}

const row = 25;
const thickness = 13;
/** Room for the number behind the longest bar. */
const numberRoom = 40;

export function Bars({
  title,
  heads,
  unit,
  bars,
  source,
  to,
}: {
  readonly title: string;
  readonly heads: readonly [string, string];
  readonly unit: string;
  readonly bars: readonly Bar[];
  readonly source: string;
  readonly to: '/targets';
}) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(320);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(200, Math.floor(entry.contentRect.width)));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const labelRoom = Math.min(width / 2, Math.max(...bars.map((bar) => textWidth(bar.name)), 40) + 10);
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const height = bars.length * row + 4;
  return (
    <ChartFrame title={title} source={source} table={{ heads, rows: bars.map((bar) => [bar.name, bar.value]) }}>
      {() => (
        <div ref={box} className="chart-drawing">
          <svg width={width} height={height} fontFamily={fontFamily} fontSize="12">
            <title>{title}</title>
            {bars.map((bar, i) => {
              const y = i * row + row / 2 + 2;
              const length = ((width - labelRoom - numberRoom) * bar.value) / most;
              return (
                <Link
                  key={bar.id}
                  to={to}
                  search={bar.search}
                  aria-label={`${bar.name}: ${formatNumber(bar.value)} ${unit}`}
                >
                  <rect x={0} y={y - row / 2} width={width} height={row} fill="transparent" />
                  <text x={labelRoom - 8} y={y} dy="0.35em" textAnchor="end" fill={ink}>
                    {bar.name}
                  </text>
                  <rect x={labelRoom} y={y - thickness / 2} width={length} height={thickness} fill={accent} />
                  <text x={labelRoom + length + 5} y={y} dy="0.35em" fill={ink}>
                    {formatNumber(bar.value)}
                  </text>
                </Link>
              );
            })}
            <line x1={labelRoom} x2={labelRoom} y1={0} y2={height} stroke={muted} />
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}

/** About the width of a label at 12 px: Chinese characters are square, others about half as wide. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 12.2 : 6.6), 0);
