/** @module The file to fill with numbers, as a workbook or as text. */
import { DownloadOutlined } from '@ant-design/icons';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';

export function TemplateLinks({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  return (
    <span className="template-links">
      {(['xlsx', 'csv'] as const).map((format) => (
        <a
          key={format}
          className="ant-btn-like"
          href={addressOf('/cities/:cityId/series/template', { cityId }, { format })}
          download
        >
          <DownloadOutlined /> {t(`track.template.${format}`)}
        </a>
      ))}
    </span>
  );
}
