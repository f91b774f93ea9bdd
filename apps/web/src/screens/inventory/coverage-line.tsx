/**
 * @module What a total holds and what it lacks, in one line that opens.
 */
import type { Inventory } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';

type Coverage = Inventory['coverage'][string];
const namedAtOnce = 2;

export function CoverageLine({ coverage }: { readonly coverage: Coverage }) {
  const { t, pick } = useWords();
  const { expected, present, missing, settled } = coverage;
  const count = t('inv.coverage', { present, expected });
  if (missing.length === 0 && settled.length === 0) return <p className="quiet">{count}</p>;
  const first = missing
    .slice(0, namedAtOnce)
    .map(({ name }) => pick(name))
    .join('、');
  return (
    <details className="coverage">
      <summary>
        {count}
        {missing.length === 0
          ? null
          : `${t('inv.coverageMissing', { names: first })}${missing.length > namedAtOnce ? t('inv.coverageMore', { count: missing.length }) : ''}`}
      </summary>
      <ul>
        {[...missing, ...settled].map((part) => (
          <li key={part.id}>
            {pick(part.name)}{' '}
            <span className="quiet">{`${part.why === 'not-reported' ? '' : `${part.why} `}${pick(part.label)}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
