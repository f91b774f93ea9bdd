/**
 * @module The flows of energy as a picture: fuels in their fixed colours, a click on a node keeps only what touches it, the same numbers
 * in the table below it and in the file.
 */
import type { EnergyAccount } from '@dafeng/contract';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Chart } from '../../parts/chart/chart.tsx';
import { tooltipLook } from '../../parts/chart/chart-theme.ts';
import { fuelColour } from '../../parts/chart/fuel-colours.ts';
import { fontFamily, ink } from '../../theme.ts';
import { formatValue } from '../../view/number.ts';

type Link = EnergyAccount['sankey']['links'][number];
type Basis = 'calorific' | 'coalEquivalent';
/** Below this a flow is the rounding of a sum, not energy. */
const noise = 1e-6;
const nodeGrey = '#56625F';
const height = 520;

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A carrier stands in several columns, `oil.0`, `oil.2`: its fuel is before the dot. */
const colourOfNode = (id: string, kind: string): string =>
  kind === 'carrier' ? fuelColour(id.split('.')[0] ?? '') : nodeGrey;

export function Sankey({
  energy,
  basis,
  node,
  onNode,
}: {
  readonly energy: EnergyAccount;
  readonly basis: Basis;
  readonly node: string | undefined;
  readonly onNode: (node: string) => void;
}) {
  const { t, pick } = useWords();
  const { sankey } = energy;
  const amountOf = (link: Link): number => link[basis] ?? 0;
  const drawn = sankey.links.filter(
    (link) => amountOf(link) > noise && (node === undefined || link.source === node || link.target === node),
  );
  const touched = new Set(drawn.flatMap(({ source, target }) => [source, target]));
  const nodes = sankey.nodes.filter(({ id }) => touched.has(id));
  const nameOf = new Map(sankey.nodes.map(({ id, name }) => [id, pick(name)]));
  const unit = pick(energy.totals.calorific.unit);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows from energy, basis, node and language.
  const option = useMemo(
    () => ({
      tooltip: {
        ...tooltipLook,
        trigger: 'item',
        formatter: (hover: {
          dataType: 'node' | 'edge';
          name: string;
          value: number;
          data: { source?: string; target?: string };
        }) =>
          hover.dataType === 'edge'
            ? `${escapeHtml(nameOf.get(hover.data.source ?? '') ?? '')} → ${escapeHtml(nameOf.get(hover.data.target ?? '') ?? '')}<br/>${formatValue(hover.value)} ${unit}`
            : `${escapeHtml(nameOf.get(hover.name) ?? hover.name)}<br/>${formatValue(hover.value)} ${unit}`,
      },
      series: [
        {
          type: 'sankey',
          left: 8,
          right: 190,
          top: 8,
          bottom: 8,
          nodeWidth: 12,
          nodeGap: 9,
          nodeAlign: 'justify',
          layoutIterations: 64,
          draggable: false,
          emphasis: { focus: 'adjacency' },
          data: nodes.map(({ id, kind }) => ({
            name: id,
            itemStyle: { color: colourOfNode(id, kind), borderWidth: 0 },
          })),
          links: drawn.map((link) => ({
            source: link.source,
            target: link.target,
            value: amountOf(link),
            lineStyle: { color: fuelColour(link.product), opacity: 0.45, curveness: 0.5 },
          })),
          label: {
            color: ink,
            fontFamily,
            fontSize: 12,
            formatter: ({ name }: { name: string }) => nameOf.get(name) ?? name,
          },
        },
      ],
      aria: { enabled: true },
    }),
    [energy, basis, node, unit],
  );
  const title = t('flow.title', {
    year: energy.book.year,
    basis: t(basis === 'calorific' ? 'flow.calorific' : 'flow.coalEquivalent'),
    unit,
  });
  return (
    <section className="result-section flows">
      {node === undefined ? (
        <p className="quiet">{t('flow.pick')}</p>
      ) : (
        <p>
          {t('flow.only', { name: nameOf.get(node) ?? node })}
          <Button type="link" size="small" onClick={() => onNode(node)}>
            {t('flow.all')}
          </Button>
        </p>
      )}
      <Chart
        title={title}
        option={option}
        height={height}
        onPick={(name) => {
          if (nameOf.has(name)) onNode(name);
        }}
        source={t('flow.source', { year: energy.book.year, revision: energy.book.revision })}
        table={{
          heads: [t('flow.from'), t('flow.to'), t('flow.fuel'), unit],
          rows: drawn
            .toSorted((a, b) => amountOf(b) - amountOf(a))
            .map((link) => [
              nameOf.get(link.source) ?? link.source,
              nameOf.get(link.target) ?? link.target,
              fuelWord(link.product, nameOf),
              amountOf(link),
            ]),
        }}
      />
      <FuelLegend links={sankey.links} nameOf={nameOf} />
      {sankey.notShown.length === 0 ? null : (
        <p className="quiet">
          ▲ {t('flow.notShown')} {sankey.notShown.map((name) => pick(name)).join('、')}
        </p>
      )}
    </section>
  );
}

const stages = ['0', '1', '2'];
/** The name of a group is that of its nodes. */
const fuelWord = (group: string, nameOf: ReadonlyMap<string, string>): string =>
  stages.map((stage) => nameOf.get(`${group}.${stage}`)).find((name) => name !== undefined) ?? '—';

function FuelLegend({
  links,
  nameOf,
}: {
  readonly links: readonly Link[];
  readonly nameOf: ReadonlyMap<string, string>;
}) {
  const groups = [...new Set(links.map(({ product }) => product))].filter((group) => fuelWord(group, nameOf) !== '—');
  return (
    <p className="legend">
      {groups.map((group) => (
        <span key={group}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" fill={fuelColour(group)} />
          </svg>{' '}
          {fuelWord(group, nameOf)}
        </span>
      ))}
    </p>
  );
}
