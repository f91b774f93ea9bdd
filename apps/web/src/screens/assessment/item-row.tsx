/** @module An item in one row: state, target, required, result, estimate beside and marked, why, and the switch that turns it. */
import { CaretDownOutlined, CaretRightOutlined, MessageOutlined, PaperClipOutlined } from '@ant-design/icons';
import type { AssessedItem, AssessedTarget, Assessment } from '@dafeng/contract';
import { Segmented } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { comparatorSymbol, formatValue } from '../../view/number.ts';
import { AssessFigure } from './assess-figure.tsx';
import { ItemDetail } from './item-detail.tsx';
import { ItemMark, isPartial } from './marks.tsx';

/** The target that a row shows: the one that decides, or that was missed among several. */
const shownTarget = ({ targets }: AssessedItem): AssessedTarget | undefined => {
  const deciding = targets.filter(({ decides }) => decides);
  return deciding.find(({ met }) => met === false) ?? deciding[0];
};

export function ItemRow({
  cityId,
  one,
  item,
  scored,
  turn,
  open,
  onOpen,
  onTurn,
}: {
  readonly cityId: string;
  readonly one: Assessment;
  readonly item: AssessedItem;
  readonly scored: boolean;
  /** Null where it is as it is. */
  readonly turn: boolean | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onTurn: (met: boolean | null) => void;
}) {
  const { t, pick } = useWords();
  const target = shownTarget(item);
  const name = pick(item.name);
  const files = item.evidence.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const state = turn === null ? item.state : turn ? 'met' : 'missed';
  const lead = item.bodies.filter(({ part }) => part === 'lead');
  return (
    <>
      <tr className={open ? 'assess-item assess-item-open' : 'assess-item'} id={`item-${item.id}`}>
        <td className="nowrap">
          <ItemMark state={state} partial={turn === null && isPartial(item)} />
          {turn === null ? null : <div className="quiet">{t('assess.ifMark')}</div>}
        </td>
        <th scope="row">
          <button type="button" className="assess-name" aria-expanded={open} onClick={onOpen}>
            {open ? <CaretDownOutlined /> : <CaretRightOutlined />} {name}
          </button>
          <div className="assess-behind quiet">
            {(lead.length > 0 ? lead : item.bodies).slice(0, 3).map((body) => (
              <span key={body.organisationId}>{body.name}</span>
            ))}
            {files === 0 ? null : (
              <span title={t('assess.evidence')}>
                <PaperClipOutlined /> {files}
              </span>
            )}
            {item.appeals.length === 0 ? null : (
              <span title={t('assess.appeal')}>
                <MessageOutlined /> {item.appeals.length}
              </span>
            )}
          </div>
        </th>
        {scored ? (
          <td className="figure">
            {item.outOf === null ? null : (
              <>
                {item.points === null ? '—' : formatValue(item.points)}
                <span className="quiet"> / {formatValue(item.outOf)}</span>
              </>
            )}
          </td>
        ) : null}
        <td className="figure wide-only">
          {target === undefined ? (
            <None why={t('assess.noTarget')} />
          ) : target.goal.value === null ? (
            <AssessFigure figure={target.goal} cityId={cityId} name={name} />
          ) : (
            <span className="boxed">
              <span className="boxed-sign">{comparatorSymbol(target.comparator)}</span>
              <AssessFigure figure={target.goal} cityId={cityId} name={name} />
            </span>
          )}
          {target === undefined || target.year === null ? null : (
            <div className="quiet">{t('assess.by', { year: target.year })}</div>
          )}
        </td>
        <td className="figure wide-only">
          {target === undefined ? null : <AssessFigure figure={target.required} cityId={cityId} name={name} />}
        </td>
        <td className="figure">
          {target === undefined ? null : <AssessFigure figure={target.result} cityId={cityId} name={name} />}
        </td>
        <td className="figure wide-only">
          {target?.soFar == null ? null : (
            <>
              <AssessFigure figure={target.soFar.figure} cityId={cityId} name={name} />
              <div className="quiet">{t('assess.until', { month: target.soFar.until })}</div>
            </>
          )}
        </td>
        <td className="wide-only assess-why">
          {item.entered === null ? (
            <span className={item.state === 'open' ? 'quiet' : ''}>{pick(item.because)}</span>
          ) : (
            <>
              <b>{pick(item.entered.text)}</b> {item.entered.reason} <span className="quiet">{item.entered.by}</span>
            </>
          )}
        </td>
        <td className="no-print wide-only">
          <Segmented
            size="small"
            aria-label={t('assess.ifOf', { item: name })}
            value={turn === null ? 'is' : turn ? 'met' : 'missed'}
            options={[
              { value: 'is', label: t('assess.asIs') },
              { value: 'met', label: '●', title: t('assess.ifMet') },
              { value: 'missed', label: '■', title: t('assess.ifMissed') },
            ]}
            onChange={(next) => onTurn(next === 'is' ? null : next === 'met')}
          />
        </td>
      </tr>
      {open ? (
        <tr className="assess-detail-row">
          <td colSpan={scored ? 9 : 8}>
            <ItemDetail cityId={cityId} one={one} item={item} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function None({ why }: { readonly why: string }) {
  return (
    <span className="missing" title={why}>
      —<span className="visually-hidden">{why}</span>
    </span>
  );
}
