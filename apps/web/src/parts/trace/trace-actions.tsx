/**
 * @module What one does with an opened number: copy it as text or as a citation, look its factors up, doubt it.
 */
import type { Explanation, TraceNode } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { explanationQuery } from '../../api/inventory.ts';
import { problemFrom } from '../../api/problem.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import type { TraceTarget } from './trace-address.ts';

/** Deep enough for the longest way from a total to its leaves. */
const wholeDepth = 40;

export function TraceActions({
  target,
  explanation,
  chosen,
  onDoubt,
}: {
  readonly target: TraceTarget;
  readonly explanation: Explanation;
  readonly chosen: TraceNode | undefined;
  readonly onDoubt: (node: TraceNode) => void;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const put = async (text: string) => {
    await navigator.clipboard.writeText(text);
    void message.success(t('common.copied'));
  };
  const copyText = async () => {
    try {
      await put((await queryClient.fetchQuery(explanationQuery(target, '', wholeDepth))).text);
    } catch (error) {
      void message.error(pick(problemFrom(error).message));
    }
  };
  const [factor] = explanation.factors;
  const shown = chosen?.factor ?? factor;
  return (
    <div className="trace-actions">
      <Button size="small" onClick={() => void copyText()}>
        {t('trace.copyText')}
      </Button>
      <Button size="small" onClick={() => void put(explanation.citation)}>
        {t('trace.copyCitation')}
      </Button>
      {shown === undefined ? null : (
        <Link
          className="ant-btn-like"
          to="/reference/factors"
          search={{ set: shown.set, edition: shown.edition, factor: chosen?.factor?.id }}
        >
          {t('trace.inLibrary')}
        </Link>
      )}
      <Button
        size="small"
        onClick={() => (chosen?.link?.kind === 'cell' ? onDoubt(chosen) : void message.info(t('trace.doubtNowhere')))}
      >
        {t('trace.doubt')}
      </Button>
    </div>
  );
}
