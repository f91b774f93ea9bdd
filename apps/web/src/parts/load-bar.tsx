/**
 * @module The load of one body as a bar: lead solid, participant hatched, implied outlined, each with its number in words.
 */
import { useWords } from '../i18n/index.ts';

export function LoadBar({
  lead,
  participant,
  implied,
  most,
}: {
  readonly lead: number;
  readonly participant: number;
  readonly implied: number;
  /** Length of the longest bar: widths are shares of it. */
  readonly most: number;
}) {
  const { t } = useWords();
  const width = (count: number) => ({ width: `${(100 * count) / most}%` });
  const words = [
    `${t('city.lead')} ${lead}`,
    `${t('city.participant')} ${participant}`,
    ...(implied > 0 ? [`${t('city.implied')} ${implied}`] : []),
  ].join(' · ');
  return (
    <span className="load-bar" title={words}>
      <span className="load-track" aria-hidden="true">
        <span className="load-lead" style={width(lead)} />
        <span className="load-participant" style={width(participant)} />
        <span className="load-implied" style={width(implied)} />
      </span>
      <span className="load-words">{words}</span>
    </span>
  );
}
