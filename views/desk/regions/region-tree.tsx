import type { JSX } from 'preact';
import { Button } from '../../components/button/button.js';
import { Card } from '../../components/card/card.js';
import { Empty } from '../../components/empty/empty.js';
import { Form, FormActions } from '../../components/form/form.js';
import type { FormView } from '../../components/form/form-state.js';
import { Icon } from '../../components/icon/icon.js';
import { PageHead } from '../../components/page-head/page-head.js';
import { Table } from '../../components/table/table.js';
import { useShell } from '../../shell.js';
import { RegionFields, type RegionChoices } from './region-fields.js';

export interface TreeRegion {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly zone: string;
  /** 0 at the root. */
  readonly depth: number;
  readonly href: string;
  /** Null at its end of the line. */
  readonly upAction: string | null;
  readonly downAction: string | null;
}

export interface RegionTreeProps {
  readonly program: { readonly name: string; readonly href: string };
  readonly regions: readonly TreeRegion[];
  readonly choices: RegionChoices;
  readonly add: { readonly action: string; readonly form: FormView };
}

/** How a program divides the world. */
export function RegionTree({ program, regions, choices, add }: RegionTreeProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-wide page stack-loose">
      <PageHead
        above={{ label: program.name, href: program.href }}
        title={t('openings.regions')}
        lead={t('openings.regions_lead')}
      />
      <Card title={t('openings.tree')} flush>
        {regions.length > 0 ? (
          <Tree regions={regions} />
        ) : (
          <Empty picture="people" title={t('openings.none')}>
            <p>{t('openings.none_hint')}</p>
          </Empty>
        )}
      </Card>
      <Card title={t('openings.add_region')}>
        <Form action={add.action} form={add.form}>
          <RegionFields choices={choices} />
          <FormActions>
            <Button kind="primary">{t('openings.add_region_submit')}</Button>
          </FormActions>
        </Form>
      </Card>
    </div>
  );
}

function Tree({ regions }: { regions: readonly TreeRegion[] }): JSX.Element {
  const { t, times } = useShell();
  return (
    <Table
      caption={t('openings.tree')}
      rows={regions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          head: t('openings.column.region'),
          names: true,
          cell: ({ name, href, depth }) => (
            <a class={`region-depth-${Math.min(depth, 4)}`} href={href} dir="auto">
              {name}
            </a>
          ),
        },
        { key: 'code', head: t('openings.column.code'), cell: ({ code }) => <code class="num">{code}</code> },
        { key: 'zone', head: t('openings.column.clock'), cell: ({ zone }) => times.city(zone) },
        {
          key: 'order',
          head: t('openings.column.order'),
          cell: (region) => (
            <div class="row row-tight">
              <Shift action={region.upAction} label={t('openings.up', { region: region.name })} icon="up" />
              <Shift action={region.downAction} label={t('openings.down', { region: region.name })} icon="down" />
            </div>
          ),
        },
      ]}
    />
  );
}

function Shift({
  action,
  label,
  icon,
}: {
  action: string | null;
  label: string;
  icon: 'up' | 'down';
}): JSX.Element | null {
  if (action === null) return null;
  return (
    <Form action={action} shape="bare">
      <Button kind="quiet" label={label}>
        <Icon name={icon} />
      </Button>
    </Form>
  );
}
