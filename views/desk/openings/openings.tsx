import type { JSX } from 'preact';
import type { Instant } from '../../../src/kernel/clock.js';
import { Button, ButtonLink } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Deadline } from '../../components/deadline/deadline.js';
import { Empty } from '../../components/empty/empty.js';
import { Form, FormActions } from '../../components/form/form.js';
import type { FormView } from '../../components/form/form-state.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { REGION_TONE, type RegionState } from '../../programs/region-table.js';
import { useShell } from '../../shell.js';
import { OfferingFrame, type DeskFrame } from '../offering-frame.js';
import { OpeningFields, type OpeningChoices } from './opening-fields.js';

export interface OpeningRowView {
  readonly code: string;
  readonly name: string;
  readonly depth: number;
  readonly standing: RegionState;
  /** Set for this region itself. */
  readonly own: boolean;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly zone: string;
  readonly seats: { readonly taken: number; readonly capacity: number | null } | null;
  readonly people: number;
  /** Null where the reader may not see its people, or there are none to see. */
  readonly peopleHref: string | null;
  readonly languages: string;
  readonly contact: string | null;
  /** Null where the reader may not change it. */
  readonly href: string | null;
}

export interface OpeningsProps {
  readonly frame: DeskFrame;
  readonly rows: readonly OpeningRowView[];
  readonly choices: OpeningChoices;
  /** Null for who may change nothing. */
  readonly change: { readonly action: string; readonly form: FormView } | null;
  /** Where regions are added; null for who may not. */
  readonly regionsHref: string | null;
}

const FORM = 'openings';

/** Every region of an offering, and a form that sets many at once. */
export function Openings({ frame, rows, choices, change, regionsHref }: OpeningsProps): JSX.Element {
  const { t } = useShell();
  if (rows.length === 0) {
    return (
      <OfferingFrame frame={frame} room="openings">
        <Card title={t('openings.title')} flush>
          <Empty picture="people" title={t('openings.no_regions')}>
            <p>{t('openings.no_regions_hint')}</p>
            {regionsHref ? <ButtonLink href={regionsHref}>{t('openings.add_region')}</ButtonLink> : null}
          </Empty>
        </Card>
      </OfferingFrame>
    );
  }
  return (
    <OfferingFrame frame={frame} room="openings">
      <Card title={t('openings.title')} flush>
        <p class="card-foot small">{t('openings.lead')}</p>
        <Rows rows={rows} selectable={change !== null} />
      </Card>
      {change ? (
        <Card title={t('openings.change_many')}>
          <p class="small">{t('openings.change_many_hint')}</p>
          <Form id={FORM} action={change.action} form={change.form} hidden={{ scope: 'given' }}>
            <OpeningFields choices={choices} many />
            <FormActions>
              <Button kind="primary">{t('openings.see_effect')}</Button>
            </FormActions>
          </Form>
        </Card>
      ) : null}
    </OfferingFrame>
  );
}

function Rows({ rows, selectable }: { rows: readonly OpeningRowView[]; selectable: boolean }): JSX.Element {
  const { t, times } = useShell();
  const select = {
    form: FORM,
    name: 'regions',
    label: ({ name }: OpeningRowView) => t('openings.select', { region: name }),
  };
  return (
    <Table<OpeningRowView>
      caption={t('openings.title')}
      rows={rows}
      rowKey={({ code }) => code}
      select={selectable ? select : undefined}
      columns={[
        { key: 'region', head: t('openings.column.region'), names: true, cell: (row) => <Named row={row} /> },
        { key: 'state', head: t('openings.column.state'), cell: (row) => <State row={row} /> },
        { key: 'opens', head: t('openings.column.opens'), cell: ({ opensAt, zone }) => at(opensAt, zone) },
        { key: 'closes', head: t('openings.column.closes'), cell: ({ closesAt, zone }) => at(closesAt, zone) },
        {
          key: 'seats',
          head: t('openings.column.seats'),
          end: true,
          cell: ({ seats }) =>
            seats === null || seats.capacity === null
              ? t('openings.no_limit')
              : t('openings.seats_of', { taken: seats.taken, capacity: seats.capacity }),
        },
        {
          key: 'people',
          head: t('openings.column.people'),
          end: true,
          cell: ({ people, peopleHref, name }) =>
            peopleHref === null || people === 0 ? (
              times.number(people)
            ) : (
              <a href={peopleHref}>
                <span class="unseen">{`${name}: `}</span>
                {times.number(people)}
              </a>
            ),
        },
        { key: 'languages', head: t('openings.column.languages'), cell: ({ languages }) => <small>{languages}</small> },
        {
          key: 'contact',
          head: t('openings.column.contact'),
          cell: ({ contact }) => <small dir="ltr">{contact ?? '–'}</small>,
        },
      ]}
    />
  );
}

function Named({ row }: { row: OpeningRowView }): JSX.Element {
  const { t } = useShell();
  const { name, depth, href, own } = row;
  return (
    <span class={`person-name region-row-${Math.min(depth, 4)}`}>
      {href === null ? (
        <span dir="auto">{name}</span>
      ) : (
        <a href={href} dir="auto">
          {name}
        </a>
      )}
      <small>{t(own ? 'openings.own' : 'openings.inherited')}</small>
    </span>
  );
}

function State({ row }: { row: OpeningRowView }): JSX.Element {
  const { t } = useShell();
  return <Tag tone={REGION_TONE[row.standing]}>{t(`regions.standing.${row.standing}`)}</Tag>;
}

function at(moment: Instant | null, zone: string): JSX.Element {
  return moment === null ? (
    <span class="quiet">–</span>
  ) : (
    <small>
      <Deadline at={moment} zone={zone} brief />
    </small>
  );
}
