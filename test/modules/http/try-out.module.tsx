import { Controller, Get, Module, Param, Post } from '@nestjs/common';
import { DomainError } from '../../../src/kernel/domain-error.js';
import { newId } from '../../../src/kernel/id.js';
import type { Ctx } from '../../../src/platform/database/context.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { markAsked } from '../../../src/platform/http/asked.js';
import * as fields from '../../../src/platform/http/fields.js';
import {
  Answers,
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  Needs,
  page,
  Public,
  seeOther,
  SignedIn,
} from '../../../src/platform/http/index.js';
import type { FormValues, Page, SeeOther, Submitted } from '../../../src/platform/http/index.js';
import { useShell } from '../../../views/shell.js';

export class TryForm {
  @fields.Text({ max: 20 })
  name = '';

  @fields.Whole({ min: 1, max: 9, optional: true })
  size = 1;

  @fields.Choices(['red', 'green', 'blue'], { max: 2 })
  hues: string[] = [];

  @fields.Password({ max: 50, optional: true })
  password?: string;
}

export class TryQuery {
  @fields.Whole({ min: 1, max: 100, optional: true })
  page = 1;

  @fields.Choice(['name', 'newest'], { optional: true })
  sort = 'name';
}

/** Shows a form; everything a test wants to see of the request stands in its paragraphs. */
function TryPage({ facts, withForm = true }: { facts: Record<string, unknown>; withForm?: boolean }) {
  const { formKey, flash, locale, zone, person } = useShell();
  const shown: Record<string, unknown> = { locale, zone, person: person?.name, flash: flash?.text, ...facts };
  return (
    <div>
      <h1>Try</h1>
      <p>{JSON.stringify(shown)}</p>
      {withForm ? (
        <form method="post" action="/try/form">
          <input type="hidden" name="_key" value={formKey()} />
          <input name="name" value="" />
        </form>
      ) : null}
    </div>
  );
}

@Controller('try')
@Public()
export class TryPages {
  constructor(private readonly units: UnitOfWork) {}

  @Get()
  open(): Page {
    return page(TryPage, { facts: {}, withForm: false }, { title: 'Try' });
  }

  @Get('form')
  form(): Page {
    return page(TryPage, { facts: {} }, { title: 'Try' });
  }

  @Post('form')
  async send(@CurrentCtx() ctx: Ctx, @Form(TryForm) form: Submitted<TryForm>): Promise<Page | SeeOther> {
    if (!form.ok)
      return page(TryPage, { facts: { errors: form.errors, values: form.values } }, { title: 'Try', status: 422 });
    // A row whose id is new at each run: a replayed post shows the first one's.
    const { id } = await this.units.run(ctx, async (tx) => {
      const made = newId();
      const mark = {
        kind: 'try',
        subjectType: 'try',
        subjectId: made,
        digest: 'x',
        actorKind: 'anonymous',
        at: tx.now,
        id: made,
      };
      await tx.db.insert('events', mark);
      return { id: made };
    });
    return seeOther(`/try/list?id=${id}&name=${encodeURIComponent(form.value.name)}&size=${form.value.size}`, {
      kind: 'ok',
      key: 'errors.to_start',
    });
  }

  @Post('answers')
  answers(
    @Answers() answers: FormValues,
    @Form(TryForm) form: Submitted<TryForm>,
  ): { answers: FormValues; ok: boolean; errors: unknown } {
    return { answers, ok: form.ok, errors: form.ok ? [] : form.errors };
  }

  @Post('empty')
  nothing(): SeeOther {
    return seeOther('//evil.example/');
  }

  @Get('list')
  list(@ListQuery(TryQuery) query: TryQuery): TryQuery {
    return query;
  }

  @Get('slow')
  async slow(): Promise<object> {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { done: true };
  }

  @Get('failures/:code')
  fail(@Param('code') code: string): never {
    if (code === 'unexpected') throw new Error('the password is hunter2');
    throw new DomainError(code as 'gone', 'errors.parked_gone', { seconds: 7 });
  }

  @Get('things/:id')
  thing(@IdParam('id') id: string): never {
    throw new DomainError('not_found', `errors.hidden_${id}`);
  }
}

@Controller('try-own')
@SignedIn()
export class TryOwnPages {
  @Get()
  show(@CurrentCtx() ctx: Ctx): object {
    return { actor: ctx.actor.kind };
  }

  @Post()
  send(@Form(TryForm) form: Submitted<TryForm>): SeeOther {
    return seeOther(`/try/list?ok=${form.ok}`);
  }

  @Get('asked/:id')
  asked(@CurrentCtx() ctx: Ctx): object {
    markAsked(ctx);
    return {};
  }

  @Get('forgot/:id')
  forgot(): object {
    return {};
  }

  @Get('own/:id')
  @SignedIn('own')
  own(): object {
    return {};
  }
}

@Controller('try-desk')
@Needs('people.view')
export class TryDeskPages {
  @Get(':id')
  show(): object {
    return {};
  }
}

@Controller('api/v1/try')
export class TryApi {
  @Get('own')
  @SignedIn()
  own(): object {
    return {};
  }

  @Get('gone')
  @Public()
  gone(): never {
    throw new DomainError('gone', 'errors.parked_gone');
  }
}

/** Routes of a test's own, to try the machinery with. */
@Module({ controllers: [TryPages, TryOwnPages, TryDeskPages, TryApi] })
export class TryOutModule {}
