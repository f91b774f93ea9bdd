/**
 * @module A draft in the address and back: only what differs, readable and short (`s=-boilers-gas,steel-scrap:0.3,rho:0.2`). Whether the
 * names exist is left to `modelUnder`.
 */
import type { Co2Total } from '@dafeng/outlook';
import { type Draft, untouched } from './draft.ts';

const totals: readonly Co2Total[] = ['direct', 'with-power-import', 'with-process'];
const sizeOf = (lever: string): string => `levers.${lever}.size`;
const sizePath = /^levers\.([^.]+)\.size$/;
const correlationKey = 'rho';

/** Enough digits for any slider; the shortest that gives the number back. */
const numberText = (value: number): string => String(Number(value.toPrecision(12)));

/** `-id` off, `+id` on, `id:value` the size of a lever, `path:value` any other parameter. */
export const writeChanges = ({ levers, set, correlation }: Draft): string =>
  [
    ...Object.entries(levers).map(([id, on]) => `${on ? '+' : '-'}${id}`),
    ...Object.entries(set).map(([path, value]) => {
      const named = sizePath.exec(path)?.[1];
      const lever = named === correlationKey ? undefined : named;
      // A path without a dot, such as `delivery`, would read as the size of a lever.
      return `${lever ?? (path.includes('.') ? path : `.${path}`)}:${numberText(value)}`;
    }),
    ...(correlation === null ? [] : [`${correlationKey}:${numberText(correlation)}`]),
  ].join(',');

/** Words that are no change are dropped. */
export const readChanges = (text: string | undefined): Pick<Draft, 'levers' | 'set' | 'correlation'> => {
  const levers: Record<string, boolean> = {};
  const set: Record<string, number> = {};
  let correlation: number | null = null;
  for (const word of (text ?? '').split(',')) {
    const [key = '', ...rest] = word.split(':');
    if (rest.length === 0) {
      const [sign, id] = [word[0], word.slice(1)];
      if (id !== '' && (sign === '+' || sign === '-')) levers[id] = sign === '+';
      continue;
    }
    const value = Number(rest.join(':'));
    if (key === '' || rest.join('').trim() === '' || !Number.isFinite(value)) continue;
    if (key === correlationKey) correlation = Math.min(1, Math.max(-1, value));
    else if (key.startsWith('.')) set[key.slice(1)] = value;
    else set[key.includes('.') ? key : sizeOf(key)] = value;
  }
  return { levers, set, correlation };
};

export interface DraftAddress {
  readonly from?: string | undefined;
  readonly s?: string | undefined;
  readonly total?: string | undefined;
}
export const writeDraft = (draft: Draft): DraftAddress => ({
  from: draft.parent ?? undefined,
  s: writeChanges(draft) || undefined,
  total: draft.total ?? undefined,
});
export const readDraft = ({ from, s, total }: DraftAddress): Draft => ({
  ...untouched,
  parent: from === undefined || from === '' ? null : from,
  ...readChanges(s),
  total: totals.find((one) => one === total) ?? null,
});

/** Pinned scenarios, `from!changes` each, at most four. */
export const mostPins = 4;
export const writePins = (pins: readonly Draft[]): string | undefined =>
  pins.map((pin) => `${pin.parent ?? ''}!${writeChanges(pin)}`).join(';') || undefined;
export const readPins = (text: string | undefined): readonly Draft[] =>
  (text ?? '')
    .split(';')
    .filter((part) => part.includes('!'))
    .slice(0, mostPins)
    .map((part) => {
      const at = part.indexOf('!');
      return readDraft({ from: part.slice(0, at), s: part.slice(at + 1) });
    });
