/**
 * @module The day and the month it is in China: deadlines, arrivals and months are of the city, whatever zone the server stands in.
 */
const day = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** `2026-04-01` for an instant that is still 31 March in Greenwich. */
export const localDay = (date: Date): string => day.format(date);
/** `2026-04` */
export const localMonth = (date: Date): string => localDay(date).slice(0, 7);
