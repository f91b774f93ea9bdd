/**
 * @module What reading a plan yields: outline, targets, tasks, bodies and projects, every item anchored to the text as read.
 * The shapes are those of the public contract of `dafeng plan read`; how they are found is left to the grammars beside this file.
 */

/** A stretch `[start, end)` of the text as read, in UTF-16 code units: `text.slice(start, end)` is the quote. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
}

export type SectionKind = 'chapter' | 'principle' | 'goal' | 'action' | 'task' | 'safeguard' | 'other';

/** A printed heading. `id` counts headings (chapter.action.task), so that it is stable for the same document. */
export interface OutlineEntry extends Anchor {
  readonly id: string;
  readonly level: number;
  /** As printed: 一、 （一） 1. —— or empty where the paragraph has none. */
  readonly label: string;
  /** The heading phrase up to the first 。, page breaks and blanks removed. */
  readonly title: string;
  readonly kind: SectionKind;
}

/** `>=` stands for 以上, 不低于, 大于等于, 超过; `<=` for 以下, 以内, 不超过, 不高于; `~=` for 左右; `=` for a plain value. */
export type Comparator = '=' | '>=' | '<=' | '~=';
export type KindOfValue = 'level' | 'reduction' | 'increase' | 'addition' | 'share' | 'coverage';
/** `aspirational` where 力争, 争取 or 鼓励 governs the value. */
export type Strength = 'binding' | 'aspirational';

export interface Target extends Anchor {
  readonly id: string;
  readonly section: string;
  /** As the text names it, page breaks and blanks removed. */
  readonly indicator: string;
  /** Id in the indicator catalogue, or null where the catalogue has none. */
  readonly canonical: string | null;
  readonly value: number;
  /** As printed (万千瓦, %, 个); null only where the text has none. */
  readonly unit: string | null;
  /** Year of the governing time phrase; null where none governs. */
  readonly year: number | null;
  /** 2021 for 「十四五」期间新增. */
  readonly periodStart: number | null;
  /** Only where printed. */
  readonly baselineYear: number | null;
  readonly comparator: Comparator;
  readonly kindOfValue: KindOfValue;
  /** Verbatim words that qualify the value: 左右, 以上, 力争 … */
  readonly qualifier: readonly string[];
  readonly strength: Strength;
  /** 全市 unless the text narrows it. */
  readonly scope: string;
  /** True where no numeral is printed: 全覆盖, 零增长. */
  readonly implied: boolean;
  /** True where a careful reader may doubt that this is a target at all (order-of-magnitude names, 全面执行 without a number). */
  readonly ambiguous: boolean;
  readonly quote: string;
}

/** A checkable end state or direction of a named indicator without a number. It holds no value and must never get one. */
export interface QualitativeTarget extends Anchor {
  readonly id: string;
  readonly section: string;
  readonly indicator: string;
  readonly canonical: string | null;
  readonly year: number | null;
  readonly strength: Strength;
  /** True for 完成省下达目标: the number exists or will exist, but the province holds it. */
  readonly pendingAssignment: boolean;
  readonly quote: string;
}

/** `listed`: counties stand in this bracket; `declaredOnce`: the plan said earlier that they are not listed again. */
export type CountiesBasis = 'listed' | 'declaredOnce' | 'none';

export interface Responsibility {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly countiesIncluded: boolean;
  readonly countiesBasis: CountiesBasis;
  /** The bodies meant by a say-once clause, as named there. */
  readonly impliedParticipants: readonly string[];
  /** True where the list ends with 等: the plan names more bodies than it prints. */
  readonly openList: boolean;
  /** Where the bracket stands, or null where the plan prints none. */
  readonly bracket: Anchor | null;
}

export interface PlanTask extends Anchor {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly responsible: Responsibility;
}

/** A named project with a stated quantity, a proper name or a state designation. */
export interface NamedProject extends Anchor {
  readonly id: string;
  readonly section: string;
  readonly name: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly quote: string;
}

export type WarningCode =
  | 'outline-gap'
  | 'outline-restart'
  | 'bracket-mismatch'
  | 'bracket-unclosed'
  | 'bodies-unparsed'
  | 'year-carried'
  | 'year-missing'
  | 'indicator-carried'
  | 'indicator-unclear'
  | 'list-mismatch'
  | 'unit-missing'
  | 'unit-unknown'
  | 'value-implied'
  | 'value-order-of-magnitude'
  | 'target-as-assigned'
  | 'range-not-a-target'
  | 'title-missing'
  | 'issuer-missing'
  | 'date-missing'
  | 'page-not-read'
  | 'text-defect';

/** What the reader was unsure of, with the place. */
export interface ReadingWarning extends Anchor {
  readonly code: WarningCode;
  /** Chinese, for the officer who reviews the draft. */
  readonly message: string;
}

export interface DocumentFacts {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  /** ISO date of issue, or null. */
  readonly date: string | null;
}

/** Everything read from one text. */
export interface PlanReading {
  readonly document: DocumentFacts;
  readonly outline: readonly OutlineEntry[];
  readonly targets: readonly Target[];
  readonly qualitativeTargets: readonly QualitativeTarget[];
  readonly tasks: readonly PlanTask[];
  readonly projects: readonly NamedProject[];
  readonly warnings: readonly ReadingWarning[];
}
