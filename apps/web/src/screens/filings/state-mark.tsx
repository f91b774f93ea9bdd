/** @module The state of a filing by shape and word, and whether it came in late. That it is overdue stands with its day. */
import type { Filing } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';

const shapes: Readonly<Record<Filing['state'], string>> = {
  draft: '○',
  submitted: '◐',
  reviewed: '◕',
  returned: '↩',
  approved: '●',
  withdrawn: '✕',
};

export function StateMark({
  filing,
}: {
  readonly filing: Pick<Filing, 'state' | 'stateName' | 'timing' | 'timingName'>;
}) {
  const { pick } = useWords();
  return (
    <span className={`filing-state filing-${filing.state}`}>
      <span aria-hidden="true">{shapes[filing.state]}</span> {pick(filing.stateName)}
      {filing.timing === 'filed-late' ? <span className="filing-late"> {pick(filing.timingName)}</span> : null}
    </span>
  );
}
