import type { JSX } from 'preact';
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
import { EditionOfferings, type EditionOffering } from './edition-offerings.js';
import { MOVE_PATH, NEXT_MOVE, SHELF_TONE, type ShelfState } from './shelf-state.js';

export interface ContestLine {
  readonly id: string;
  readonly name: string;
  readonly most: number | null;
  /** How many stand in it. */
  readonly count: number;
}

export interface EditionDeskProps {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly state: ShelfState;
  readonly hue: Hue;
  readonly when: string | null;
  readonly publicHref: string;
  /** Without an address for who may not see the program's desk. */
  readonly program: { readonly name: string; readonly href: string | null; readonly isDraft: boolean };
  readonly contests: readonly ContestLine[];
  readonly offerings: readonly EditionOffering[];
  readonly mayEdit: boolean;
  readonly newHref: string | null;
}

/** An edition on the desk: how it stands, what it offers, how that is grouped. */
export function EditionDesk(props: EditionDeskProps): JSX.Element {
  const { t } = useShell();
  const { program, name, state, summary, when } = props;
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={program.href ? { label: program.name, href: program.href } : { label: t('desk.title'), href: '/desk' }}
        eyebrow={program.href ? null : <bdi>{program.name}</bdi>}
        title={<span dir="auto">{name}</span>}
        tag={<Tag tone={SHELF_TONE[state]}>{t(`shelf.state.${state}`)}</Tag>}
        lead={summary ? <span dir="auto">{summary}</span> : null}
        actions={<Actions {...props} />}
      />
      <Standing {...props} />
      <div class="side">
        <div class="stack-loose">
          <Offered {...props} />
          <Contests {...props} />
        </div>
        <aside class="stack-loose">
          <Card title={t('shelf.facts')} hue={props.hue}>
            <Facts
              facts={[
                { label: t('desk.editor.when'), value: when ?? t('shelf.edition.no_dates') },
                { label: t('shelf.slug'), value: <a href={props.publicHref}>{props.publicHref}</a> },
              ]}
            />
            {props.mayEdit ? (
              <p>
                <a href={`/desk/editions/${props.id}/settings`}>{t('shelf.edition.change')}</a>
              </p>
            ) : null}
          </Card>
        </aside>
      </div>
    </div>
  );
}

function Standing({ state, program }: EditionDeskProps): JSX.Element | null {
  const { t } = useShell();
  if (state === 'published') return null;
  return (
    <Notice tone={state === 'draft' ? 'info' : 'off'} title={t(`shelf.edition.${state}`)}>
      <p>{t(state === 'draft' && program.isDraft ? 'shelf.edition.program_draft' : `shelf.edition.${state}_hint`)}</p>
    </Notice>
  );
}

function Actions({ id, state, publicHref, mayEdit, newHref, offerings }: EditionDeskProps): JSX.Element {
  const { t } = useShell();
  const move = NEXT_MOVE[state];
  return (
    <>
      <ButtonLink href={publicHref}>{t(state === 'draft' ? 'shelf.preview' : 'desk.see_public')}</ButtonLink>
      {mayEdit ? (
        <ButtonLink href={`/desk/editions/${id}/${MOVE_PATH[move]}`}>{t(`shelf.${move}.button`)}</ButtonLink>
      ) : null}
      {newHref && offerings.length > 0 ? (
        <ButtonLink kind="primary" href={newHref}>
          {t('desk.new')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function Offered({ offerings, newHref }: EditionDeskProps): JSX.Element {
  const { t } = useShell();
  return (
    <Card title={t('shelf.edition.offers')} flush>
      {offerings.length > 0 ? (
        <EditionOfferings offerings={offerings} />
      ) : (
        <Empty picture="calendar" title={t('shelf.edition.none')}>
          <p>{t('shelf.edition.none_hint')}</p>
          {newHref ? (
            <ButtonLink kind="primary" href={newHref}>
              {t('desk.new')}
            </ButtonLink>
          ) : null}
        </Empty>
      )}
    </Card>
  );
}

function Contests({ id, contests, mayEdit }: EditionDeskProps): JSX.Element | null {
  const { t } = useShell();
  if (contests.length === 0 && !mayEdit) return null;
  return (
    <Card
      title={t('shelf.contests')}
      beside={
        mayEdit ? <ButtonLink href={`/desk/editions/${id}/contests/new`}>{t('shelf.contest.new')}</ButtonLink> : null
      }
      flush
    >
      {contests.length > 0 ? (
        <TaskList
          tasks={contests.map((contest) => ({
            key: contest.id,
            title: (
              <a href={`/desk/contests/${contest.id}`} dir="auto">
                {contest.name}
              </a>
            ),
            detail: `${t('shelf.contest.holds', { count: contest.count })} ${
              contest.most === null
                ? t('shelf.contest.any')
                : t('catalogue.offering.contest_most', { most: contest.most })
            }`,
          }))}
        />
      ) : (
        <p class="card-foot quiet">{t('shelf.contests_hint')}</p>
      )}
    </Card>
  );
}
