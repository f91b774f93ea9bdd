/**
 * @module The tables of budgets and breakdowns as Kysely sees them; the truth is in the migrations.
 */
import type { ColumnType } from 'kysely';
import type {
  BreakdownKind,
  BreakdownStatus,
  BudgetAction,
  BudgetKind,
  ReceiverField,
  StoredAnswer,
} from './model/budgets.ts';

type Time = ColumnType<Date, string, string>;
interface Kept {
  revision: number;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  changed_at: Time;
  changed_by: string | null;
  changed_by_name: string;
}
interface Signed {
  at: Time;
  by_id: string | null;
  by_name: string;
}
interface BudgetTable extends Kept {
  id: string;
  city_id: string;
  name: string;
  kind: BudgetKind;
  indicator_id: string;
  unit: string;
  basis: string;
  region_id: string | null;
  sector_id: string | null;
  entity_id: string | null;
  parent_id: string | null;
  from_year: number;
  to_year: number;
  carry: boolean;
  note: string | null;
  last_number: number;
}
interface BudgetIssueTable extends Signed {
  id: string;
  budget_id: string;
  city_id: string;
  number: number;
  action: BudgetAction;
  year: number;
  amount: number | null;
  of_id: string | null;
  on_day: string;
  document: string;
  reason: string;
  version_id: string | null;
}
interface BreakdownTable extends Kept {
  id: string;
  city_id: string;
  name: string;
  kind: BreakdownKind;
  indicator_id: string;
  unit: string;
  basis: string;
  year: number;
  base_year: number | null;
  total: number;
  places: number;
  origin: string;
  item_id: string | null;
  budget_id: string | null;
  status: BreakdownStatus;
  version_number: number | null;
  document: string | null;
  on_day: string | null;
}
interface BreakdownVersionTable extends Signed {
  id: string;
  breakdown_id: string;
  city_id: string;
  number: number;
  rule: string;
  total: number;
  places: number;
  reason: string;
}
interface BreakdownShareTable {
  version_id: string;
  breakdown_id: string;
  city_id: string;
  organisation_id: string;
  position: number;
  fields: ColumnType<Readonly<Record<string, ReceiverField>>, string, string>;
  weight: number | null;
  locked: boolean;
  exact: number;
  value: number;
}
interface BreakdownAnswerTable extends Signed {
  id: string;
  version_id: string;
  city_id: string;
  organisation_id: string;
  answer: StoredAnswer['answer'];
  wanted: number | null;
  reason: string;
}
interface BodyTargetTable extends Signed {
  id: string;
  city_id: string;
  organisation_id: string;
  action: 'issue' | 'withdraw';
  of_id: string | null;
  indicator_id: string;
  kind: BreakdownKind;
  value: number;
  unit: string;
  basis: string;
  year: number;
  base_year: number | null;
  on_day: string;
  document: string;
  reason: string;
  version_id: string | null;
}

export interface BudgetTables {
  budget: BudgetTable;
  budget_issue: BudgetIssueTable;
  breakdown: BreakdownTable;
  breakdown_version: BreakdownVersionTable;
  breakdown_share: BreakdownShareTable;
  breakdown_answer: BreakdownAnswerTable;
  body_target: BodyTargetTable;
}
