/**
 * @module Where the cockpit starts: words, look, cache and routes joined together. Every screen is its own chunk.
 */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries.ts';
import { rememberedLocale, startWords, useWords } from './i18n/index.ts';
import { router } from './router.tsx';
import './style/base.css';
import './style/shell.css';
import './style/parts.css';
import './style/cockpit.css';
import './style/plan.css';
import './style/registry.css';
import './style/review.css';
import './style/results.css';
import './style/trace.css';
import './style/accounts.css';
import './style/print.css';
import { theme } from './theme.ts';

/** The component library's own words follow the language; its English is fetched only when used. */
function Look({ children }: { readonly children: ReactNode }) {
  const { locale } = useWords();
  const [words, setWords] = useState(zhCN);
  useEffect(() => {
    if (locale === 'zh') setWords(zhCN);
    else void import('antd/es/locale/en_US').then((module) => setWords(module.default));
  }, [locale]);
  return (
    <ConfigProvider theme={theme} locale={words} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>{children}</AntApp>
    </ConfigProvider>
  );
}

const root = document.getElementById('root');
if (root) {
  await startWords(rememberedLocale());
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Look>
          <RouterProvider router={router} />
        </Look>
      </QueryClientProvider>
    </StrictMode>,
  );
}
