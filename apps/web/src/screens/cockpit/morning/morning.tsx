/** @module The city in the morning: peak, lights, warnings, what is due, counties, energy, budgets and freshness, in the order of the eye. */
import type { CitySummary, Cockpit } from '@dafeng/contract';
import { AuditBlock } from './audit-block.tsx';
import { BudgetBlock } from './budget-block.tsx';
import { ChangeBlock } from './change-block.tsx';
import { CountyMap } from './county-map.tsx';
import { DueBlock } from './due-block.tsx';
import { FlowsBlock } from './flows-block.tsx';
import { FreshnessBlock } from './freshness-block.tsx';
import { LightsBlock } from './lights-block.tsx';
import { PeakBlock } from './peak-block.tsx';
import { WarningsBlock } from './warnings-block.tsx';

export function Morning({ summary, cockpit }: { readonly summary: CitySummary; readonly cockpit: Cockpit }) {
  const cityId = summary.city.id;
  return (
    <div className="blocks cockpit">
      <LightsBlock cityId={cityId} cockpit={cockpit} />
      <div className="cockpit-side">
        <WarningsBlock cityId={cityId} cockpit={cockpit} />
        <DueBlock cityId={cityId} cockpit={cockpit} />
      </div>
      <PeakBlock cityId={cityId} />
      <CountyMap cityId={cityId} cockpit={cockpit} />
      <div className="cockpit-side">
        <BudgetBlock cityId={cityId} cockpit={cockpit} />
        <FreshnessBlock cityId={cityId} cockpit={cockpit} />
        <AuditBlock cityId={cityId} />
      </div>
      {summary.books === null ? null : <FlowsBlock cityId={cityId} books={summary.books} />}
      {summary.books === null ? null : <ChangeBlock cityId={cityId} books={summary.books} />}
    </div>
  );
}
