/** @module The files that stand for an item, added and withdrawn in place, and the filings of an appeal. */
import type { AssessedItem, Assessment } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { EvidenceBox } from '../filings/evidence-box.tsx';

export function ItemEvidence({
  cityId,
  one,
  item,
}: {
  readonly cityId: string;
  readonly one: Assessment;
  readonly item: AssessedItem;
}) {
  const { t, pick } = useWords();
  return (
    <>
      <EvidenceBox
        cityId={cityId}
        of={`assessment:${one.id}:${item.id}`}
        files={item.evidence}
        rules={one.evidenceRules}
        mayAdd={one.mayAddEvidence}
      />
      {item.filings.length === 0 ? null : (
        <p>
          {t('assess.filings')}{' '}
          {item.filings.map((filing) => (
            <Link key={filing.id} to="/cities/$cityId/filings/$filingId" params={{ cityId, filingId: filing.id }}>
              {filing.title}（{pick(filing.stateName)}）
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
