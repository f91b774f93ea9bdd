/**
 * @module Targets followed, over HTTP on both engines.
 */
import type { Explanation, TargetDetail, TrackingSummary } from '@dafeng/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, type Served } from './served.ts';

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  beforeAll(async () => {
    served = await start({ books: true });
    office = await served.signedIn('office', { role: 'city-office', cityIds: [riverCity] });
  });
  afterAll(() => served.close());

  describe('the summary', () => {
    it('shows every target with its light out of the books', async () => {
      const { status, body } = await office.get<TrackingSummary>(`/cities/${riverCity}/tracking`);
      expect(status).toBe(200);
      expect(body).toMatchObject({ at: '2024-12', dataUntil: '2024-12' });
      const [one] = body.targets.filter(({ light }) => light.fired);
      const ref = one?.result.standing?.figure.ref ?? '';
      const opened = await office.get<Explanation>(
        `/cities/${riverCity}/tracking/trace?ref=${encodeURIComponent(ref)}`,
      );
      expect(opened.body).toMatchObject({ replays: true, figure: { value: one?.result.standing?.figure.value } });
      const detail = await office.get<TargetDetail>(`/cities/${riverCity}/tracking/targets/${one?.itemId}`);
      expect(detail.status).toBe(200);
    });
  });
});
