import { Controller, Get, type INestApplication } from '@nestjs/common';
import { ApplicationConfig, HttpAdapterHost, ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Config } from '../config/config.js';
import { apiDocument } from './open-api.js';
import { Public } from './policy.js';

/** The API's own description. Made when first asked for: its library is large and most processes never need it. */
@Controller('api/v1/openapi.json')
export class OpenApiController {
  private document: Promise<OpenAPIObject> | null = null;

  constructor(
    private readonly config: Config,
    private readonly modules: ModulesContainer,
    private readonly settings: ApplicationConfig,
    private readonly host: HttpAdapterHost,
  ) {}

  @Get()
  @Public()
  show(): Promise<OpenAPIObject> {
    this.document ??= apiDocument(this.application(), this.config.siteName);
    return this.document;
  }

  /** The three parts of an application the library looks at; the application itself cannot be injected. */
  private application(): INestApplication {
    const parts = {
      container: { getModules: () => this.modules },
      config: this.settings,
      getHttpAdapter: () => this.host.httpAdapter,
    };
    return parts as unknown as INestApplication;
  }
}
