/**
 * @module Counties as squares about where they lie: the light of each by shape, colour and word, its number, what it owes. Without a layout the
 * same squares stand in a row.
 */
import type { Cockpit, CountyTile } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { FigureValue } from '../../../parts/figure.tsx';
import { LightMark } from '../../tracking/light-mark.tsx';
import { worstOf } from './lights-block.tsx';

/** A square has room for so many; the whole number opens. */
const places = 1;

export function CountyMap({ cityId, cockpit }: { readonly cityId: string; readonly cockpit: Cockpit }) {
  const { t, pick } = useWords();
  const { tiles, layout } = cockpit.counties;
  const worst = worstOf([...cockpit.lights.levels, ...tiles.flatMap(({ level }) => (level === null ? [] : [level]))]);
  const named = tiles.find(({ value }) => value?.value != null);
  const columns = Math.max(1, ...tiles.map(({ column }) => (column ?? 0) + 1));
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('cockpit.counties')}</h2>
        <Link to={`/cities/${cityId}/breakdown` as string}>{t('cockpit.breakdown')}</Link>
      </div>
      {tiles.length === 0 ? <p className="quiet">{t('cockpit.noCounties')}</p> : null}
      <ul
        className={layout === null ? 'county-map county-row' : 'county-map'}
        style={layout === null ? undefined : { gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {tiles.map((tile) => (
          <Square key={tile.code ?? tile.organisationId ?? tile.name.zh} cityId={cityId} tile={tile} worst={worst} />
        ))}
      </ul>
      {named === undefined || named.value === null ? null : (
        <p className="quiet">
          {t('cockpit.countyShows', { target: named.target ?? '', unit: pick(named.value.unit) })}
        </p>
      )}
      {layout === null ? null : <p className="quiet">{pick(layout)}</p>}
    </section>
  );
}

function Square({
  cityId,
  tile,
  worst,
}: {
  readonly cityId: string;
  readonly tile: CountyTile;
  readonly worst: number;
}) {
  const { t, pick } = useWords();
  const why = tile.dark === null ? undefined : (tile.dark.note ?? pick(tile.dark.label));
  return (
    <li
      className="county-tile"
      style={
        tile.column === null || tile.row === null ? undefined : { gridColumn: tile.column + 1, gridRow: tile.row + 1 }
      }
    >
      <b>{pick(tile.name)}</b>
      <LightMark level={tile.level} worst={worst} why={why} />
      {tile.value === null ? null : (
        <span className="county-number">
          <FigureValue
            compact
            figure={tile.value}
            bookId={null}
            cityId={cityId}
            name={pick(tile.name)}
            digits={places}
          />
          {tile.required === null || tile.required.value === null ? null : (
            <span className="quiet">
              {' / '}
              <FigureValue compact figure={tile.required} bookId={null} cityId={cityId} digits={places} />
            </span>
          )}
        </span>
      )}
      {tile.overdue === 0 ? null : (
        <Link
          to="/cities/$cityId/tasks"
          params={{ cityId }}
          search={{ view: 'due', body: tile.organisationId ?? undefined } as object}
          className="cockpit-overdue"
        >
          {t('cockpit.countyOverdue', { count: tile.overdue })}
        </Link>
      )}
    </li>
  );
}
