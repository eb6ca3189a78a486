import type { JSX } from 'preact';
import { PageHead } from '../components/page-head/page-head.js';
import { ProgramCard, type ProgramCardView } from '../components/program-card/program-card.js';
import { useShell } from '../shell.js';

export interface ProgramsListProps {
  readonly programs: readonly ProgramCardView[];
}

export function ProgramsList({ programs }: ProgramsListProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap page stack-loose">
      <PageHead title={t('catalogue.programs.title')} lead={t('catalogue.programs.lead')} />
      <div class="programs">
        {programs.map((program) => (
          <ProgramCard key={program.href} program={program} />
        ))}
      </div>
    </div>
  );
}
