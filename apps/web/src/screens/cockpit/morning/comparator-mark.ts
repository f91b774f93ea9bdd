/** @module How a target must be met, as one sign: at least, at most, about, exactly. */
const marks = { '>=': '≥', '<=': '≤', '~=': '≈', '=': '' } as const;
export const comparatorMark = (comparator: keyof typeof marks): string => marks[comparator];
