import type { JSX } from 'preact';
import { ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Empty } from '../../components/empty/empty.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import type { Hue } from '../../hue.js';
import { useShell } from '../../shell.js';
import { SHELF_TONE, type ShelfState } from './shelf-state.js';

export interface DeskProgram {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly hue: Hue;
  readonly state: ShelfState;
  readonly editions: number;
}

export interface ProgramsDeskProps {
  readonly programs: readonly DeskProgram[];
  readonly newHref: string | null;
}

/** The programs one works on. */
export function ProgramsDesk({ programs, newHref }: ProgramsDeskProps): JSX.Element {
  const { t, times } = useShell();
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={{ label: t('desk.title'), href: '/desk' }}
        title={t('shelf.programs')}
        lead={t('shelf.programs_lead')}
        actions={
          newHref ? (
            <ButtonLink kind="primary" href={newHref}>
              {t('shelf.program.new')}
            </ButtonLink>
          ) : null
        }
      />
      <Card flush>
        {programs.length > 0 ? (
          <Table
            caption={t('shelf.programs')}
            rows={programs}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', head: t('shelf.column.program'), names: true, cell: (row) => <Named program={row} /> },
              {
                key: 'state',
                head: t('desk.column.state'),
                cell: ({ state }) => <Tag tone={SHELF_TONE[state]}>{t(`shelf.state.${state}`)}</Tag>,
              },
              {
                key: 'editions',
                head: t('shelf.column.editions'),
                end: true,
                cell: ({ editions }) => times.number(editions),
              },
            ]}
          />
        ) : (
          <Empty picture="list" title={t('shelf.programs_none')}>
            <p>{t('shelf.programs_none_hint')}</p>
          </Empty>
        )}
      </Card>
    </div>
  );
}

function Named({ program }: { program: DeskProgram }): JSX.Element {
  return (
    <span class="row shelf-name">
      <span class={`hue-dot hue-${program.hue}`} />
      <span class="person-name grow">
        <a href={`/desk/programs/${program.id}`} dir="auto">
          {program.name}
        </a>
        <small dir="auto">{program.summary}</small>
      </span>
    </span>
  );
}
