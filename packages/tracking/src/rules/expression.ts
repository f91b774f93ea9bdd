/**
 * @module The language of `when`: comparisons of named facts with units, joined by and, or, not. It parses and checks units, so that a gap
 * in tonnes is never held against 10 %; what the facts are is data, evaluating is left to `evaluate.ts`. Stands alone: the compiler of the
 * data runs this very file.
 *
 * Grammar: or > and > not > comparison > sum > product > unary > literal | fact | known(fact) | ( … ). Literals: `10%`, `0.1`, `15d`.
 */

/** `value` is of the target's own unit, `ratio` a pure number or share, `days` a span of time. */
export type FactType = 'boolean' | 'value' | 'ratio' | 'days';
export type FactTypes = Readonly<Record<string, FactType>>;
export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '!=';
export type Arithmetic = '+' | '-' | '*' | '/';

/** A checked expression. Plain JSON. */
export type Expression =
  | { readonly op: 'literal'; readonly type: FactType; readonly value: number; readonly text: string }
  | { readonly op: 'fact'; readonly type: FactType; readonly name: string }
  | { readonly op: 'known'; readonly type: 'boolean'; readonly name: string }
  | { readonly op: 'not'; readonly type: 'boolean'; readonly of: Expression }
  | { readonly op: 'and' | 'or'; readonly type: 'boolean'; readonly left: Expression; readonly right: Expression }
  | { readonly op: Comparison; readonly type: 'boolean'; readonly left: Expression; readonly right: Expression }
  | { readonly op: Arithmetic; readonly type: FactType; readonly left: Expression; readonly right: Expression };

export interface ExpressionFault {
  /** Character at which it went wrong, the first being 1. */
  readonly at: number;
  readonly zh: string;
  readonly en: string;
}
export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: ExpressionFault };

interface Token {
  readonly text: string;
  readonly at: number;
}
class Refusal extends Error {
  readonly fault: ExpressionFault;

  constructor(at: number, zh: string, en: string) {
    super(en);
    this.fault = { at, zh, en };
  }
}

const pattern = /\s*(?:(\d+(?:\.\d+)?(?:%|d\b)?)|([A-Za-z][A-Za-z0-9]*)|(<=|>=|!=|[<>=()+\-*/]))/y;
const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    const found = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match === null || found === undefined) {
      const rest = text.slice(from).trimStart();
      const at = text.length - rest.length + 1;
      throw new Refusal(at, `读不懂“${rest.slice(0, 8)}”`, `"${rest.slice(0, 8)}" is not understood`);
    }
    tokens.push({ text: found, at: match.index + match[0].length - found.length + 1 });
  }
  return tokens;
};

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '!=']);
const isComparison = (text: string): text is Comparison => comparisons.has(text);
const typeNames: Readonly<Record<FactType, readonly [string, string]>> = {
  boolean: ['是非', 'yes or no'],
  value: ['与目标同单位的数', 'a number in the unit of the target'],
  ratio: ['比值', 'a ratio'],
  days: ['天数', 'days'],
};
const literal = ({ text }: Token): Expression => {
  if (text.endsWith('%')) return { op: 'literal', type: 'ratio', value: Number(text.slice(0, -1)) / 100, text };
  if (text.endsWith('d')) return { op: 'literal', type: 'days', value: Number(text.slice(0, -1)), text };
  return { op: 'literal', type: 'ratio', value: Number(text), text };
};

/** An expression, checked against the types of its facts; what is wrong is said with its place. */
export const parseExpression = (text: string, facts: FactTypes): ParsedExpression => {
  let next = 0;
  let tokens: Token[] = [];
  const peek = (): string => tokens[next]?.text ?? '';
  const place = (): number => tokens[next]?.at ?? text.length + 1;
  const refuse = (at: number, zh: string, en: string): never => {
    throw new Refusal(at, zh, en);
  };
  const expectType = (expression: Expression, type: FactType, at: number): Expression =>
    expression.type === type
      ? expression
      : refuse(
          at,
          `这里应为${typeNames[type][0]}，却是${typeNames[expression.type][0]}`,
          `${typeNames[type][1]} is wanted here, found ${typeNames[expression.type][1]}`,
        );
  const take = (wanted: string): void => {
    if (peek() !== wanted) refuse(place(), `缺少“${wanted}”`, `"${wanted}" is missing`);
    next += 1;
  };
  const factName = (): string => {
    const name = peek();
    if (!Object.hasOwn(facts, name)) {
      const names = Object.keys(facts).join(', ');
      refuse(place(), `没有名为“${name}”的量；可用：${names}`, `there is no fact "${name}"; use ${names}`);
    }
    next += 1;
    return name;
  };
  const atom = (): Expression => {
    const token = tokens[next];
    if (token === undefined) return refuse(place(), '表达式没有写完', 'the expression ends too early');
    if (token.text === '(') {
      next += 1;
      const inner = or();
      take(')');
      return inner;
    }
    if (/^\d/.test(token.text)) {
      next += 1;
      return literal(token);
    }
    if (token.text === 'known') {
      next += 1;
      take('(');
      const name = factName();
      take(')');
      return { op: 'known', type: 'boolean', name };
    }
    const name = factName();
    return { op: 'fact', type: facts[name] as FactType, name };
  };
  const number = (expression: Expression, at: number): Expression =>
    expression.type === 'boolean'
      ? refuse(at, '是非不能参加运算', 'a yes or no takes no part in arithmetic')
      : expression;
  const product = (): Expression => {
    let left = atom();
    while (peek() === '*' || peek() === '/') {
      const at = place();
      const op = peek() as '*' | '/';
      next += 1;
      const right = number(atom(), at);
      number(left, at);
      if (op === '/' && left.type === right.type) left = { op, type: 'ratio', left, right };
      else if (right.type === 'ratio') left = { op, type: left.type, left, right };
      else if (op === '*' && left.type === 'ratio') left = { op, type: right.type, left, right };
      else refuse(at, `两边的单位不能做“${op}”`, `the units of both sides do not go together by "${op}"`);
    }
    return left;
  };
  const sum = (): Expression => {
    let left = product();
    while (peek() === '+' || peek() === '-') {
      const at = place();
      const op = peek() as '+' | '-';
      next += 1;
      number(left, at);
      const right = expectType(product(), left.type, at);
      left = { op, type: left.type, left, right };
    }
    return left;
  };
  const comparison = (): Expression => {
    const left = sum();
    const op = peek();
    if (!isComparison(op)) return left;
    const at = place();
    next += 1;
    number(left, at);
    return { op, type: 'boolean', left, right: expectType(sum(), left.type, at) };
  };
  const negation = (): Expression => {
    if (peek() !== 'not') return comparison();
    const at = place();
    next += 1;
    return { op: 'not', type: 'boolean', of: expectType(negation(), 'boolean', at) };
  };
  const joined = (word: 'and' | 'or', part: () => Expression): Expression => {
    let left = part();
    while (peek() === word) {
      const at = place();
      next += 1;
      left = {
        op: word,
        type: 'boolean',
        left: expectType(left, 'boolean', at),
        right: expectType(part(), 'boolean', at),
      };
    }
    return left;
  };
  const and = (): Expression => joined('and', negation);
  const or = (): Expression => joined('or', and);

  try {
    tokens = tokensOf(text);
    const expression = expectType(or(), 'boolean', 1);
    if (next < tokens.length) refuse(place(), `多出“${peek()}”`, `"${peek()}" is left over`);
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: error.fault };
    throw error;
  }
};
