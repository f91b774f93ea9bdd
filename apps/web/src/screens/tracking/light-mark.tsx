/**
 * @module A light as it is drawn everywhere: a shape by how bad the level is, its colour and its label from the rule's own data. Hollow
 * where there is none, with the reason.
 */
import type { LightLevel } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { shapeOf } from './light-shape.ts';

const size = 14;
const edge = '#1B2422';

/** Only the shape. Its colour is never alone: an outline in ink keeps yellow readable on white, and grey print keeps the shape. */
export function LightShape({ level, worst }: { readonly level: LightLevel | null; readonly worst: number }) {
  const look = { fill: level?.colour ?? 'none', stroke: edge, strokeWidth: 1 };
  const shape = shapeOf(level?.order ?? null, worst);
  return (
    <svg className="light-shape" width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {shape === 'circle' ? <circle cx={7} cy={7} r={5.5} {...look} /> : null}
      {shape === 'triangle' ? <path d="M7 1 L13.2 12.5 H0.8 Z" {...look} /> : null}
      {shape === 'diamond' ? <path d="M7 0.8 L13.2 7 L7 13.2 L0.8 7 Z" {...look} /> : null}
      {shape === 'square' ? <rect x={1.5} y={1.5} width={11} height={11} {...look} /> : null}
      {shape === 'hollow' ? (
        <circle cx={7} cy={7} r={5} fill="none" stroke="#56625F" strokeWidth={1.5} strokeDasharray="2.5 1.8" />
      ) : null}
    </svg>
  );
}

export function LightMark({
  level,
  worst,
  why,
}: {
  readonly level: LightLevel | null;
  /** Highest order of the scheme the level belongs to. */
  readonly worst: number;
  /** Said where there is no light. */
  readonly why?: string | undefined;
}) {
  const { t, pick } = useWords();
  const word = level === null ? t('track.light.none') : pick(level.label);
  return (
    <span className="light" title={level === null ? why : undefined}>
      <LightShape level={level} worst={worst} />
      <span className={level === null ? 'light-word quiet' : 'light-word'}>{word}</span>
      {level === null && why !== undefined ? <span className="visually-hidden">{why}</span> : null}
    </span>
  );
}
