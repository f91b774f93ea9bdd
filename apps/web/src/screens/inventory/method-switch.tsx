/**
 * @module Looking at a year through another method edition or GWP set than its books are kept by, and saying so in plain sight.
 */
import type { MethodIdentity } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { methodsQuery } from '../../api/books.ts';
import { useWords } from '../../i18n/index.ts';
import type { GwpSet, MethodId } from '../../parts/trace/trace-address.ts';
import { gwpSets, useInventoryAddress } from './inventory-search.ts';

export function MethodSwitch({ own }: { readonly own: MethodIdentity }) {
  const { t, pick } = useWords();
  const { search, change } = useInventoryAddress();
  // While the list is on its way the method of the books is known by name.
  const methods = useQuery(methodsQuery).data?.items ?? [{ id: own.id, name: own.name, gwpSet: own.gwpSet }];
  const usual = methods.find(({ id }) => id === search.method)?.gwpSet ?? own.gwpSet;
  return (
    <>
      <Select<MethodId>
        className="filter method-filter"
        aria-label={t('inv.method')}
        popupMatchSelectWidth={false}
        value={search.method ?? own.id}
        options={methods.map(({ id, name }) => ({
          value: id,
          label: id === own.id ? t('common.aside', { text: pick(name), aside: t('inv.ownMethod') }) : pick(name),
        }))}
        onChange={(method) => change({ method: method === own.id ? undefined : method, gwp: undefined })}
      />
      <Select<GwpSet>
        className="filter"
        style={{ minWidth: 128 }}
        aria-label={t('inv.gwp')}
        value={search.gwp ?? usual}
        options={gwpSets.map((value) => ({ value, label: `GWP ${value}` }))}
        onChange={(gwp) => change({ gwp: gwp === usual ? undefined : gwp })}
      />
      {search.method === undefined && search.gwp === undefined ? null : (
        <Button type="link" onClick={() => change({ method: undefined, gwp: undefined })}>
          {t('inv.backToOwn')}
        </Button>
      )}
    </>
  );
}

/** A restatement never passes for the numbers of the books. */
export function RestatedNote({ own, method }: { readonly own: MethodIdentity; readonly method: MethodIdentity }) {
  const { t, pick } = useWords();
  return (
    <Alert
      className="notice"
      type="warning"
      showIcon
      title={t('inv.restated', {
        method: `${pick(method.name)}，${method.gwpSet}`,
        own: `${pick(own.name)}，${own.gwpSet}`,
      })}
      description={t('inv.restatedHint')}
    />
  );
}

/** What parts of a method are second-hand or from memory: said where its numbers are read. */
export function MethodNotes({ method }: { readonly method: MethodIdentity }) {
  const { t, pick } = useWords();
  if (method.notes.length === 0) return null;
  return (
    <details className="method-notes">
      <summary>▲ {t('inv.methodNotes', { count: method.notes.length })}</summary>
      <ul>
        {method.notes.map((note) => (
          <li key={note.zh}>{pick(note)}</li>
        ))}
      </ul>
    </details>
  );
}
