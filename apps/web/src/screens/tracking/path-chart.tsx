/**
 * @module The picture of one target: path thin and grey, results solid, the estimate hollow, the forecast dashed with its band, the target as
 * a mark by comparator. Drawn without the chart engine, small in a row of many or large on its own page.
 */
import { ticksOf } from '../../parts/chart/ticks.ts';
import { useWidth } from '../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted, rule } from '../../theme.ts';
import { comparatorMark, comparatorSymbol, formatNumber, formatShare, unitSuffix } from '../../view/number.ts';
import { isShare, numberText } from './number-text.ts';
import {
  type Frame,
  lastKnown,
  type PathPicture,
  type PicturePoint,
  type Places,
  placesOf,
  yearTicks,
} from './path-picture.ts';

const goalColour = '#B35900';
const pathColour = '#8A9592';
const small = { height: 132, left: 8, top: 26, bottom: 20 };
const large = { height: 320, left: 58, top: 26, bottom: 30 };
const yearRoom = 44;

export function PathChart({
  picture,
  title,
  compact = false,
}: {
  readonly picture: PathPicture;
  readonly title: string;
  readonly compact?: boolean;
}) {
  const [box, width] = useWidth(200);
  const goal =
    picture.goal === null
      ? ''
      : `${comparatorSymbol(picture.goal.comparator)}${tickText(picture.goal.value, picture.unitId)}`;
  // Room for the number of the target behind its mark.
  const frame: Frame = { width, ...(compact ? small : large), right: 20 + goal.length * 7.2 };
  const places = placesOf(picture, frame);
  const text = (value: number) => numberText(value, picture.unitId);
  return (
    <div ref={box} className="chart-drawing">
      <svg width={width} height={frame.height} fontFamily={fontFamily} fontSize={compact ? 11 : 12} role="img">
        <title>{title}</title>
        <Axes frame={frame} places={places} compact={compact} picture={picture} />
        <Band picture={picture} places={places} />
        <polyline
          points={lineOf(picture.path, places)}
          fill="none"
          stroke={pathColour}
          strokeWidth={1.2}
          strokeDasharray="1 3"
          strokeLinecap="round"
        />
        <polyline points={lineOf(picture.results, places)} fill="none" stroke={accent} strokeWidth={2} />
        <Estimate picture={picture} places={places} text={text} />
        {picture.results.map((point) => (
          <circle
            key={point.name}
            cx={places.x(point.t)}
            cy={places.y(point.value)}
            r={compact ? 2.6 : 3.4}
            fill={accent}
          >
            <title>{`${point.name}: ${text(point.value)}${unitSuffix(picture.unit)}`}</title>
          </circle>
        ))}
        <NewestLabel picture={picture} places={places} text={text} />
        <Goal picture={picture} places={places} frame={frame} label={goal} />
      </svg>
    </div>
  );
}

/** A round number as it is: no digit is added. */
const tickText = (value: number, unitId: string): string =>
  isShare(unitId) ? formatShare(value) : formatNumber(value);
const lineOf = (points: readonly PicturePoint[], { x, y }: Places): string =>
  points.map(({ t, value }) => `${x(t)},${y(value)}`).join(' ');

function Axes({
  frame,
  places,
  compact,
  picture: { unit, unitId },
}: {
  frame: Frame;
  places: Places;
  compact: boolean;
  picture: PathPicture;
}) {
  const { width, height, left, right, bottom } = frame;
  const base = height - bottom;
  return (
    <>
      {compact
        ? null
        : ticksOf(...places.values, 5).map((tick) => (
            <g key={tick}>
              <line x1={left} x2={width - right} y1={places.y(tick)} y2={places.y(tick)} stroke={rule} />
              <text x={left - 8} y={places.y(tick)} dy="0.35em" textAnchor="end" fill={muted}>
                {tickText(tick, unitId)}
              </text>
            </g>
          ))}
      <text x={compact ? left : 4} y={12} fill={muted}>
        {unit}
      </text>
      <line x1={left} x2={width - right} y1={base} y2={base} stroke={muted} />
      {yearTicks(places.years, compact ? 2 : Math.floor((width - left - right) / yearRoom)).map((year, i, all) => (
        <text
          key={year}
          x={places.x(year)}
          y={base + 15}
          fill={muted}
          textAnchor={compact && i === 0 ? 'start' : compact && i === all.length - 1 ? 'end' : 'middle'}
        >
          {year}
        </text>
      ))}
    </>
  );
}

