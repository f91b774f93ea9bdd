/**
 * @module How a number came to be, sliding in from the right over any screen: driven by the address alone. What is inside is fetched
 * when first opened.
 */
import { Drawer } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Waiting } from '../states.tsx';
import { useTraceAddress } from './trace-address.ts';

const TraceBody = lazy(() => import('./trace-body.tsx').then((module) => ({ default: module.TraceBody })));

const widest = 620;
/** On a phone the panel is the whole screen. */
function usePanelWidth(): number {
  const [width, setWidth] = useState(() => Math.min(widest, window.innerWidth));
  useEffect(() => {
    const fit = () => setWidth(Math.min(widest, window.innerWidth));
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);
  return width;
}

export function TracePanel() {
  const { t } = useWords();
  const { asked, close } = useTraceAddress();
  const size = usePanelWidth();
  return (
    <Drawer
      open={asked !== null}
      onClose={close}
      size={size}
      // Without a mask the next number can be clicked while the panel stands open.
      mask={false}
      title={t('trace.title')}
      className="trace-panel"
      destroyOnHidden
    >
      {asked === null ? null : (
        <Suspense fallback={<Waiting rows={10} />}>
          <TraceBody key={JSON.stringify(asked)} target={asked} />
        </Suspense>
      )}
    </Drawer>
  );
}
