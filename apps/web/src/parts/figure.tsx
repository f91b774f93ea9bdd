/**
 * @module A number of the books as it is drawn everywhere: value, unit, one quiet mark; how good it is by its typography, why it is
 * missing in words; a click opens how it came to be.
 */
import type { Figure } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Tooltip } from 'antd';
import { bookQuery } from '../api/books.ts';
import { type MessageKey, useWords } from '../i18n/index.ts';
import { formatShare, formatValue, unitSuffix } from '../view/number.ts';
import { type GwpSet, type MethodId, type TraceTarget, useTraceAddress } from './trace/trace-address.ts';

const looks: Readonly<Record<Figure['quality'], string>> = {
  measured: '',
  reported: '',
  computed: '',
  estimated: 'fig-estimated',
  filled: 'fig-estimated',
  default: 'fig-default',
};
const qualityWords: Readonly<Record<Figure['quality'], MessageKey>> = {
  measured: 'figure.quality.measured',
  reported: 'figure.quality.reported',
  estimated: 'figure.quality.estimated',
  default: 'figure.quality.default',
  filled: 'figure.quality.filled',
  computed: 'figure.quality.computed',
};
/** Notation keys are printed beside the dash, other reasons are said on hover. */
const notationKeys: ReadonlySet<string> = new Set(['NO', 'NE', 'NA', 'IE', 'C']);

export interface FigureValueProps {
  readonly figure: Figure;
  /** Null where the number belongs to no book: it opens where `cityId` says whose it is, else it is only shown. */
  readonly bookId: string | null;
  /** The city whose followed targets the number belongs to. */
  readonly cityId?: string | undefined;
  readonly method?: MethodId | undefined;
  readonly gwp?: GwpSet | undefined;
  /** In a table: the head of the column holds the unit, and the mark shows on hover. */
  readonly compact?: boolean;
  /** Decimals, where declared. */
  readonly digits?: number | undefined;
  /** A share of one, printed as a percentage. */
  readonly percent?: boolean;
  /** A percent sign stays with its number also in a table whose rows have units of their own. */
  readonly sign?: boolean;
  /** What the number is, for those who hear the page. */
  readonly name?: string;
}

export function FigureValue({
  figure,
  bookId,
  cityId,
  method,
  gwp,
  compact = false,
  digits,
  percent = false,
  sign = false,
  name,
}: FigureValueProps) {
  const { t, pick } = useWords();
  const trace = useTraceAddress();
  const unit = pick(figure.unit);
  if (figure.value === null) return <FigureMissing figure={figure} />;
  const soft = looks[figure.quality] === 'fig-estimated';
  const number = percent ? formatShare(figure.value, false, digits ?? 1) : formatValue(figure.value, digits);
  const inside = (
    <>
      {soft ? <span aria-hidden="true">≈</span> : null}
      <span className={`fig-number ${looks[figure.quality]}`}>{number}</span>
      {(compact && !(sign && figure.unit.id === '%')) || percent ? null : (
        <span className="fig-unit">{unitSuffix(unit)}</span>
      )}
    </>
  );
  const look = compact ? 'fig fig-compact' : 'fig';
  const { ref } = figure;
  const opens = targetOf(ref, bookId, cityId, method, gwp);
  return (
    <Tooltip
      title={<FigureFacts figure={figure} bookId={bookId} restated={method !== undefined || gwp !== undefined} />}
      mouseEnterDelay={0.35}
      destroyOnHidden
    >
      {opens === null ? (
        <span className={look}>{inside}</span>
      ) : (
        <button
          type="button"
          className={trace.asked?.ref === ref && trace.asked.bookId === opens.bookId ? `${look} fig-open` : look}
          aria-label={t('figure.open', { name: `${name === undefined ? '' : `${name} `}${number} ${unit}` })}
          onClick={(event) => {
            event.stopPropagation();
            trace.open(opens);
          }}
        >
          {inside}
          <span className="fig-mark" aria-hidden="true">
            ⓘ
          </span>
        </button>
      )}
    </Tooltip>
  );
}

/** What a click opens; null where the number does not say how it came to be. */
function targetOf(
  ref: string | null,
  bookId: string | null,
  cityId: string | undefined,
  method: MethodId | undefined,
  gwp: GwpSet | undefined,
): TraceTarget | null {
  if (ref === null) return null;
  if (bookId !== null) return { ref, bookId, method, gwp };
  return cityId === undefined ? null : { ref, bookId, cityId };
}

/** An em dash with the reason, and the notation key where it is one. */
export function FigureMissing({ figure }: { readonly figure: Figure }) {
  const { t, pick } = useWords();
  const { absent } = figure;
  const why = absent === null ? t('figure.why') : [pick(absent.label), absent.note].filter(Boolean).join('。');
  return (
    <Tooltip title={why}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason must be reachable by keyboard. */}
      <span className="missing" tabIndex={0}>
        <span aria-hidden="true">—</span>
        {absent !== null && notationKeys.has(absent.why) ? <small> {absent.why}</small> : null}
        <span className="visually-hidden">{why}</span>
      </span>
    </Tooltip>
  );
}

function FigureFacts({
  figure,
  bookId,
  restated,
}: {
  readonly figure: Figure;
  readonly bookId: string | null;
  readonly restated: boolean;
}) {
  const { t, pick } = useWords();
  const book = useQuery({ ...bookQuery(bookId ?? ''), enabled: bookId !== null }).data;
  const facts: readonly (readonly [MessageKey, string])[] = [
    ['figure.year', book === undefined ? '' : String(book.year)],
    ['figure.basis', pick(figure.basis)],
    ['figure.method', book === undefined || restated ? '' : `${pick(book.method.name)} · ${book.method.gwpSet}`],
    ['figure.quality', t(qualityWords[figure.quality])],
    ['figure.uncertainty', figure.uncertainty === null ? '' : `±${formatShare(figure.uncertainty)}`],
  ];
  return (
    <div className="fig-facts">
      {facts.map(([word, text]) =>
        text === '' ? null : (
          <div key={word}>
            <span>{t(word)}</span> {text}
          </div>
        ),
      )}
      {restated ? <div>{t('figure.restated')}</div> : null}
      {figure.ref === null ? null : <div className="fig-hint">{t('figure.hint')}</div>}
    </div>
  );
}
