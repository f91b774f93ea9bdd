/**
 * @module Answers about things that never change (factor sets, rules, combinators), worked out once and let go with the thing. Which answers are
 * worth keeping is left to the callers.
 */

/** `make`, asked once for each key. */
export const oncePer = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const held = known.get(key);
    if (held) return held.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
};

/** `make`, asked once for each pair of keys. */
export const oncePerPair = <A extends object, B extends object, V>(make: (a: A, b: B) => V): ((a: A, b: B) => V) => {
  const of = oncePer((a: A) => oncePer((b: B) => make(a, b)));
  return (a, b) => of(a)(b);
};

/** As `oncePer` for texts and numbers, which are few: past `most` of them nothing more is kept. */
export const onceEach = <K extends string | number, V>(make: (key: K) => V, most = 5000): ((key: K) => V) => {
  const known = new Map<K, { readonly value: V }>();
  return (key) => {
    const held = known.get(key);
    if (held) return held.value;
    const value = make(key);
    if (known.size < most) known.set(key, { value });
    return value;
  };
};
