import type { JSX } from 'preact';
import type { Locale } from '../../../src/kernel/locale.js';
import { ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Empty } from '../../components/empty/empty.js';
import { Facts } from '../../components/facts/facts.js';
import { Notice } from '../../components/notice/notice.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { Tag } from '../../components/tag/tag.js';
import { TaskList } from '../../components/tasks/tasks.js';
import type { Hue } from '../../hue.js';
import { useShell } from '../../shell.js';
import { MOVE_PATH, NEXT_MOVE, SHELF_TONE, type ShelfState } from './shelf-state.js';

export interface EditionLine {
  readonly id: string;
  readonly name: string;
  /** "November 2026 – May 2027" */
  readonly when: string | null;
  readonly state: ShelfState;
}

/** How many of the texts a language has. */
export interface LanguageGap {
  readonly locale: Locale;
  readonly written: number;
  readonly all: number;
}

export interface ProgramDeskProps {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly hue: Hue;
  readonly state: ShelfState;
  readonly editions: readonly EditionLine[];
  readonly gaps: readonly LanguageGap[];
  readonly mayEdit: boolean;
  readonly mayAddEdition: boolean;
}

/** A program on the desk: how it stands, its editions, what it still lacks. */
export function ProgramDesk(props: ProgramDeskProps): JSX.Element {
  const { t } = useShell();
  const { id, slug, name, summary, hue, state, mayEdit } = props;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={{ label: t('shelf.programs'), href: '/desk/programs' }}
        title={<span dir="auto">{name}</span>}
        tag={<Tag tone={SHELF_TONE[state]}>{t(`shelf.state.${state}`)}</Tag>}
        lead={<span dir="auto">{summary}</span>}
        actions={<Actions {...props} />}
      />
      {state === 'draft' ? (
        <Notice tone="info" title={t('shelf.program.draft')}>
          <p>{t('shelf.program.draft_hint')}</p>
        </Notice>
      ) : null}
      {state === 'archived' ? (
        <Notice tone="off" title={t('shelf.program.archived')}>
          <p>{t('shelf.program.archived_hint')}</p>
        </Notice>
      ) : null}
      <div class="side">
        <div>
          <Editions {...props} />
        </div>
        <aside class="stack-loose">
          <Card title={t('shelf.facts')} hue={hue}>
            <Facts
              facts={[
                { label: t('shelf.slug'), value: <a href={`/programs/${slug}`}>{`/programs/${slug}`}</a> },
                { label: t('shelf.column.editions'), value: String(props.editions.length) },
              ]}
            />
            {mayEdit ? (
              <ul class="plain">
                <li>
                  <a href={`/desk/programs/${id}/settings`}>{t('shelf.program.change')}</a>
                </li>
                <li>
                  <a href={`/desk/programs/${id}/regions`}>{t('shelf.program.regions')}</a>
                </li>
              </ul>
            ) : null}
          </Card>
          <Languages gaps={props.gaps} />
        </aside>
      </div>
    </div>
  );
}

function Actions({ id, slug, state, mayEdit }: ProgramDeskProps): JSX.Element {
  const { t } = useShell();
  const move = NEXT_MOVE[state];
  return (
    <>
      <ButtonLink href={`/programs/${slug}`}>{t(state === 'draft' ? 'shelf.preview' : 'desk.see_public')}</ButtonLink>
      {mayEdit ? (
        <ButtonLink kind={move === 'publish' ? 'primary' : 'plain'} href={`/desk/programs/${id}/${MOVE_PATH[move]}`}>
          {t(`shelf.${move}.button`)}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Editions({ id, editions, mayAddEdition }: ProgramDeskProps): JSX.Element {
  const { t } = useShell();
  const add = mayAddEdition ? (
    <ButtonLink href={`/desk/programs/${id}/editions/new`}>{t('shelf.edition.new')}</ButtonLink>
  ) : null;
  return (
    <Card title={t('shelf.column.editions')} beside={editions.length > 0 ? add : null} flush>
      {editions.length > 0 ? (
        <TaskList
          tasks={editions.map((edition) => ({
            key: edition.id,
            title: (
              <a href={`/desk/editions/${edition.id}`} dir="auto">
                {edition.name}
              </a>
            ),
            detail: edition.when,
            end: <Tag tone={SHELF_TONE[edition.state]}>{t(`shelf.state.${edition.state}`)}</Tag>,
          }))}
        />
      ) : (
        <Empty picture="calendar" title={t('shelf.editions_none')}>
          <p>{t('shelf.editions_none_hint')}</p>
          {add}
        </Empty>
      )}
    </Card>
  );
}

/** What each language lacks, and what its readers see instead. */
export function Languages({ gaps }: { gaps: readonly LanguageGap[] }): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t('shelf.languages')}>
      <Facts
        facts={gaps.map(({ locale, written, all }) => ({
          label: t(`desk.language.${locale}`),
          value: written === all ? t('shelf.language_full') : t('shelf.language_part', { written, all }),
        }))}
      />
      <p class="small">{t('shelf.languages_hint')}</p>
    </Card>
  );
}
