/**
 * @module How a city is named where no tag can stand beside it: an example city is called one, once. Pure.
 */
export function nameWithTag(
  name: string,
  example: boolean,
  tag: string,
  join: (name: string, tag: string) => string,
): string {
  return example && !name.toLowerCase().includes(tag.toLowerCase()) ? join(name, tag) : name;
}
