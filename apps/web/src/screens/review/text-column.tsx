/**
 * @module The text of the plan with its highlights. Chunks outside the view are skipped by the browser, so that thirty pages stay smooth
 * and the browser's own search still finds everything.
 */

import type { PlanVersionDetail } from '@dafeng/contract';
import { type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { AnswerOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { isDoubt } from '../../view/doubts.ts';
import { cutParagraphs, type Mark, type Paragraph, type Span, trimSelection } from '../../view/segments.ts';
import { bracketOf } from './review-items.ts';
import type { PlanItem } from './types.ts';

type PlanText = AnswerOf<'GET', '/versions/:versionId/text'>;

export interface Selected {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Longest stretch that can be one target. */
const longest = 300;
const chunkSize = 14;

export function TextColumn({
  version,
  text,
  current,
  canAdd,
  onPick,
  onAdd,
}: {
  readonly version: PlanVersionDetail;
  readonly text: PlanText;
  readonly current: string | undefined;
  readonly canAdd: boolean;
  readonly onPick: (itemId: string) => void;
  readonly onAdd: (selected: Selected) => void;
}) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<(Selected & { left: number; top: number }) | null>(null);
  const { items, outline, warnings } = version;
  // Decisions do not move highlights (only a rejection removes one), so the text is cut again only when the spans differ.
  const spans = useMemo(() => spansOf(items, text.text), [items, text.text]);
  const signature = spans.map((span) => `${span.id}:${span.start}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the spans.
  const chunks = useMemo(() => {
    const marks: Mark[] = [
      ...text.pages.slice(1).map((page) => ({
        at: page.start,
        kind: 'page' as const,
        label: t(page.read ? 'review.page' : 'review.pageUnread', { number: page.number }),
      })),
      ...warnings.map((warning) => ({
        at: warning.start,
        kind: isDoubt(warning) ? ('defect' as const) : ('carried' as const),
        label: warning.message,
      })),
    ];
    const paragraphs = cutParagraphs(text.text, spans, marks);
    const groups: Paragraph[][] = [];
    for (let i = 0; i < paragraphs.length; i += chunkSize) groups.push(paragraphs.slice(i, i + chunkSize));
    return groups;
  }, [signature, text, warnings, t]);
  const headings = useMemo(() => new Map(outline.map((entry) => [entry.start, entry])), [outline]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: freshly drawn chunks need their mark again.
  useEffect(() => {
    const root = box.current;
    if (root === null) return undefined;
    for (const old of root.querySelectorAll('.span-current')) old.classList.remove('span-current');
    if (current === undefined) return undefined;
    const own = root.querySelectorAll(`[data-items~="${CSS.escape(current)}"]`);
    for (const element of own) element.classList.add('span-current');
    // Chunks around the item get their true height only once they come near, so the place is taken again after they were drawn.
    own[0]?.scrollIntoView({ block: 'center' });
    let frame = requestAnimationFrame(() => {
      own[0]?.scrollIntoView({ block: 'center' });
      frame = requestAnimationFrame(() => own[0]?.scrollIntoView({ block: 'center' }));
    });
    return () => cancelAnimationFrame(frame);
  }, [current, chunks]);

  const click = (event: MouseEvent) => {
    if (window.getSelection()?.isCollapsed === false) return;
    const ids = (event.target as Element).closest<HTMLElement>('[data-items]')?.dataset.items?.split(' ');
    const innermost = ids?.at(-1);
    if (innermost !== undefined) onPick(innermost);
  };
  const select = () => {
    const picked = canAdd ? selectionWithin(box.current) : null;
    if (picked === null) {
      setSelected(null);
      return;
    }
    const tidy = trimSelection(text.text, picked.start, picked.end);
    const quote = text.text.slice(tidy.start, tidy.end);
    setSelected(quote === '' || quote.length > longest ? null : { ...picked, ...tidy, quote });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: clicks are a shortcut; every item is reachable in the items column.
    <div ref={box} className="plan-text" onClick={click} onMouseUp={select} onKeyUp={select}>
      {chunks.map((chunk) => (
        <Chunk key={chunk[0]?.start} chunk={chunk} headings={headings} />
      ))}
      {selected === null ? null : (
        <button
          type="button"
          className="add-button"
          style={{ left: selected.left, top: selected.top }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => {
            event.stopPropagation();
            onAdd({ start: selected.start, end: selected.end, quote: selected.quote });
            window.getSelection()?.removeAllRanges();
            setSelected(null);
          }}
        >
          ＋ {t('review.add')}
        </button>
      )}
    </div>
  );
}

/** Pixels a chunk will likely take, so that the scroll bar is about right before it is drawn. */
function likelyHeight(chunk: readonly Paragraph[]): number {
  const charactersPerLine = 34;
  const lineHeight = 28;
  const gap = 8;
  return chunk.reduce(
    (sum, paragraph) => sum + Math.ceil((paragraph.end - paragraph.start + 2) / charactersPerLine) * lineHeight + gap,
    0,
  );
}

type Headings = ReadonlyMap<number, PlanVersionDetail['outline'][number]>;

const Chunk = memo(function Chunk({ chunk, headings }: { chunk: readonly Paragraph[]; headings: Headings }) {
  return (
    <div className="text-chunk" style={{ containIntrinsicSize: `auto ${likelyHeight(chunk)}px` }}>
      {chunk.map((paragraph) => {
        const heading = headings.get(paragraph.start);
        const short = heading !== undefined && paragraph.end - paragraph.start < 50;
        return (
          <p
            key={paragraph.start}
            {...(heading === undefined ? {} : { 'data-section': heading.id })}
            className={short ? `text-heading text-heading-${heading.level}` : undefined}
          >
            {paragraph.runs.map((run) => (
              <Piece key={run.start} run={run} />
            ))}
          </p>
        );
      })}
    </div>
  );
});

function Piece({ run }: { readonly run: Paragraph['runs'][number] }) {
  const inner = run.spans.at(-1);
  return (
    <>
      {run.marks.map((mark) => (
        <span
          key={`${mark.kind}${mark.label}`}
          className={`text-mark text-mark-${mark.kind}`}
          title={mark.label}
          role="img"
          aria-label={mark.label}
        >
          {mark.kind === 'carried' ? '•' : '¶'}
          {mark.kind === 'page' ? <small>{mark.label}</small> : null}
        </span>
      ))}
      {inner === undefined ? (
        <span data-at={run.start}>{run.text}</span>
      ) : (
        <span
          data-at={run.start}
          data-items={run.spans.map((span) => span.id).join(' ')}
          className={`span span-${inner.kind}${run.spans.length > 1 ? ' span-nested' : ''}`}
        >
          {run.text}
        </span>
      )}
    </>
  );
}

/** Where each item is marked in the text: a task by its bracket of bodies (its heading where none is printed), the rest by their quote. */
function spansOf(items: readonly PlanItem[], text: string): Span[] {
  const spans: Span[] = [];
  for (const item of items) {
    if (item.start === null || item.end === null || item.review === 'rejected') continue;
    if (item.kind !== 'task') {
      spans.push({ id: item.id, kind: item.kind, start: item.start, end: item.end });
      continue;
    }
    const printed = [...item.lead, ...item.participants].map((body) => body.printed);
    const bracket = bracketOf(text, { start: item.start, end: item.end, printed });
    const headEnd = text.slice(item.start, Math.min(item.end, item.start + 60)).search(/[。\n]/);
    const heading = { start: item.start, end: headEnd === -1 ? item.start + 1 : item.start + headEnd };
    spans.push({ id: item.id, kind: 'task', ...(bracket ?? heading) });
  }
  return spans;
}

function offsetAt(node: Node, offset: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-at]');
  return holder === null || holder === undefined
    ? null
    : Number(holder.dataset.at) + (node instanceof Element ? 0 : offset);
}

function selectionWithin(root: HTMLElement | null): { start: number; end: number; left: number; top: number } | null {
  const selection = window.getSelection();
  if (root === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = offsetAt(range.startContainer, range.startOffset);
  const end = offsetAt(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const here = range.getBoundingClientRect();
  const frame = root.getBoundingClientRect();
  return {
    start,
    end,
    left: Math.max(4, Math.min(here.left - frame.left, frame.width - 130)),
    top: here.bottom - frame.top + 4,
  };
}