/** From what is known to the target year: a cone of the interval and a dashed line. */
function Band({ picture, places: { x, y } }: { picture: PathPicture; places: Places }) {
  const { forecast } = picture;
  const from = lastKnown(picture);
  if (forecast === null) return null;
  const start = from === null ? null : { x: x(from.t), y: y(from.value) };
  const end = x(forecast.t);
  const { low, high } = forecast;
  return (
    <>
      {low === null || high === null ? null : start === null ? (
        <line x1={end} x2={end} y1={y(low)} y2={y(high)} stroke={accent} strokeWidth={5} opacity={0.25} />
      ) : (
        <path d={`M${start.x} ${start.y} L${end} ${y(high)} L${end} ${y(low)} Z`} fill={accent} opacity={0.14} />
      )}
      {start === null ? null : (
        <line
          x1={start.x}
          y1={start.y}
          x2={end}
          y2={y(forecast.value)}
          stroke={accent}
          strokeWidth={1.6}
          strokeDasharray="5 4"
        />
      )}
      <circle
        cx={end}
        cy={y(forecast.value)}
        r={3}
        fill="#fff"
        stroke={accent}
        strokeWidth={1.4}
        strokeDasharray="2 1.5"
      />
    </>
  );
}

function Estimate({
  picture,
  places: { x, y },
  text,
}: {
  picture: PathPicture;
  places: Places;
  text: (value: number) => string;
}) {
  const { estimate, results, unit } = picture;
  if (estimate === null) return null;
  const before = results.at(-1);
  return (
    <>
      {before === undefined ? null : (
        <line
          x1={x(before.t)}
          y1={y(before.value)}
          x2={x(estimate.t)}
          y2={y(estimate.value)}
          stroke={accent}
          strokeWidth={1.6}
          strokeDasharray="2 3"
        />
      )}
      <circle cx={x(estimate.t)} cy={y(estimate.value)} r={3.6} fill="#fff" stroke={accent} strokeWidth={1.8}>
        <title>{`≈ ${estimate.name}: ${text(estimate.value)}${unitSuffix(unit)}`}</title>
      </circle>
    </>
  );
}

/** The newest number is written beside its mark; an estimate says so by ≈ and italics. */
function NewestLabel({
  picture,
  places: { x, y },
  text,
}: {
  picture: PathPicture;
  places: Places;
  text: (value: number) => string;
}) {
  const newest = lastKnown(picture);
  if (newest === null) return null;
  const guessed = picture.estimate !== null;
  return (
    <text
      x={x(newest.t)}
      y={y(newest.value) - 8}
      textAnchor="middle"
      fill={ink}
      fontStyle={guessed ? 'italic' : 'normal'}
      stroke="#fff"
      strokeWidth={3}
      paintOrder="stroke"
    >
      {guessed ? '≈' : ''}
      {text(newest.value)}
    </text>
  );
}

function Goal({
  picture,
  places: { x, y },
  frame,
  label,
}: {
  picture: PathPicture;
  places: Places;
  frame: Frame;
  label: string;
}) {
  const { goal } = picture;
  if (goal === null) return null;
  const at = { x: x(goal.t), y: y(goal.value) };
  return (
    <>
      <line
        x1={frame.left}
        x2={at.x}
        y1={at.y}
        y2={at.y}
        stroke={goalColour}
        strokeWidth={0.8}
        strokeDasharray="3 3"
        opacity={0.6}
      />
      <text x={at.x} y={at.y} dy="0.35em" textAnchor="middle" fill={goalColour} fontSize={13}>
        {comparatorMark(goal.comparator)}
      </text>
      <text x={at.x + 8} y={at.y} dy="0.35em" fill={ink} fontWeight={600}>
        {label}
      </text>
    </>
  );
}
