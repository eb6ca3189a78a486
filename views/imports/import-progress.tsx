import type { JSX } from 'preact';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Progress } from '../components/progress/progress.js';
import { useShell } from '../shell.js';
import { FileName, ImportFrame, type ImportFrameView, type ImportView } from './import-frame.js';

export interface ImportProgressProps {
  readonly frame: ImportFrameView;
  readonly of: ImportView;
  readonly doing: 'checking' | 'running' | 'reversing';
}

/** Work that goes on: how far it is. The page asks again by itself, and can be left. */
export function ImportProgress({ frame, of, doing }: ImportProgressProps): JSX.Element {
  const { t } = useShell();
  const { id, fileName, total, done } = of;
  const known = doing === 'running' && total !== null;
  return (
    <ImportFrame frame={frame} of={of} step={doing === 'checking' ? 3 : 4}>
      <Card
        title={
          <>
            {t(`imports.progress.${doing}`)}: <FileName name={fileName} />
          </>
        }
      >
        <div class="stack">
          <Progress label={t(`imports.progress.${doing}`)} of={known ? { done, total } : null}>
            {known ? t('imports.progress.of', { done, total }) : undefined}
          </Progress>
          <p class="quiet">{t('imports.progress.hint')}</p>
          <div>
            <ButtonLink href={`/desk/imports/${id}`}>{t('imports.progress.again')}</ButtonLink>
          </div>
        </div>
      </Card>
    </ImportFrame>
  );
}
