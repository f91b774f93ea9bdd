/** @module The energy of the newest book as a picture, in either basis. */
import type { BookSummary } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useState } from 'react';
import { energyQuery } from '../../../api/inventory.ts';
import { useWords } from '../../../i18n/index.ts';
import { Waiting } from '../../../parts/states.tsx';
import { Sankey } from '../../inventory/sankey.tsx';

export function FlowsBlock({ cityId, books }: { readonly cityId: string; readonly books: BookSummary }) {
  const { t } = useWords();
  const [basis, setBasis] = useState<'calorific' | 'coalEquivalent'>('coalEquivalent');
  const navigate = useNavigate();
  const energy = useQuery(energyQuery(books.book.id));
  if (energy.isError) return null;
  return (
    <section className="block block-wide cockpit-flows">
      <div className="block-head">
        <h2>{t('cockpit.flows')}</h2>
        <span>
          <Segmented
            size="small"
            value={basis}
            onChange={setBasis}
            options={[
              { value: 'coalEquivalent', label: t('flow.coalEquivalent') },
              { value: 'calorific', label: t('flow.calorific') },
            ]}
          />{' '}
          <Link
            to="/cities/$cityId/accounts/$bookId"
            params={{ cityId, bookId: books.book.id }}
            search={{ tab: 'flows' }}
          >
            {t('common.open')}
          </Link>
        </span>
      </div>
      {energy.data === undefined ? (
        <Waiting rows={8} />
      ) : (
        <Sankey
          energy={energy.data}
          basis={basis}
          node={undefined}
          onNode={() =>
            void navigate({
              to: '/cities/$cityId/accounts/$bookId',
              params: { cityId, bookId: books.book.id },
              search: { tab: 'flows' },
            })
          }
        />
      )}
    </section>
  );
}
