/** @module What a city without a model is told: what is missing, who could give it, and how to begin. */

import type { CityModel } from '@dafeng/outlook';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { Nothing } from '../../../parts/states.tsx';
import { ModelFaults, saveTemplate, TakeFile } from './files.tsx';
import { type OwnModel, readOwnModel } from './own-model.ts';

export function EmptyModel({
  onOwn,
}: {
  readonly onOwn: (own: { name: string; plain: unknown; model: CityModel }) => void;
}) {
  const { t } = useWords();
  const [refused, setRefused] = useState<Extract<OwnModel, { ok: false }> | null>(null);
  return (
    <>
      <Nothing title={t('levers.empty')} hint={t('levers.emptyHint')}>
        <Button type="primary" onClick={saveTemplate}>
          {t('levers.files.template')}
        </Button>
        <TakeFile
          accept=".yaml,.yml,.json"
          onText={(name, text) => {
            const own = readOwnModel(text);
            setRefused(own.ok ? null : own);
            if (own.ok) onOwn({ name, plain: own.plain, model: own.model });
          }}
        >
          {t('levers.files.takeModel')}
        </TakeFile>
      </Nothing>
      <ul className="empty-needs">
        {(['levers.need.energy', 'levers.need.growth', 'levers.need.power', 'levers.need.levers'] as const).map(
          (key) => (
            <li key={key}>{t(key)}</li>
          ),
        )}
      </ul>
      {refused ? <ModelFaults own={refused} /> : null}
    </>
  );
}
