/**
 * @module One filing: what is asked, the form or the answer, the proofs, the steps it went through and the talk about it. What may be done
 * follows from what the server says may be done.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { filingQuery } from '../../api/filings.ts';
import { useTitle } from '../../parts/page.tsx';
import { Waiting } from '../../parts/states.tsx';
import { useSession } from '../../shell/current-city.ts';
import { Failed, NotFound } from '../../shell/fallbacks.tsx';
import { FilingPage } from './filing-page.tsx';
import '../../style/tracking.css';
import '../../style/tasks.css';

const routeApi = getRouteApi('/app/cities/$cityId/filings/$filingId');

export function FilingScreen() {
  const { cityId, filingId } = routeApi.useParams();
  const session = useSession();
  const filing = useQuery(filingQuery(filingId));
  useTitle(filing.data?.title, filing.data?.organisation.name);
  if (filing.isError) return <Failed error={filing.error} reset={() => void filing.refetch()} />;
  if (filing.isPending || session === null) return <Waiting rows={12} />;
  // Found under another city's address: to a stranger that is not there.
  if (filing.data.cityId !== cityId) return <NotFound />;
  return <FilingPage key={filing.data.id} detail={filing.data} userId={session.user.id} />;
}
