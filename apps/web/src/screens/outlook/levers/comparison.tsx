/**
 * @module Up to four pinned scenarios beside the current one: what each does to level, peak, share and the chance of peaking in time.
 */
import type { CityModel, CityPath, PeakSummary } from '@dafeng/outlook';
import { convertNumber } from '@dafeng/quantity';
import { Button } from 'antd';
import { useWords } from '../../../i18n/index.ts';
import { Nothing } from '../../../parts/states.tsx';
import { emDash, formatShare, formatValue } from '../../../view/number.ts';
import type { Draft } from './draft.ts';
import { differences, draftName } from './draft-words.ts';
import { middleYear } from './headline.tsx';
import { unitWord } from './parameter-words.ts';
import { resolve } from './resolve-draft.ts';

export interface Compared {
  readonly draft: Draft;
  readonly path: CityPath;
  readonly summary: PeakSummary | null;
}
const yearsShown = [2025, 2030, 2035, 2060] as const;

export function Comparison({
  model,
  current,
  pins,
  settled,
  onTake,
  onDrop,
}: {
  readonly model: CityModel;
  readonly current: Compared;
  readonly pins: readonly Compared[];
  readonly settled: boolean;
  readonly onTake: (draft: Draft) => void;
  readonly onDrop: (place: number) => void;
}) {
  const words = useWords();
  const { t } = words;
  const unit = unitWord('10k-tCO2', words);
  if (pins.length === 0) return <Nothing title={t('levers.noPins')} hint={t('levers.noPinsHint')} />;
  const columns = [current, ...pins];
  const at = (path: CityPath, year: number): number => path.years.indexOf(year);
  const tonnes = (value: number): string => formatValue(Math.round(convertNumber(value, 'tCO2', '10k-tCO2')));
  const total = current.draft.total ?? model.peakOf;
  const early = (one: Compared): string => {
    const p = one.summary?.pBy['2030'];
    return p && settled ? `${formatShare(p.value)} ± ${formatShare(p.standardError).replace('%', '')}` : emDash;
  };
  const rows: readonly { readonly name: string; readonly cells: readonly string[] }[] = [
    { name: t('levers.pBy2030'), cells: columns.map(early) },
    {
      name: t('levers.middle'),
      cells: columns.map(({ summary, path }) =>
        summary && settled
          ? String(middleYear(summary) ?? t('levers.none', { year: path.years.at(-1) ?? '' }))
          : emDash,
      ),
    },
    {
      name: t('levers.pathPeak'),
      cells: columns.map(({ path }) => String(path.peak.year ?? t('levers.none', { year: path.years.at(-1) ?? '' }))),
    },
    { name: t('levers.levelOfPath', { unit }), cells: columns.map(({ path }) => tonnes(path.peak.level)) },
    ...yearsShown.map((year) => ({
      name: t('levers.co2Of', { year, unit }),
      cells: columns.map(({ path }) => {
        const value = path.co2[total][at(path, year)];
        return value === undefined ? emDash : tonnes(value);
      }),
    })),
    ...([2025, 2030] as const).map((year) => ({
      name: t('levers.shareOf', { year }),
      cells: columns.map(({ path }) => {
        const value = path.nonFossilShare[at(path, year)] ?? null;
        return value === null ? emDash : formatShare(value);
      }),
    })),
  ];
  return (
    <div className="scroll-x">
      <table className="grid" data-comparison="">
        <thead>
          <tr>
            <th scope="col">{t('levers.col.scenario')}</th>
            {columns.map(({ draft }, k) => (
              // Two pins may be the same scenario: their place tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
              <th key={k} scope="col">
                {k === 0 ? t('levers.line.current') : draftName(model, draft, words)}
                {k === 0 ? null : (
                  <div>
                    <Button type="link" size="small" onClick={() => onTake(draft)}>
                      {t('levers.take')}
                    </Button>
                    <Button type="link" size="small" onClick={() => onDrop(k - 1)}>
                      {t('levers.drop')}
                    </Button>
                  </div>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column of the table
                <td key={k} className="figure">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('levers.col.differences')}</th>
            {columns.map(({ draft }, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column of the table
              <td key={k} className="quiet">
                {differences(model, draft, resolve(model, { ...draft, levers: {}, set: {} }), words).map(
                  ({ id, text }) => (
                    <div key={id}>{text}</div>
                  ),
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
