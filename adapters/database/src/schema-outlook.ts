/**
 * @module The tables of the outlook as Kysely sees them; the truth is in the migrations.
 */
import type { ColumnType } from 'kysely';
import type { ScenarioDifferences } from './model/outlook.ts';

type Time = ColumnType<Date, string, string>;

interface OutlookScenarioTable {
  id: string;
  city_id: string;
  name: string;
  parent: string | null;
  changes: ColumnType<ScenarioDifferences, string, string>;
  revision: number;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  changed_at: Time;
  changed_by: string | null;
  changed_by_name: string;
}

export interface OutlookTables {
  outlook_scenario: OutlookScenarioTable;
}
