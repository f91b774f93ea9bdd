/**
 * @module A run of a city model in the background: draws in ranges so that progress can be told, then what they say together.
 */
import type { OutlookRun } from '@dafeng/contract';
import { concludeOutlook, joinDraws, type OutlookOptions, prepareOutlook, readModel, runDraws } from '@dafeng/outlook';

export interface RunTask {
  /** Plain data with the stored scenarios in it; checked before the job was made. */
  readonly model: unknown;
  readonly options: OutlookOptions & { readonly draws: number };
}
const chunk = 1024;

export const runCity = ({ model: raw, options }: RunTask, progress: (done: number) => void): OutlookRun => {
  const model = readModel(raw);
  if (!model.ok) throw new Error(model.error.message.en);
  const prepared = prepareOutlook(model.value, options);
  if (!prepared.ok) throw new Error(prepared.error.message.en);
  const { compiled, plan } = prepared.value;
  const parts = [];
  for (let first = 0; first < plan.draws; first += chunk) {
    parts.push(runDraws(compiled, plan, first, Math.min(chunk, plan.draws - first)));
    progress(Math.min(first + chunk, plan.draws));
  }
  const { assumptions: _, ...outlook } = concludeOutlook(compiled, plan, joinDraws(parts), options);
  // Answers are plain JSON: what the core froze is copied by sending it.
  return structuredClone(outlook) as unknown as OutlookRun;
};
